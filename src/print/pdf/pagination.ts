// Page count and link targets of a PDF.
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import { catalogueOf, pagesOf } from '../../pdf/pages.ts';
import { isArray, isReference } from '../../pdf/values.ts';

export interface Pagination {
  readonly pages: number;
  /** Element id → page number, 1-based, of every element that a link of the document leads to. */
  readonly destinations: Readonly<Record<string, number>>;
}

export function readPagination(file: PdfFile): Pagination {
  const pages = pagesOf(file);
  const numbers = new Map(pages.map(({ id }, index) => [id, index + 1]));
  const named = ask(file, catalogueOf(file)).dictionary('Dests') ?? new Map();
  const destinations: Record<string, number> = {};
  for (const [name, value] of named) {
    const place = file.resolve(value);
    const page = isArray(place) ? place[0] : null;
    const number = isReference(page) ? numbers.get(page.id) : undefined;
    if (number !== undefined) destinations[elementId(name)] = number;
  }
  return { pages: pages.length, destinations };
}

/** The browser writes ids into names percent-encoded. */
export function elementId(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
