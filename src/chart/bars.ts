// A ranking as horizontal bars: rank, name, bar, value; missing cities last, with an open mark.
import type { Quantity } from '../model/quantity.ts';
import { cityColumn, column } from './columns.ts';
import { type Drawing, FULL_WIDTH, type Scene } from './scene.ts';
import type { Standing } from './standing.ts';
import { joined } from './words.ts';

const GAP = 8;
const NAME_MAX = 220;
/** Room for the end of a label whose bar ends with the scale, px. */
const LABEL_ROOM = 26;

/** Frame, rows, params and promised marks of a ranking. `tone` is the place in the theme's colour range. */
export function barRows(
  scene: Scene,
  standings: readonly Standing[],
  tone: number,
): Pick<Drawing, 'frame' | 'data' | 'params' | 'marks'> {
  const { from, to } = scene.dataset.framework.scale;
  const cities = standings.map(({ city }) => city);
  const names = cityColumn(scene, cities, NAME_MAX);
  const rows = standings.map((standing) => ({
    ...names.cellOf(standing.city),
    ...barOf(scene, standing),
    tone,
  }));
  const width = (field: 'rank' | 'label') =>
    column(
      scene,
      rows.map((row) => row[field]),
      field,
    ).width;
  const left = width('rank') + GAP + names.width + GAP;
  const right = width('label') + LABEL_ROOM;
  const present = rows.filter(({ missing }) => !missing).length;
  return {
    frame: { left, right, width: FULL_WIDTH - left - right, height: names.plotHeight, top: 2, bottom: 2 },
    data: { rows },
    params: { nameX: -names.width - GAP, rankX: -names.width - 2 * GAP, from, to },
    marks: { names: rows.length, bars: present, gaps: rows.length - present },
  };
}

function barOf(scene: Scene, { value, rank }: Standing) {
  const placed = value === null ? null : rank;
  return {
    rank: placed === null ? '' : joined(scene, (speaker) => speaker.rank(placed)),
    value,
    missing: value === null,
    label: scoreLabel(scene, value),
  };
}

/** A score as printed, or the word for a missing value. */
export function scoreLabel(scene: Scene, value: number | null): string {
  const { decimals } = scene.dataset.edition.leagueTable;
  return value === null
    ? joined(scene, (speaker) => speaker.phrase('chart.missing'))
    : joined(scene, (speaker) => speaker.number(value, decimals));
}

/** Space between a bar and its label, px. */
const LABEL_GAP = 8;

/** The widest plot in which every label fits behind its bar. `ratios` are bar lengths, 0 to 1. */
export function plotWidth(
  available: number,
  ratios: readonly number[],
  labelWidths: readonly number[],
): number {
  const widths = ratios.map((ratio, index) =>
    ratio > 0 ? (available - (labelWidths[index] ?? 0) - LABEL_GAP) / ratio : available,
  );
  return Math.max(40, Math.floor(Math.min(available, ...widths)));
}

/** An amount in every language of the voice, or the word for a missing one. */
export const amountLabel = (scene: Scene, quantity: Quantity | null): string =>
  quantity === null
    ? joined(scene, (speaker) => speaker.phrase('chart.missing'))
    : joined(scene, (speaker) => speaker.quantity(quantity), ' · ');
