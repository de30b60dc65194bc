// The grid of the pages, as the style sheets declare it, for an overlay on their pictures.
import type { Shell } from '../../model/sheet.ts';

/** Distances as shares of the page's width or height, 0 to 1. */
export interface Guides {
  readonly kind: string;
  readonly head: number;
  readonly baseline: number;
  readonly inside: number;
  readonly outside: number;
  readonly column: number;
  readonly gutter: number;
}

const A4_MM = { width: 210, height: 297 };
const MM_PER_POINT = 25.4 / 72;
const COLUMNS = 12;

/** Millimetres of a custom property given in mm or pt; `null` where it is not declared, or otherwise. */
function lengthMm(css: string, name: string): number | null {
  const [, number, unit] = new RegExp(`--${name}:\\s*([\\d.]+)(mm|pt)\\s*;`).exec(css) ?? [];
  if (number === undefined) return null;
  return Number(number) * (unit === 'pt' ? MM_PER_POINT : 1);
}

/** `null` where the style sheet of the kind does not declare `--u --head --inside --outside --gutter`. */
export function guidesOf({ kind, css }: Shell): Guides | null {
  const [u, head, inside, outside, gutter] = ['u', 'head', 'inside', 'outside', 'gutter'].map((name) =>
    lengthMm(css, name),
  );
  if (u == null || head == null || inside == null || outside == null || gutter == null) return null;
  const columns = A4_MM.width - inside - outside - (COLUMNS - 1) * gutter;
  return {
    kind,
    head: head / A4_MM.height,
    baseline: u / A4_MM.height,
    inside: inside / A4_MM.width,
    outside: outside / A4_MM.width,
    column: columns / COLUMNS / A4_MM.width,
    gutter: gutter / A4_MM.width,
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(4)}%`;

/** Positions of the overlays of one kind of sheet; odd pages have their inside at the left. */
export function guidesCss({ kind, head, baseline, inside, outside, column, gutter }: Guides): string {
  const text = 1 - inside - outside;
  return `
.${kind} .baseline { top: ${percent(head)}; background-size: 100% ${percent(baseline / (1 - head))}; }
.${kind} .columns { left: ${percent(inside)}; right: ${percent(outside)}; background-image: repeating-linear-gradient(to right,
  rgb(0 120 255 / .12) 0 ${percent(column / text)}, transparent ${percent(column / text)} ${percent((column + gutter) / text)}); }
.${kind} .even .columns { left: ${percent(outside)}; right: ${percent(inside)}; }`;
}
