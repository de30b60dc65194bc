// What is known while a content stream is read, and what is written down of it.
import type { PdfFile } from '../../pdf/file.ts';
import type { PdfDictionary } from '../../pdf/values.ts';
import type { PdfFont } from './fonts.ts';

/** `[a b c d e f]`: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A matrix that moves in place. */
export type MovingMatrix = [number, number, number, number, number, number];

export interface Graphics {
  matrix: Matrix;
  font: PdfFont | null;
  leading: number;
  /** Text rendering mode; 3 paints nothing. */
  mode: number;
}

/** An open marked-content sequence. */
export interface Mark {
  /** What the innermost tagged sequence around holds; `null`: nothing around is tagged. */
  readonly marked: MarkedContent | null;
  /** It is an artifact, or stands in one. */
  readonly artifact: boolean;
  /** Its text, or that of one around, is replaced by another. */
  readonly replaced: boolean;
}

/** What stands under one MCID. */
export interface MarkedContent {
  /** 1-based. */
  readonly page: number;
  text: string;
  /** Painting operators, text among them. */
  painted: number;
  /** Page coordinate of its lowest line of text or image; `null`: it has none. */
  lowest: number | null;
}

/** How often a code of a font is shown, where first, and whether ever visibly. */
export interface Use {
  readonly page: number;
  visible: boolean;
}

/** Something painted that is neither tagged nor an artifact: what it is, or its first letters. */
export interface Loose {
  count: number;
  first: string;
}

export interface Span {
  readonly tag: 'Span';
  /** Keys of its property list: `ActualText`, `Lang` … */
  readonly keys: readonly string[];
}

export interface PageContent {
  /** 1-based. */
  readonly page: number;
  readonly marked: Map<number, MarkedContent>;
  readonly loose: Loose;
  /** Artifacts opened within tagged content, and tagged content opened within artifacts. */
  artifactsInTagged: number;
  taggedInArtifacts: number;
  readonly spans: Span[];
  /** Text outside all artifacts and all tags. */
  looseText: string;
  /** Page coordinates of the lowest line of text or image that is no artifact; `null`: there is none. */
  lowest: number | null;
  highest: number | null;
  /** Images that are painted, artifacts too. */
  images: number;
  deepestSave: number;
  readonly unknownOperators: Set<string>;
  /** `DeviceRGB`, `DeviceGray`, `DeviceCMYK`. */
  readonly deviceSpaces: Set<string>;
  readonly intents: Set<string>;
  /** Forms that are painted, by object number, and how often. */
  readonly forms: Map<number, number>;
  /** Forms with marked content of their own. */
  readonly markedForms: Set<number>;
  /** Why the content could not be read to its end; `null`: it was. */
  broken: string | null;
}

export interface Fonts {
  /** The font of a resource; each is read once. */
  readonly of: (resources: PdfDictionary, name: string) => PdfFont | null;
  readonly uses: Map<PdfFont, Map<number, Use>>;
}

export interface State {
  readonly file: PdfFile;
  readonly fonts: Fonts;
  readonly content: PageContent;
  readonly resources: PdfDictionary;
  /** Object number of the form whose content this is; 0 for the page. */
  readonly stream: number;
  readonly depth: number;
  graphics: Graphics;
  readonly saved: Graphics[];
  /** Beginning of the line of text. */
  line: MovingMatrix;
  readonly marks: Mark[];
}

/** One number for a stream and an MCID. */
export const keyOf = (stream: number, mcid: number): number => stream * 1_000_000 + mcid;

export const newContent = (page: number): PageContent => ({
  page,
  marked: new Map(),
  loose: { count: 0, first: '' },
  artifactsInTagged: 0,
  taggedInArtifacts: 0,
  spans: [],
  looseText: '',
  lowest: null,
  highest: null,
  images: 0,
  deepestSave: 0,
  unknownOperators: new Set(),
  deviceSpaces: new Set(),
  intents: new Set(),
  forms: new Map(),
  markedForms: new Set(),
  broken: null,
});
