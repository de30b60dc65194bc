// Two values a city: columns of text under the mark of each value, and two marks joined by a line.
import type { City } from '../model/city.ts';
import { cityColumn } from './columns.ts';
import { type Drawing, FULL_WIDTH, type Row, type Scene } from './scene.ts';
import { headsOf, type Placed, place, type Side } from './sides.ts';

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

export interface Axis {
  /** Above the plot; without words where the sides say what is measured. */
  readonly said: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const NAME_MAX = 190;
/** From the names to the first side, from side to side, and to the plot, px. */
const APART = 20;
const RIGHT = 14;

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
  const heads = headsOf(scene, [first, second], axis.said, left);
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
      cells: pairs.flatMap((pair, row) => [
        ...cellsOf(pair.city, pair.first, first, row, left),
        ...cellsOf(pair.city, pair.second, second, row, left),
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

const cellsOf = (
  { id }: City,
  { cells }: End,
  { ends, hung }: Placed,
  row: number,
  left: number,
): readonly Row[] =>
  cells.map((text, index) => ({ id, text, x: (ends[index] ?? 0) - (hung[index]?.[row] ?? 0) - left }));

function endsOf({ first, second }: Pair, [a, b]: readonly [string, string]): Row {
  return {
    [a]: first.value,
    [`${a}Drawn`]: first.drawn,
    [b]: second.value,
    [`${b}Drawn`]: second.drawn,
    both: first.drawn && second.drawn,
  };
}
