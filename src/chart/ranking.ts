// A ranking as dots on one scale of scores: rank, name, score, dot; missing cities last, with an open mark. The scores
// stand beside the names, so that no axis is needed.
import { median } from '../maths/statistics.ts';
import type { FigureTable } from '../model/figure.ts';
import { cityColumn, column, head, heightOf } from './columns.ts';
import { hangingWidth, hangs } from './hang.ts';
import { type Drawing, FULL_WIDTH, type Row, type Scene } from './scene.ts';
import { scoreBase, scoreEnds } from './score-axis.ts';
import { scoreLabel } from './score-label.ts';
import type { Standing } from './standing.ts';
import { cityField, numbers, rankText, scoreText, tableOf } from './table.ts';
import { joined, phrases } from './words.ts';

const NAME_MAX = 220;
/** From rank to name and from name to score; from the scores to the plot: more than the radius of a dot on its edge, px. */
const GAP = 8;
const APART = 18;
/** Room for a dot on the edge, px. */
const RIGHT = 6;
/** Two rankings share a page, px. */
const STEP = 16;
/** Fewer cities need no median. */
const FEW = 4;

/**
 * Frame, rows, params and promised marks. `tone` is the place in the theme's colour range; `beside` are all the rankings
 * that this one is compared with, itself among them: their plots begin at the same place.
 */
export function rankingDots(
  scene: Scene,
  standings: readonly Standing[],
  tone: number,
  beside: readonly (readonly Standing[])[] = [standings],
): Pick<Drawing, 'frame' | 'data' | 'params' | 'marks'> {
  const cities = standings.map(({ city }) => city);
  const names = cityColumn(scene, cities, NAME_MAX, STEP);
  const base = scoreBase(scene);
  const dots = standings.map((standing) => dotOf(scene, standing));
  const hung = hangs(
    scene,
    dots.map(({ rank }) => rank),
    'rank',
  );
  const rows = standings.map((standing, index) => ({
    ...names.cellOf(standing.city),
    ...(dots[index] ?? dotOf(scene, standing)),
    hang: hung[index] ?? 0,
    tone,
    base,
  }));
  const all = beside.map((one) => one.map((standing) => dotOf(scene, standing)));
  const ranks = Math.max(
    ...all.map((one) =>
      hangingWidth(
        scene,
        one.map(({ rank }) => rank),
        'rank',
      ),
    ),
  );
  const scores = column(
    scene,
    all.flat().map(({ label }) => label),
    'number',
  ).width;
  const left = ranks + GAP + names.width + GAP + scores + APART;
  const width = FULL_WIDTH - left - RIGHT;
  const middle = medianOf(scene, standings, width);
  const present = rows.filter(({ missing }) => !missing).length;
  return {
    frame: { left, right: RIGHT, width, height: names.plotHeight, top: middle.height, bottom: 2 },
    data: { rows, bases: [{ value: base }], medians: middle.lines, heads: middle.heads },
    params: { rankX: ranks - left, nameX: ranks + GAP - left, valueX: -APART, ...scoreEnds(scene) },
    marks: { names: rows.length, dots: present, gaps: rows.length - present },
  };
}

function dotOf(scene: Scene, { value, rank }: Standing) {
  const placed = value === null ? null : rank;
  return {
    rank: placed === null ? '' : joined(scene, (speaker) => speaker.rank(placed)),
    value,
    missing: value === null,
    label: scoreLabel(scene, value),
  };
}

/** The line of the median with its words above it, inside a plot of `width` px. */
function medianOf(scene: Scene, standings: readonly Standing[], width: number) {
  const values = standings.flatMap(({ value }) => value ?? []);
  const value = values.length < FEW ? null : median(values);
  if (value === null) return { lines: [], heads: [], height: 4 };
  const label = scoreLabel(scene, value);
  const text = `${phrases(scene, 'table.median').join(' ')} ${label}`;
  const { from, to } = scoreEnds(scene);
  const half = scene.ruler.width(text, 'head') / 2;
  const x = Math.min(Math.max(((value - from) / (to - from)) * width, half), width + RIGHT - half);
  const heads: readonly Row[] = [head(scene, text, { x, bottom: -3, align: 'center' })];
  return { lines: [{ value }], heads, height: heightOf(scene, text, 'head') + 6 };
}

/** Rank, city and score. */
export const rankingTable = (scene: Scene, standings: readonly Standing[]): FigureTable =>
  tableOf(standings, [
    numbers<Standing>(scene, 'table.rank', (speaker, { value, rank }) =>
      rankText(speaker, value === null ? null : rank),
    ),
    cityField(scene),
    numbers(scene, 'table.score', (speaker, { value }) => scoreText(scene, speaker, value)),
  ]);
