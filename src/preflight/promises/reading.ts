// What stands in a document in reading order: text and images with their pages, heights and headings.
import { markedOf, type OpenedPdf } from '../document/open.ts';
import type { Element, Kid } from '../document/structure.ts';

/** One piece of marked content that paints something. */
export interface Piece {
  readonly page: number;
  readonly lowest: number | null;
  /** The heading that it is a part of. */
  readonly heading: Element | null;
  readonly text: string;
}

const isHeading = ({ role }: Element): boolean => /^H[1-6]?$/.test(role ?? '');

export function readPieces(pdf: OpenedPdf): readonly Piece[] {
  const pieces: Piece[] = [];
  const visit = (kid: Kid, heading: Element | null): void => {
    if (kid.kind === 'element') {
      for (const each of kid.kids) visit(each, isHeading(kid) ? kid : heading);
      return;
    }
    const marked = markedOf(pdf, kid);
    if (marked !== null && (marked.text.trim() !== '' || marked.lowest !== null))
      pieces.push({ page: marked.page, lowest: marked.lowest, heading, text: marked.text });
  };
  for (const kid of pdf.structure?.top ?? []) visit(kid, null);
  return pieces;
}
