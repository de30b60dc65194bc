// The contents: chapters with their sections, and the lists of figures and of tables.
import type { Register, Registered } from '../apparatus/register.ts';
import type { Context } from '../context.ts';
import { type Said, say } from '../said.ts';
import type { Chapter } from './chapter.ts';

interface Line {
  readonly id: string;
  readonly title: Said;
}

export interface ContentsEntry extends Line {
  readonly sections: readonly Line[];
  /** The chapters of level 2 that belong to it. */
  readonly children: readonly Line[];
}

/** A figure or table in its list; or a run of them that are all of one kind. */
export interface ListEntry {
  readonly anchor: string;
  /** "12", "12–26", "A1–A3, A5" */
  readonly number: string;
  readonly title: Said;
  /** Where a run ends; `null` for a single one. */
  readonly last: string | null;
}

export interface ListView {
  readonly id: string;
  readonly heading: Said;
  readonly entries: readonly ListEntry[];
}

/** Chapters of level 2 stand below the last one of level 1. */
export function contentsOf(chapters: readonly Chapter[]): readonly ContentsEntry[] {
  const entries: (ContentsEntry & { children: Line[] })[] = [];
  for (const { id, title, level, sections } of chapters) {
    if (level === 1) entries.push({ id, title, sections, children: [] });
    else entries.at(-1)?.children.push({ id, title });
  }
  return entries;
}

/** Neighbours for which `runOf` says the same are one run; `null` stands alone. */
function toRuns(
  entries: readonly Registered[],
  runOf: (entry: Registered) => string | null,
): readonly (readonly Registered[])[] {
  const runs: Registered[][] = [];
  for (const entry of entries) {
    const open = runs.at(-1);
    const own = runOf(entry);
    const continues = own !== null && open?.[0] !== undefined && runOf(open[0]) === own;
    if (continues) open?.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** "A4" begins "A" and is the fourth of its kind; what has no number at its end is of no kind. */
function countedIn(number: string): { readonly kind: string; readonly place: number } {
  const digits = /\d+$/.exec(number)?.[0] ?? '';
  return { kind: number.slice(0, number.length - digits.length), place: Number(digits || Number.NaN) };
}

/** Numbers as they are printed, those that follow one another as "A1–A3"; none is named that is not among them. */
function rangesOf(numbers: readonly string[]): string {
  const ranges: string[][] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    const [last, own] = [countedIn(open?.at(-1) ?? ''), countedIn(number)];
    if (last.kind === own.kind && own.place - last.place <= 1) open?.push(number);
    else ranges.push([number]);
  }
  return ranges.map((range) => [...new Set([range[0], range.at(-1)])].join('\u2013')).join(', ');
}

function toEntry(context: Context, run: readonly Registered[], kind: string | null): readonly ListEntry[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  const number = rangesOf(run.flatMap((entry) => entry.number ?? []));
  const title =
    first === last || kind === null
      ? first.title
      : say(context.speakers, (speaker) => speaker.phrase(`lists.run.${kind}`));
  return [{ anchor: first.anchor, number, title, last: first === last ? null : last.anchor }];
}

/** The figures of the cities' spreads, and the tables of numbers, are a line each: they follow one another page by page. */
export function listsOf(
  context: Context,
  register: Register,
  chapters: readonly Chapter[],
): readonly ListView[] {
  const inner = new Set(chapters.filter(({ level }) => level === 2).map(({ id }) => id));
  const runOf = ({ chapter }: Registered): string | null => {
    if (inner.has(chapter)) return 'cities';
    return chapter === 'numbers' ? 'numbers' : null;
  };
  return (['figure', 'table'] as const)
    .map((kind) => {
      const entries = [...register.values()].filter((entry) => entry.kind === kind);
      return {
        id: `list-of-${kind}s`,
        heading: say(context.speakers, (speaker) => speaker.phrase(`lists.${kind}s`)),
        entries: toRuns(entries, runOf).flatMap((run) => {
          const [first] = run;
          return toEntry(context, run, first === undefined ? null : runOf(first));
        }),
      };
    })
    .filter(({ entries }) => entries.length > 0);
}

/** Chapters and sections, as references name them. */
export const registeredIn = (chapters: readonly Chapter[]): readonly Registered[] =>
  chapters.flatMap(({ id, title, sections }): readonly Registered[] => [
    { kind: 'chapter', id, anchor: id, number: null, title, chapter: id },
    ...sections.map(
      (section): Registered => ({
        ...section,
        kind: 'section',
        anchor: section.id,
        number: null,
        chapter: id,
      }),
    ),
  ]);
