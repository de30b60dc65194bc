// Two values a city: two columns of numbers with a key in their heads, and two dots joined by a line.

import type { City } from '../model/city.ts';
import { cityColumn, column, head, heightOf, stackLabel } from './columns.ts';
import { type Drawing, FULL_WIDTH, type Row, type Scene } from './scene.ts';

export interface Pair {
  readonly city: City;
  /** Set before the name; '' where there is none. */
  readonly rank: string;
  readonly first: End;
  readonly second: End;
}

export interface End {
  readonly value: number | null;
  /** As printed in the column. */
  readonly label: string;
  /** False where the axis cannot show the value. */
  readonly drawn: boolean;
}

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const NAME_MAX = 190;
const HEAD_MAX = 84;
const GAP = 10;
/** Room for the dot that stands before a head, px. */
const KEY = 12;
const HEAD_BOTTOM = -5;

/** `fields` name the two values in the spec; `heads` say what they are, in every language. */
export function dumbbell(
  scene: Scene,
  pairs: readonly Pair[],
  axis: Axis,
  fields: readonly [string, string],
  heads: readonly [readonly string[], readonly string[]],
): Pick<Drawing, 'frame' | 'data' | 'params' | 'marks'> {
  const names = cityColumn(
    scene,
    pairs.map(({ city }) => city),
    NAME_MAX,
  );
  const titles = heads.map((said) => stackLabel(scene, said, 'head', HEAD_MAX));
  const { left, params } = columnsOf(scene, pairs, titles, names.width);
  const right = 14;
  const top = Math.max(...titles.map((title) => heightOf(scene, title, 'head'))) - HEAD_BOTTOM + 3;
  const { firstX, secondX } = params;
  return {
    frame: { left, right, width: FULL_WIDTH - left - right, height: names.plotHeight, top, bottom: 20 },
    data: {
      rows: pairs.map((pair) => ({ ...names.cellOf(pair.city), ...endsOf(pair, fields) })),
      ticks: axis.ticks.map(({ value, label }) => ({ value, label })),
      heads: [firstX, secondX].map((x, index) =>
        head(scene, titles[index] ?? '', { x, bottom: HEAD_BOTTOM, align: 'right' }),
      ),
      keys: [
        keyOf(scene, 'first', firstX, titles[0] ?? ''),
        keyOf(scene, 'second', secondX, titles[1] ?? ''),
      ],
    },
    params: { ...params, from: axis.from, to: axis.to },
    marks: {
      names: pairs.length,
      first: pairs.filter(({ first }) => first.drawn).length,
      second: pairs.filter(({ second }) => second.drawn).length,
      links: pairs.filter(({ first, second }) => first.drawn && second.drawn).length,
    },
  };
}

/** Where the columns stand, px left of the plot: rank, name, first value, second value. */
function columnsOf(scene: Scene, pairs: readonly Pair[], titles: readonly string[], nameWidth: number) {
  const width = (labels: readonly string[], title = '') =>
    Math.max(column(scene, labels, 'number').width, Math.ceil(scene.ruler.width(title, 'head')) + KEY);
  const ranks = column(
    scene,
    pairs.map(({ rank }) => rank),
    'rank',
  );
  const secondX = -GAP - 8;
  const firstX =
    secondX -
    width(
      pairs.map(({ second }) => second.label),
      titles[1],
    ) -
    GAP;
  const nameX =
    firstX -
    width(
      pairs.map(({ first }) => first.label),
      titles[0],
    ) -
    GAP -
    nameWidth;
  const places = { nameX, firstX, secondX };
  if (ranks.width === 0) return { left: -nameX, params: places };
  return { left: 8 - nameX + ranks.width, params: { ...places, rankX: nameX - 8 } };
}

/** The dot before a head, beside its first line. */
const keyOf = (scene: Scene, mark: string, x: number, title: string): Row => ({
  mark,
  x: x - Math.ceil(scene.ruler.width(title, 'head')) - 7,
  y: HEAD_BOTTOM - heightOf(scene, title, 'head') + 6,
});

function endsOf({ rank, first, second }: Pair, [a, b]: readonly [string, string]): Row {
  return {
    rank,
    [a]: first.value,
    [`${a}Label`]: first.label,
    [`${a}Drawn`]: first.drawn,
    [b]: second.value,
    [`${b}Label`]: second.label,
    [`${b}Drawn`]: second.drawn,
    both: first.drawn && second.drawn,
  };
}
