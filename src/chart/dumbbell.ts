// Two values a city: columns of text under the mark of each value, and two marks joined by a line.
import type { City } from '../model/city.ts';
import { cityColumn, column, fitLabel, head, heightOf, stackLabel } from './columns.ts';
import { type Drawing, FULL_WIDTH, type Row, type Scene } from './scene.ts';

export interface Pair {
  readonly city: City;
  readonly first: End;
  readonly second: End;
}

export interface End {
  readonly value: number | null;
  /** As printed, one for each column of its side. */
  readonly cells: readonly string[];
  /** False where the axis cannot show the value. */
  readonly drawn: boolean;
}

/** What one of the two marks stands for, in every language, and the heads of its columns. */
export interface Side {
  readonly said: readonly string[];
  /** One without words where `said` is head enough. */
  readonly columns: readonly (readonly string[])[];
}

export interface Axis {
  /** Above the plot; without words where the sides say what is measured. */
  readonly said: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const NAME_MAX = 190;
const HEAD_MAX = 90;
const GAP = 12;
/** From the names to the first side, from side to side, and to the plot, px. */
const APART = 20;
/** Room for the mark that stands before its words, px. */
const KEY = 13;
const HEAD_BOTTOM = -6;
const RIGHT = 14;

/** A side with its place; `x` and `ends` (right edges of the columns) are px from the left end of the picture. */
interface Placed {
  readonly key: string;
  readonly heads: readonly string[];
  readonly x: number;
  readonly ends: readonly number[];
}

/** `fields` name the two values in the spec. */
export function dumbbell(
  scene: Scene,
  pairs: readonly Pair[],
  axis: Axis,
  fields: readonly [string, string],
  sides: readonly [Side, Side],
): Pick<Drawing, 'frame' | 'data' | 'params' | 'marks'> {
  const names = cityColumn(
    scene,
    pairs.map(({ city }) => city),
    NAME_MAX,
  );
  const first = place(
    scene,
    sides[0],
    pairs.map((pair) => pair.first),
    names.width + APART,
  );
  const second = place(
    scene,
    sides[1],
    pairs.map((pair) => pair.second),
    (first.ends.at(-1) ?? 0) + APART,
  );
  const left = (second.ends.at(-1) ?? 0) + APART;
  const heads = headsOf(scene, [first, second], axis, left);
  return {
    frame: {
      left,
      right: RIGHT,
      width: FULL_WIDTH - left - RIGHT,
      height: names.plotHeight,
      top: heads.height,
      bottom: 20,
    },
    data: {
      rows: pairs.map((pair) => ({ ...names.cellOf(pair.city), ...endsOf(pair, fields) })),
      cells: pairs.flatMap((pair) => [
        ...cellsOf(pair.city, pair.first, first, left),
        ...cellsOf(pair.city, pair.second, second, left),
      ]),
      ticks: axis.ticks.map(({ value, label }) => ({ value, label })),
      heads: heads.rows,
      keys: heads.keys,
    },
    params: { nameX: -left, from: axis.from, to: axis.to },
    marks: {
      names: pairs.length,
      first: pairs.filter((pair) => pair.first.drawn).length,
      second: pairs.filter((pair) => pair.second.drawn).length,
      links: pairs.filter((pair) => pair.first.drawn && pair.second.drawn).length,
    },
  };
}

function place(scene: Scene, { said, columns }: Side, values: readonly End[], x: number): Placed {
  const heads = columns.map((words) => stackLabel(scene, words, 'head', HEAD_MAX));
  const widths = heads.map((title, index) => {
    const labels = values.map(({ cells }) => cells[index] ?? '');
    return Math.max(column(scene, labels, 'number').width, Math.ceil(scene.ruler.width(title, 'head')));
  });
  const own = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  const key = fitLabel(scene, said, 'head', Math.max(own - KEY, HEAD_MAX));
  const slack = Math.max(0, KEY + Math.ceil(scene.ruler.width(key, 'head')) - own);
  const ends: number[] = [];
  for (const width of widths) ends.push((ends.at(-1) ?? x + slack - GAP) + GAP + width);
  return { key, heads, x, ends };
}

/** The words of each side with its mark right before them, above the heads of its columns. */
function headsOf(scene: Scene, sides: readonly Placed[], axis: Axis, left: number) {
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
  const measured = head(scene, axis.said.join(' '), { x: 0, bottom: HEAD_BOTTOM, align: 'left' });
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

const cellsOf = ({ id }: City, { cells }: End, { ends }: Placed, left: number): readonly Row[] =>
  cells.map((text, index) => ({ id, text, x: (ends[index] ?? 0) - left }));

function endsOf({ first, second }: Pair, [a, b]: readonly [string, string]): Row {
  return {
    [a]: first.value,
    [`${a}Drawn`]: first.drawn,
    [b]: second.value,
    [`${b}Drawn`]: second.drawn,
    both: first.drawn && second.drawn,
  };
}
