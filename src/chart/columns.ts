// Columns of text beside a plot: labels are wrapped and measured before they are placed.
import type { City } from '../model/city.ts';
import { FULL_HEIGHT, type Row, type Scene } from './scene.ts';
import { named } from './words.ts';
import { wrap } from './wrap.ts';

export interface Column {
  /** One label a row, lines joined by "\n". */
  readonly labels: readonly string[];
  /** Widest label, px. */
  readonly width: number;
  /** Tallest label, px. */
  readonly height: number;
}

/** A label in every language of the voice: on one line if it fits in `max` px, else a language to a line. */
export function fitLabel(scene: Scene, said: readonly string[], style: string, max: number): string {
  const width = (line: string) => scene.ruler.width(line, style);
  const line = said.join(' ');
  return width(line) <= max ? line : said.flatMap((text) => wrap(text, max, width)).join('\n');
}

/** A label of which each language begins a line of its own. */
export function stackLabel(scene: Scene, said: readonly string[], style: string, max: number): string {
  const width = (line: string) => scene.ruler.width(line, style);
  return said.flatMap((text) => wrap(text, max, width)).join('\n');
}

export const heightOf = (scene: Scene, label: string, style: string): number =>
  label.split('\n').length * scene.ruler.style(style).lineHeight;

export function column(scene: Scene, labels: readonly string[], style: string): Column {
  return {
    labels,
    width: Math.ceil(Math.max(0, ...labels.map((label) => scene.ruler.width(label, style)))),
    height: Math.max(0, ...labels.map((label) => heightOf(scene, label, style))),
  };
}

/** Names of rows, wrapped at `max` px. */
export function nameColumn(
  scene: Scene,
  names: readonly (readonly string[])[],
  max: number,
  style = 'name',
): Column {
  return column(
    scene,
    names.map((said) => fitLabel(scene, said, style, max)),
    style,
  );
}

/** A label that ends at `bottom` px of the plot; `y` is the top of its first line, as Vega hangs lines from it. */
export function head(
  scene: Scene,
  text: string,
  at: { readonly x: number; readonly bottom: number; readonly align: 'left' | 'center' | 'right' },
  style = 'head',
): Row {
  return { text, x: at.x, y: at.bottom - heightOf(scene, text, style), align: at.align };
}

/** How far a label of several lines begins above the middle of its row, px; Vega centres the first line only. */
export const lift = (scene: Scene, label: string, style = 'name'): number =>
  (scene.ruler.style(style).lineHeight - heightOf(scene, label, style)) / 2;

/** A row as tall as its label, px from the top of the plot; `y` is its middle. */
export interface Line {
  readonly y1: number;
  readonly y2: number;
  readonly y: number;
  readonly lift: number;
}

/**
 * Rows one below the other, without air where they would not fit on a page otherwise; `beside` are other labels of the
 * same rows.
 */
export function linesOf(
  scene: Scene,
  labels: readonly string[],
  beside: readonly string[] = [],
): readonly Line[] {
  const heights = labels.map((label, index) =>
    Math.max(heightOf(scene, label, 'name'), heightOf(scene, beside[index] ?? '', 'name')),
  );
  const loose = heights.map((height) => Math.max(STEP, height + 4));
  const sum = loose.reduce((total, height) => total + height, 0);
  const tall = sum <= FULL_HEIGHT ? loose : heights.map((height) => height + 1);
  let end = 0;
  return labels.map((label, index) => {
    const y1 = end;
    end += tall[index] ?? 0;
    return { y1, y2: end, y: (y1 + end) / 2, lift: lift(scene, label) };
  });
}

/** Names of cities, the first column of most charts. */
export interface CityColumn {
  /** px */
  readonly width: number;
  /** Height of a plot with one row a city, px. */
  readonly plotHeight: number;
  /** What every row of data starts with. */
  cellOf(city: City): { readonly id: string; readonly name: string; readonly lift: number };
}

/** Height of a row of one line, px: two and a half baselines of the pages. */
const STEP = (13.75 * 96) / 72;

/** Height of each of `count` rows, px, `usual` where they are few: less air where all then fit on a page; where they do not, parts have the usual air. */
export function stepOf(count: number, labelHeight: number, usual = STEP): number {
  const loose = Math.max(usual, labelHeight + (usual < STEP ? 1 : 4));
  const tight = labelHeight + 1;
  if (count * tight > FULL_HEIGHT) return loose;
  return Math.max(tight, Math.min(loose, FULL_HEIGHT / Math.max(1, count)));
}

/** `max` is the width at which a name breaks, px; `usual` the height of a row where cities are few. */
export function cityColumn(scene: Scene, cities: readonly City[], max: number, usual = STEP): CityColumn {
  const label = (city: City) => fitLabel(scene, named(scene, city.name), 'name', max);
  const { width, height } = column(scene, cities.map(label), 'name');
  return {
    width,
    plotHeight: cities.length * stepOf(cities.length, height, usual),
    cellOf: (city) => {
      const name = label(city);
      return { id: city.id, name, lift: lift(scene, name) };
    },
  };
}
