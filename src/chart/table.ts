// The numbers of a chart as a table in finished strings, one text a language in every cell.
import type { Speaker } from '../language/speaker.ts';
import type { City } from '../model/city.ts';
import type { FigureTable } from '../model/figure.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Rank } from '../model/scorecard.ts';
import type { Scene } from './scene.ts';

/** A column of a table with one row an `Item`. */
export interface Field<Item> {
  readonly head: readonly string[];
  readonly numeric: boolean;
  readonly cell: (item: Item) => readonly string[];
}

export const tableOf = <Item>(items: readonly Item[], fields: readonly Field<Item>[]): FigureTable => ({
  heads: fields.map(({ head }) => head),
  numeric: fields.map(({ numeric }) => numeric),
  rows: items.map((item) => fields.map(({ cell }) => cell(item))),
});

/** One text a language, equal ones too. */
const each = (scene: Scene, say: (speaker: Speaker) => string): readonly string[] => scene.speakers.map(say);

/** A column of words; `head` is a key below `chart.` of the phrases. */
export const words = <Item>(
  scene: Scene,
  head: string,
  say: (speaker: Speaker, item: Item) => string,
): Field<Item> => ({
  head: each(scene, (speaker) => speaker.phrase(`chart.${head}`)),
  numeric: false,
  cell: (item) => each(scene, (speaker) => say(speaker, item)),
});

/** A column of numbers, under a head that may have values of its own; `null` is said to be missing. */
export const numbers = <Item>(
  scene: Scene,
  head: string | ((speaker: Speaker) => string),
  say: (speaker: Speaker, item: Item) => string | null,
): Field<Item> => ({
  head: each(scene, (speaker) =>
    typeof head === 'string' ? speaker.phrase(`chart.${head}`) : head(speaker),
  ),
  numeric: true,
  cell: (item) => each(scene, (speaker) => say(speaker, item) ?? speaker.phrase('chart.missing')),
});

/** The first column of most tables. */
export const cityField = <Item extends { readonly city: City }>(scene: Scene): Field<Item> =>
  words(scene, 'table.city', (speaker, { city }) => speaker.text(city.name));

export const rankText = (speaker: Speaker, rank: Rank | null): string | null =>
  rank === null ? null : speaker.rank(rank);

export const scoreText = (scene: Scene, speaker: Speaker, score: number | null): string | null =>
  score === null ? null : speaker.number(score, scene.dataset.edition.leagueTable.decimals);

export const amountText = (speaker: Speaker, amount: Quantity | null): string | null =>
  amount === null ? null : speaker.quantity(amount);
