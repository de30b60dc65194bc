// The places of a lower triangle of cells: one row and one column an indicator, grouped by dimension.
import type { Correlation } from '../model/audit.ts';
import { type Column, column, heightOf, stackLabel, stepOf } from './columns.ts';
import type { IndicatorGroup } from './indicators.ts';
import { FULL_HEIGHT, FULL_WIDTH, type Scene } from './scene.ts';
import { nodeNames } from './tree.ts';
import { named } from './words.ts';

/** One indicator; px of the plot, whose top left corner is that of the first cell that there could be. */
export interface Lane {
  readonly id: string;
  /** Counted from 1; the diagonal says it. */
  readonly number: number;
  readonly name: string;
  readonly tone: number;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** A pair of indicators; the later one is the row. */
export interface Cell {
  readonly row: Lane;
  readonly column: Lane;
  readonly pair: Correlation;
}

/** The name of a dimension above its rows. */
export interface Band {
  readonly name: string;
  readonly tone: number;
  readonly y: number;
  readonly rule: number;
}

export interface Matrix {
  readonly lanes: readonly Lane[];
  readonly bands: readonly Band[];
  /** Room for the names, extent of the cells, and width of one cell, px. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly cell: number;
}

const NAME_MAX = 240;
const GAP = 8;
/** Widest cell, and the air between two groups of columns, px. */
const CELL_MAX = 30;
const SEAM = 4;
/** Air above the name of a dimension, and about what the whole of its band takes, px. */
const BAND_GAP = 5;
const BAND = 24;
/** What a page can just take if nothing stands beside it, px. */
const TALLEST = FULL_HEIGHT * 1.12;

/** Names in all languages of the voice, or in its first where that is too tall; `null` where a page has no room at all. */
export function matrixOf(scene: Scene, groups: readonly IndicatorGroup[]): Matrix | null {
  const whole = layOut(scene, groups);
  if (whole.height <= FULL_HEIGHT) return whole;
  const first = layOut({ ...scene, speakers: scene.speakers.slice(0, 1) }, groups);
  return first.height <= TALLEST ? first : null;
}

/** One row is as tall as the other: all names on one line, or where one has no room there, every language on its own. */
function namesOf(scene: Scene, said: readonly (readonly string[])[]): Column {
  const lines = column(
    scene,
    said.map((one) => one.join(' ')),
    'name',
  );
  if (lines.width <= NAME_MAX) return lines;
  const stacked = said.map((one) => stackLabel(scene, one, 'name', NAME_MAX));
  return column(scene, stacked, 'name');
}

/** Height of a row, px: without air where `bands` px of names of dimensions would push the rows off the page. */
function stepFor(count: number, labelHeight: number, bands: number): number {
  const loose = stepOf(count, labelHeight);
  return count * loose + bands <= FULL_HEIGHT ? loose : labelHeight + 1;
}

function layOut(scene: Scene, groups: readonly IndicatorGroup[]): Matrix {
  const labels = nodeNames(scene.dataset.framework);
  const ids = groups.flatMap(({ indicators }) => indicators);
  const said = ids.map((id) => named(scene, labels.get(id) ?? {}));
  const names = namesOf(scene, said);
  const step = stepFor(
    ids.length,
    names.height,
    groups.filter(({ dimension }) => dimension !== null).length * BAND,
  );
  const left = names.width + GAP;
  const cell = Math.min(CELL_MAX, (FULL_WIDTH - left - SEAM * (groups.length - 1)) / ids.length);
  const lanes: Lane[] = [];
  const bands: Band[] = [];
  let [x, y] = [0, 0];
  for (const { dimension, tone, indicators } of groups) {
    if (dimension !== null) {
      const name = named(scene, labels.get(dimension) ?? {}).join(' ');
      const rule = y + BAND_GAP + heightOf(scene, name, 'group') + 2;
      bands.push({ name, tone, y: y + BAND_GAP, rule });
      y = rule + 4;
    }
    for (const id of indicators) {
      const index = lanes.length;
      const place = { x1: x, x2: x + cell, y1: y, y2: y + step };
      lanes.push({ id, number: index + 1, name: names.labels[index] ?? '', tone, ...place });
      x = place.x2;
      y = place.y2;
    }
    x += SEAM;
  }
  return { lanes, bands, left, width: x - SEAM, height: y, cell };
}
