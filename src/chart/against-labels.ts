// Marks the indicators that work against their dimension: a band behind the row, and the words beside its marks.
import { fitLabel, type Line, lift } from './columns.ts';
import type { Row, Scene } from './scene.ts';
import type { Weighed } from './weighed.ts';
import { phrases } from './words.ts';

const MAX = 150;
/** From a mark to the words, px. */
const GAP = 12;
const STYLE = 'label';

/** The words that stand beside the marks of a row. */
export const againstText = (scene: Scene): string =>
  fitLabel(scene, phrases(scene, 'importance.against'), STYLE, MAX);

/** A row of the chart; `entry` is `null` for the name of a dimension. */
interface Place {
  readonly line: Line;
  readonly entry: Weighed | null;
}

/** Bands from end to end of the picture, and words where the plot, `width` px for shares up to `to`, has room for them. */
export function againstRows(scene: Scene, places: readonly Place[], width: number, to: number) {
  const text = againstText(scene);
  const room = Math.ceil(scene.ruler.width(text, STYLE)) + GAP;
  const found = places.flatMap(({ line, entry }) => (entry?.against === true ? [{ line, entry }] : []));
  const labels = found.flatMap(({ line: { y }, entry }): readonly Row[] => {
    const marks = [entry.weight, entry.importance].map((share) => (share / to) * width);
    const [low, high] = [Math.min(...marks), Math.max(...marks)];
    const row = { text, y, lift: lift(scene, text, STYLE) };
    if (high + room <= width) return [{ ...row, x: high + GAP, align: 'left' }];
    return low - room < 0 ? [] : [{ ...row, x: low - GAP, align: 'right' }];
  });
  return { bands: found.map(({ line: { y1, y2 } }): Row => ({ y1, y2 })), labels };
}
