// Finds a page by what is on it, so that pages may come and go before it.
import type { Pages } from './raster.ts';

/** The first page of a sheet, from where `at` begins, that has the text `holds`; `null` asks for nothing. */
export interface Spot {
  readonly sheet: string;
  /** Id of an element that the sheet links to; `null` is the sheet's begin. */
  readonly at: string | null;
  /** As it is printed on one line, without spaces. */
  readonly holds: string | null;
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** 1-based; `null` where nothing links to the element, or no page has the text. */
export function findPage(
  { at, holds }: Spot,
  destinations: Readonly<Record<string, number>>,
  pages: Pages,
): number | null {
  const from = at === null ? 1 : destinations[at];
  if (from === undefined) return null;
  if (holds === null) return from;
  for (let page = from; page <= pages.count; page++)
    if (withoutSpace(pages.text(page)).includes(holds)) return page;
  return null;
}
