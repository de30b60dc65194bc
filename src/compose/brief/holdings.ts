// What the city has: its six lists in a table of counts and names, as many names as the page has room for.
import type { Item } from '../../model/city.ts';
import { LIST_NAMES, type ListName } from '../../model/framework.ts';
import { cityLists, type ItemView, type ListView } from '../city/lists.ts';
import type { Context, Scored } from '../context.ts';
import { type Said, say } from '../said.ts';
import { linesOf, NAMES, NAMES_NARROW } from './measure.ts';

interface Holding extends Pick<ListView, 'title' | 'count' | 'empty'> {
  readonly items: readonly Pick<ItemView, 'name' | 'brief'>[];
  /** "and 2 more", or where they are listed if none is named; `null` where all are named. */
  readonly more: Said | null;
}

/** Names of one list at most, however much room there is. */
const MOST = 6;

/** As wide as the words that count what is not named. */
const ROOM_FOR_MORE = '; and 9 more';

/** Which values of an attribute make an item the more telling, the most telling first. */
const TELLING: Readonly<Partial<Record<ListName, Readonly<Record<string, readonly string[]>>>>> = {
  policies: { scope: ['dedicated'] },
  parks: { level: ['national'] },
  funds: { status: ['established'] },
  laboratories: { level: ['national', 'ministry', 'provincial'] },
};

/** 0 is the most telling. */
function placeAmong(list: ListName, item: Item): number {
  const places = Object.entries(TELLING[list] ?? {}).map(([attribute, values]) => {
    const at = values.indexOf(String(item.attributes[attribute] ?? ''));
    return at < 0 ? values.length : at;
  });
  return places.reduce((sum, place) => sum + place, 0);
}

/** The most telling first: by level or scope, funds then by amount, else as the file has them. */
function inOrder(list: ListName, items: readonly Item[]): readonly Item[] {
  const amount = (item: Item) => item.amounts.amount?.value ?? 0;
  return items.toSorted((a, b) => placeAmong(list, a) - placeAmong(list, b) || amount(b) - amount(a));
}

const wordsOf = ({ name, brief }: Holding['items'][number]): readonly string[] =>
  [...name, ...(brief ?? [])].map(({ text }) => text);

function linesTaken({ title, items }: ListView, named: number): number {
  const more = named < items.length ? title.map(() => ROOM_FOR_MORE) : [];
  const words = [...items.slice(0, named).flatMap(wordsOf), ...more];
  return linesOf(words, title.length > 1 ? NAMES_NARROW : NAMES);
}

const linesWith = (lists: readonly ListView[], counts: readonly number[]): number =>
  lists.reduce((sum, list, at) => sum + linesTaken(list, counts[at] ?? 0), 0);

const atLeast = (lists: readonly ListView[], least: number): readonly number[] =>
  lists.map(({ items }) => Math.min(least, items.length));

/** How many items of each list are named: in turn one more, as long as the lines suffice. */
function namedCounts(lists: readonly ListView[], least: number, lines: number): readonly number[] {
  const counts = [...atLeast(lists, least)];
  for (let round = least + 1; round <= MOST; round += 1) {
    for (const [at, { items }] of lists.entries()) {
      if (items.length < round || counts[at] !== round - 1) continue;
      counts[at] = round;
      if (linesWith(lists, counts) > lines) counts[at] = round - 1;
    }
  }
  return counts;
}

/** The six lists of a city, the most telling items first; `bare`: without hosts and amounts. */
export function tellingLists(context: Context, { city }: Scored, bare: boolean): readonly ListView[] {
  const ordered = Object.fromEntries(
    LIST_NAMES.map((list) => [list, { ...city.lists[list], items: inOrder(list, city.lists[list].items) }]),
  ) as typeof city.lists;
  const lists = cityLists(context, { ...city, lists: ordered });
  return bare
    ? lists.map((list) => ({ ...list, items: list.items.map((item) => ({ ...item, brief: null })) }))
    : lists;
}

/** Lines that the lists take with the least of names. */
export const fewestLines = (lists: readonly ListView[], least: number): number =>
  linesWith(lists, atLeast(lists, least));

/** How many names: of each list at the least (`least`), and of all as many as go into so many lines. */
export interface Names {
  readonly least: number;
  readonly lines: number;
}

export function holdings(
  context: Context,
  lists: readonly ListView[],
  { least, lines }: Names,
): readonly Holding[] {
  const counts = namedCounts(lists, least, lines);
  return lists.map(({ title, count, empty, items }, at) => {
    const named = items.slice(0, counts[at] ?? 0);
    const rest = items.length - named.length;
    return {
      ...{ title, count, empty },
      items: named.map(({ name, brief }) => ({ name, brief })),
      more:
        rest > 0
          ? say(context.speakers, (speaker) =>
              named.length > 0
                ? speaker.phrase('brief.more', { count: rest })
                : speaker.phrase('brief.unnamed'),
            )
          : null,
    };
  });
}
