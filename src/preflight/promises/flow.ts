// How the text flows over the pages: headings and heads of tables with what they head, captions with their figures, no empty pages.
import * as catalogue from '../../diagnostics/catalogue/preflight-pages.ts';
import type { Diagnostic } from '../../model/result.ts';
import { ask } from '../../pdf/ask.ts';
import { readBox } from '../document/annotations.ts';
import { type OpenedPdf, pagesHeld, textOf } from '../document/open.ts';
import type { Element } from '../document/structure.ts';
import { type Piece, readPieces } from './reading.ts';
import { checkTableHeads } from './table-heads.ts';

/** A heading in the upper part of its page opens it; one below this share of its height stands at its foot. */
const FOOT = 0.45;
const SPARSE = 1 / 3;

/** Of any tagged PDF. `blanks`: empty pages before a right-hand page are meant. */
export function checkFlow(name: string, pdf: OpenedPdf, blanks: boolean): readonly Diagnostic[] {
  if (pdf.structure === null) return [];
  const pieces = readPieces(pdf);
  return [
    ...checkFeet(name, pdf, pieces),
    ...checkCaptions(name, pdf),
    ...checkTableHeads(name, pdf),
    ...checkFill(name, pdf, pieces, blanks),
  ];
}

function checkFeet(name: string, pdf: OpenedPdf, pieces: readonly Piece[]): readonly Diagnostic[] {
  return pieces.flatMap((piece, index) => {
    const { heading, page, lowest } = piece;
    const next = pieces[index + 1];
    const ends = heading !== null && next !== undefined && next.heading !== heading;
    if (!ends || next.page <= page || lowest === null) return [];
    if (lowest > FOOT * heightOf(pdf, page)) return [];
    return [catalogue.headingAtFoot(name, page, inOneLine(textOf(pdf, heading)), next.page)];
  });
}

const heightOf = ({ file, pages }: OpenedPdf, page: number): number =>
  readBox(file, ask(file, pages[page - 1]?.dictionary).array('MediaBox'))?.top ?? 0;

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A caption stands on a page of what it belongs to: its brothers in the element that holds it. */
function checkCaptions(name: string, pdf: OpenedPdf): readonly Diagnostic[] {
  const captions = (pdf.structure?.elements ?? []).filter(({ role }) => role === 'Caption');
  return captions.flatMap((caption) => {
    const own = pagesHeld(pdf, caption);
    const others = brothersOf(caption).flatMap((brother) => pagesHeld(pdf, brother) ?? []);
    if (own === null || others.length === 0) return [];
    const first = Math.min(...others.map((pages) => pages.first));
    const last = Math.max(...others.map((pages) => pages.last));
    if (own.last >= first && own.first <= last) return [];
    return [catalogue.figureApart(name, inOneLine(textOf(pdf, caption)), own.first, first)];
  });
}

const brothersOf = (caption: Element): readonly Element[] =>
  (caption.parent?.kids ?? []).flatMap((kid) => (kid.kind === 'element' && kid !== caption ? [kid] : []));

/** The first page is a cover, and the last may end where the text does. */
function checkFill(
  name: string,
  pdf: OpenedPdf,
  pieces: readonly Piece[],
  blanks: boolean,
): readonly Diagnostic[] {
  const { contents } = pdf;
  const filled = contents.filter(({ lowest }) => lowest !== null);
  const top = Math.max(...filled.map(({ highest }) => highest ?? 0));
  const bottom = Math.min(...filled.map(({ lowest }) => lowest ?? 0));
  const firstOn = new Map(pieces.toReversed().map((piece) => [piece.page, piece]));
  return contents.slice(1).flatMap(({ page, lowest, images }) => {
    const next = firstOn.get(page + 1);
    if (!firstOn.has(page) && images === 0) {
      const meant = blanks && page % 2 === 0 && next !== undefined && next.heading !== null;
      return meant ? [] : [catalogue.blankPage(name, page)];
    }
    const share = top > bottom && lowest !== null ? (top - lowest) / (top - bottom) : 1;
    const goesOn = next !== undefined && next.heading === null;
    return goesOn && share < SPARSE ? [catalogue.sparsePage(name, page, share)] : [];
  });
}
