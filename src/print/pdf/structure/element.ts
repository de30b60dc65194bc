// The logical structure of a PDF as a tree: what a screen reader walks through (ISO 32000-1, 14.7).
import type { PdfDictionary, PdfValue } from '../../../pdf/values.ts';

/** A marked sequence of a page's content. */
export interface Marked {
  readonly kind: 'marked';
  readonly mark: number;
  /** Object number of the page. */
  readonly page: number;
}

/** An annotation, such as the area of a link. */
export interface Annotated {
  readonly kind: 'annotated';
  /** Object number of the annotation. */
  readonly annotation: number;
  readonly page: number;
}

export interface Element {
  readonly kind: 'element';
  /** Structure type: `P`, `H1`, `Table`. */
  readonly type: string;
  /** `null` where it is that of the element around it. */
  readonly language: string | null;
  readonly id: string | null;
  readonly attributes: readonly PdfDictionary[];
  /** `Alt`, `ActualText` and the like, as they stand. */
  readonly texts: ReadonlyMap<string, PdfValue>;
  readonly kids: readonly Kid[];
  /** Object number in the browser's file, by which bookmarks name it; `null` for an element that was made here. */
  readonly origin: number | null;
}

export type Kid = Element | Marked | Annotated;

/** An element that the browser did not write. */
export const made = (type: string, kids: readonly Kid[], language: string | null = null): Element => ({
  kind: 'element',
  type,
  language,
  id: null,
  attributes: [],
  texts: new Map(),
  kids,
  origin: null,
});

const INLINE = new Set(['Span', 'Link', 'Reference', 'Note', 'Quote', 'Code', 'Lbl', 'NonStruct']);

/** Text and what may stand within a line of it. */
export const isInline = (kid: Kid): boolean => kid.kind !== 'element' || INLINE.has(kid.type);

/** Those that hold paragraphs and the like, and no text of their own. */
export const isGroup = (type: string): boolean =>
  ['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote'].includes(type);
