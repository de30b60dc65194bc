// How the indicators go together, pair by pair: a triangle of Pearson's r, grouped by dimension.
import { roundHalfAway } from '../../maths/rounding.ts';
import type { Correlation } from '../../model/audit.ts';
import { lift } from '../columns.ts';
import { correlationTables } from '../correlation-table.ts';
import { correlationSayings, DECIMALS } from '../correlation-words.ts';
import { indicatorGroups } from '../indicators.ts';
import { type Cell, type Lane, matrixOf } from '../matrix.ts';
import { drawn, FULL_WIDTH, NOTHING, type Outcome, type Row, type Scene } from '../scene.ts';
import { factSources } from '../sources.ts';
import { tickDecimals } from '../ticks.ts';
import { joined } from '../words.ts';

const CHART = 'correlations';

/** Left out, without a warning, where there are fewer than two indicators with data, or more than a page can show. */
export function correlations(scene: Scene): Outcome {
  const groups = indicatorGroups(scene);
  const matrix = matrixOf(scene, groups);
  const cells = cellsOf(scene.robustness.audit.correlations, matrix?.lanes ?? []);
  if (matrix === null || cells.length === 0) return NOTHING;
  const labels = labelsOf(scene, cells, matrix.cell);
  const { left, height } = matrix;
  return drawn({
    id: CHART,
    spec: CHART,
    frame: { left, width: FULL_WIDTH - left, right: 0, height, top: 2, bottom: 2 },
    data: {
      rows: cells.map((cell, index) => rowOf(cell, labels === null ? null : (labels[index] ?? ''))),
      names: matrix.lanes.map((lane) => nameOf(scene, lane)),
      dimensions: matrix.bands.map((band) => ({ ...band, x: matrix.width })),
      keys: labels !== null ? [] : keysOf(scene, FULL_WIDTH - left, (matrix.lanes[0]?.y1 ?? 0) + 4),
    },
    params: { nameX: -left },
    marks: {
      names: matrix.lanes.length,
      cells: cells.filter(({ pair }) => pair.pearson !== null).length,
      gaps: cells.filter(({ pair }) => pair.pearson === null).length,
    },
    says: correlationSayings(
      scene,
      cells.map(({ pair }) => pair),
    ),
    tables: correlationTables(scene, cells),
    numbersIn: null,
    sources: factSources(scene.dataset),
    computed: true,
  });
}

/** The pairs of the lanes, below the diagonal: the later indicator is the row. */
function cellsOf(pairs: readonly Correlation[], lanes: readonly Lane[]): readonly Cell[] {
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  return pairs.flatMap((pair) => {
    const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
    if (a === undefined || b === undefined || a === b) return [];
    return [a.number > b.number ? { row: a, column: b, pair } : { row: b, column: a, pair }];
  });
}

/** Air that a number needs in its cell: that of the frame of a remarkable pair, and some beside it, px. */
const AIR = 4;

/** As many decimals as every cell of `width` px has room for; `null` where there is none for any number. */
function labelsOf(scene: Scene, cells: readonly Cell[], width: number): readonly string[] | null {
  for (const decimals of [DECIMALS, 1]) {
    const labels = cells.map(({ pair: { pearson: r } }) =>
      r === null ? '' : joined(scene, (speaker) => speaker.number(roundHalfAway(r, decimals), decimals)),
    );
    if (Math.max(...labels.map((label) => scene.ruler.width(label, 'cell'))) + AIR <= width) return labels;
  }
  return null;
}

/** Smallest of the picture's cells in which a hatch or a minus sign stands, px. */
const sizeOf = ({ x1, x2 }: Lane): number => Math.min(12, x2 - x1 - 2);

/** `label` is `null` where numbers have no room: a stroke then tells the negative ones, also in grey print. */
function rowOf({ row, column, pair }: Cell, label: string | null): Row {
  return {
    a: column.id,
    b: row.id,
    x1: column.x1,
    x2: column.x2,
    y1: row.y1,
    y2: row.y2,
    r: pair.pearson,
    missing: pair.pearson === null,
    label: label ?? '',
    minus: label === null && pair.pearson !== null && roundHalfAway(pair.pearson, DECIMALS) < 0,
    flag: pair.flag === 'negative' || pair.flag === 'redundant',
    hatch: (sizeOf(column) * 0.62) ** 2,
  };
}

const nameOf = (scene: Scene, lane: Lane): Row => ({
  name: lane.name,
  number: joined(scene, (speaker) => speaker.number(lane.number, 0)),
  x: (lane.x1 + lane.x2) / 2,
  y: (lane.y1 + lane.y2) / 2,
  lift: lift(scene, lane.name),
});

const KEY = { width: 26, height: 10, steps: [-1, -0.5, 0, 0.5, 1] };

/** The shades in the empty corner of the triangle: they end at `end`, and hang from `top`, px of the plot. */
function keysOf(scene: Scene, end: number, top: number): readonly Row[] {
  return KEY.steps.map((r, index) => ({
    r,
    x1: end - (KEY.steps.length - index) * KEY.width,
    x2: end - (KEY.steps.length - index - 1) * KEY.width,
    y1: top,
    y2: top + KEY.height,
    label: joined(scene, (speaker) => speaker.number(r, tickDecimals(r))),
  }));
}
