// Columns of text in two groups, each under the mark that it explains.
import { fitLabel, head, heightOf, stackLabel } from './columns.ts';
import { hangingWidth, hangs } from './hang.ts';
import type { Scene } from './scene.ts';

/** What one of the two marks stands for, in every language, and the heads of its columns. */
export interface Side {
  readonly said: readonly string[];
  /** One without words where `said` is head enough. */
  readonly columns: readonly (readonly string[])[];
}

/** A side with its place; `x` and `ends` (right edges of the columns) are px from the left end of the picture. */
export interface Placed {
  readonly key: string;
  readonly heads: readonly string[];
  readonly x: number;
  readonly ends: readonly number[];
  /** How far left of its end each label of a column ends, px. */
  readonly hung: readonly (readonly number[])[];
}

const HEAD_MAX = 60;
const GAP = 12;
/** Room for the mark that stands before its words, px. */
const KEY = 13;
const HEAD_BOTTOM = -6;

/** Lays a side out from `x` px on; its columns end where its words end or further right. */
export function place(
  scene: Scene,
  { said, columns }: Side,
  values: readonly { readonly cells: readonly string[] }[],
  x: number,
): Placed {
  const heads = columns.map((words) => stackLabel(scene, words, 'head', HEAD_MAX));
  const labels = columns.map((_, index) => values.map(({ cells }) => cells[index] ?? ''));
  const widths = heads.map((title, index) =>
    Math.max(hangingWidth(scene, labels[index] ?? [], 'number'), Math.ceil(scene.ruler.width(title, 'head'))),
  );
  const own = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  const key = fitLabel(scene, said, 'head', Math.max(own - KEY, HEAD_MAX));
  const slack = Math.max(0, KEY + Math.ceil(scene.ruler.width(key, 'head')) - own);
  const ends: number[] = [];
  for (const width of widths) ends.push((ends.at(-1) ?? x + slack - GAP) + GAP + width);
  return { key, heads, x, ends, hung: labels.map((own) => hangs(scene, own, 'number')) };
}

/** The words of each side with its mark right before them, above the heads of its columns. */
export function headsOf(scene: Scene, sides: readonly Placed[], said: readonly string[], left: number) {
  const tallest = (labels: readonly string[]) =>
    Math.max(0, ...labels.map((label) => (label === '' ? 0 : heightOf(scene, label, 'head'))));
  const below = tallest(sides.flatMap(({ heads }) => heads));
  const bottom = HEAD_BOTTOM - (below === 0 ? 0 : below + 3);
  const keys = sides.map(({ key, x }) => head(scene, key, { x: x - left + KEY, bottom, align: 'left' }));
  const rows = sides.flatMap(({ heads, ends }) =>
    heads.map((text, index) =>
      head(scene, text, { x: (ends[index] ?? 0) - left, bottom: HEAD_BOTTOM, align: 'right' }),
    ),
  );
  const measured = head(scene, said.join(' '), { x: 0, bottom: HEAD_BOTTOM, align: 'left' });
  return {
    rows: [...keys, ...rows, measured].filter(({ text }) => text !== ''),
    keys: keys.map((key, index) => ({
      mark: index === 0 ? 'first' : 'second',
      x: Number(key.x) - KEY + 5,
      y: Number(key.y) + 5,
    })),
    height: tallest(sides.map(({ key }) => key)) - bottom + 5,
  };
}
