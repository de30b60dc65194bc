// What stands around the plot of a city's profile: score and rank on its right, the key above it.
import type { City } from '../model/city.ts';
import { column, head, heightOf, stackLabel } from './columns.ts';
import type { Row, Scene } from './scene.ts';
import { named, phrases } from './words.ts';

const CHART = 'city-profile';
const HEAD_MAX = 60;
const HEAD_BOTTOM = -6;

/** Columns of scores and ranks, `gap` px right of the plot and `apart` px from each other. */
export function sideColumns(
  scene: Scene,
  rows: readonly { readonly label: string; readonly rank: string; readonly missing: boolean }[],
  gap: number,
  apart: number,
) {
  const value = stackLabel(scene, phrases(scene, `${CHART}.score`), 'head', HEAD_MAX);
  const rank = stackLabel(scene, phrases(scene, `${CHART}.rank`), 'head', HEAD_MAX);
  const widest = (labels: readonly string[], style: string, title: string) =>
    Math.ceil(Math.max(column(scene, labels, style).width, scene.ruler.width(title, 'head')));
  const scores = rows.filter(({ missing }) => !missing).map(({ label }) => label);
  const valueWidth = widest(scores, 'number-accent', value);
  const width =
    gap +
    valueWidth +
    apart +
    widest(
      rows.map((row) => row.rank),
      'number',
      rank,
    );
  const placesAt = (plot: number) => ({ valueX: plot + gap + valueWidth, rankX: plot + width });
  return {
    width,
    height: Math.max(heightOf(scene, value, 'head'), heightOf(scene, rank, 'head')),
    placesAt,
    headsAt: (plot: number): readonly Row[] => [
      head(scene, value, { x: placesAt(plot).valueX, bottom: HEAD_BOTTOM, align: 'right' }),
      head(scene, rank, { x: placesAt(plot).rankX, bottom: HEAD_BOTTOM, align: 'right' }),
    ],
  };
}

/** From a mark of the key to its words, from the words to the next mark, and from line to line, px. */
const MARK = 9;
const APART = 14;
const LINE = 14;

/** The key in words, above the plot: as many entries a line as fit. */
export function keysOf(scene: Scene, city: City, left: number, width: number) {
  const entries = [
    { mark: 'city', text: named(scene, city.name).join(' ') },
    ...['peers', 'median', 'best'].map((mark) => ({
      mark,
      text: phrases(scene, `${CHART}.${mark}`).join(' '),
    })),
  ];
  const start = MARK / 2 - left;
  let x = start;
  let line = 0;
  const placed = entries.map(({ mark, text }) => {
    const room = MARK + Math.ceil(scene.ruler.width(text, 'head')) + APART;
    if (x > start && x + room > width) {
      line += 1;
      x = start;
    }
    x += room;
    return { mark, text, x: x - room, line };
  });
  const rows = placed.map((key): Row => ({ ...key, y: HEAD_BOTTOM * 2 - (line - key.line) * LINE }));
  return { rows, height: (line + 1) * LINE + 6 };
}
