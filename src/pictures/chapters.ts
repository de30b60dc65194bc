// Which pages of a sheet belong to which chapter, and which sheets say the same in other languages.
import type { Printed } from '../model/sheet.ts';

/** Consecutive pages, 1-based. */
export interface Chapter {
  /** Id of its heading; `null` is what comes before the first. */
  readonly id: string | null;
  readonly pages: readonly number[];
}

/** One sheet in all its voices: the whitepaper, or the brief of one city. */
export interface Family {
  readonly name: string;
  readonly sheets: readonly Printed[];
}

const HEADING = /<h1\b[^>]*\sid="([^"]+)"/g;

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(1, to - from) }, (_, at) => from + at);

/** Chapters are what the contents list and an `<h1>` with the same id agree on; two that share a page both have it. */
export function chaptersOf({ sheet, destinations, pages }: Printed): readonly Chapter[] {
  const heads = [...sheet.html.matchAll(HEADING)]
    .flatMap(([, id = '']) => {
      const page = destinations[id];
      return page === undefined ? [] : [{ id, page }];
    })
    .sort((a, b) => a.page - b.page);
  const chapters: Chapter[] = heads.map(({ id, page }, at) => ({
    id,
    pages: range(page, heads[at + 1]?.page ?? pages + 1),
  }));
  const first = heads[0]?.page ?? pages + 1;
  return first === 1 ? chapters : [{ id: null, pages: range(1, first) }, ...chapters];
}

/** In the order of the sheets. */
export function familiesOf(printed: readonly Printed[]): readonly Family[] {
  const families = new Map<string, Printed[]>();
  for (const one of printed) {
    const { kind, city } = one.sheet;
    const name = city === null ? kind : `${kind} ${city}`;
    families.set(name, [...(families.get(name) ?? []), one]);
  }
  return [...families].map(([name, sheets]) => ({ name, sheets }));
}

/** Ids of all chapters of a family, each where the first sheet that has it has it. */
export function chapterIds({ sheets }: Family): readonly (string | null)[] {
  return [...new Set(sheets.flatMap((one) => chaptersOf(one).map(({ id }) => id)))];
}
