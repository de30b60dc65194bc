// Page count and link targets of a PDF.
import { type PdfObjects, readObjects, referenceOf } from './objects.ts';

export interface Pagination {
  readonly pages: number;
  /** Element id → page number, 1-based, of every element that a link of the document leads to. */
  readonly destinations: Readonly<Record<string, number>>;
}

export function readPagination(pdf: Buffer): Pagination {
  const objects = readObjects(pdf);
  const catalogue = objects.object(referenceOf(objects.trailer, 'Root') ?? 0);
  const pages = pagesBelow(objects, referenceOf(catalogue, 'Pages') ?? 0);
  const numbers = new Map(pages.map((id, index) => [id, index + 1]));
  const dests = objects.object(referenceOf(catalogue, 'Dests') ?? 0);
  const destinations: Record<string, number> = {};
  for (const [, name, page] of dests.matchAll(/\/(\S+) \[(\d+) 0 R/g)) {
    const number = numbers.get(Number(page));
    if (name !== undefined && number !== undefined) destinations[decodeName(name)] = number;
  }
  return { pages: pages.length, destinations };
}

/** Object numbers of the pages in reading order; the page tree has branches of up to eight. */
function pagesBelow(objects: PdfObjects, id: number): readonly number[] {
  const node = objects.object(id);
  if (!node.includes('/Type /Pages')) return [id];
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(objects, Number(kid)));
}

/** A name escapes bytes as #xx, and Chromium writes ids into it percent-encoded. */
function decodeName(name: string): string {
  const encoded = name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
