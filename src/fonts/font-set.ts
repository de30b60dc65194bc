// Declared faces with their font files, parsed only when a face is measured or checked.
import { create, type Font } from 'fontkit';
import type { UnicodeRange } from './unicode-range.ts';

/** One TrueType file; several faces may share it. */
export interface FontFile {
  /** As the style sheet names it: `npm:@expo-google-fonts/noto-serif-sc/…`. */
  readonly url: string;
  /** Version of the npm package; `null` for a file beside the style sheet. */
  readonly version: string | null;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** One `@font-face` rule. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  /** Code points that the rule admits; `null` is all. */
  readonly range: UnicodeRange | null;
  readonly file: FontFile;
}

/** Every face that may appear in print, in the order of the style sheet. */
export interface FontSet {
  readonly faces: readonly Face[];
  /** For the manifest: `Noto Serif SC 400` → `0.4.3 sha256:…`. */
  readonly versions: Readonly<Record<string, string>>;
}

const parsed = new WeakMap<FontFile, Font>();

/** The parsed font of a file; parsed at first use. */
export function fontOf(file: FontFile): Font {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const font = create(file.bytes);
  if (!('glyphForCodePoint' in font)) throw new Error(`${file.url} is a collection of fonts`);
  parsed.set(file, font);
  return font;
}

/** Whether a browser would take this character from this face. */
export function covers(face: Face, codePoint: number): boolean {
  const admitted =
    face.range === null || face.range.some(([from, to]) => from <= codePoint && codePoint <= to);
  return admitted && fontOf(face.file).hasGlyphForCodePoint(codePoint);
}

/** Names under which the declared faces appear in a PDF: `NotoSerifSC-Regular`. */
export function postscriptNames(fonts: FontSet): ReadonlySet<string> {
  return new Set(fonts.faces.map((face) => fontOf(face.file).postscriptName));
}
