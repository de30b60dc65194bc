// Lets what follows a whole number hang to the right, so that the digits of a column stand under each other.
import type { Scene } from './scene.ts';

/** A number, and what follows its whole part: "=" in "8=", ".2%" in "5.2%". */
const NUMBER = /^[−-]?\d[\d,]*(?<tail>\D.*)?$/u;

/** How far left of the column's edge each label ends, px; 0 for one that is no number. */
export function hangs(scene: Scene, labels: readonly string[], style: string): readonly number[] {
  const widths = labels.map((label) => {
    const found = NUMBER.exec(label);
    const tail = found?.groups?.tail ?? '';
    return found === null ? null : tail === '' ? 0 : scene.ruler.width(tail, style);
  });
  const widest = Math.max(0, ...widths.map((width) => width ?? 0));
  return widths.map((width) => (width === null ? 0 : widest - width));
}

/** Room that a column takes whose labels hang, px. */
export function hangingWidth(scene: Scene, labels: readonly string[], style: string): number {
  const hung = hangs(scene, labels, style);
  const widths = labels.map((label, index) => scene.ruler.width(label, style) + (hung[index] ?? 0));
  return Math.ceil(Math.max(0, ...widths));
}
