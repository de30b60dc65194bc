// Puts the values of an indicator on the framework's scale.
import { withoutNoise } from '../maths/rounding.ts';
import { extent } from '../maths/statistics.ts';
import type { Direction, Framework } from '../model/framework.ts';
import { type Column, mapPresent, present } from './column.ts';

export interface Normalised {
  readonly values: Column;
  /** The one value that all cities share; `null` where they differ or none has any. */
  readonly constant: number | null;
}

/** Where a column scores that cannot tell the cities apart. */
export const middle = (scale: Framework['scale']): number => (scale.from + scale.to) / 2;

/**
 * Min–max score of one indicator: the worst city at the scale's lower end, the best at its upper end. A constant
 * column scores the middle of the scale. OECD/JRC Handbook (2008), §5.
 */
export function normalise(raw: Column, direction: Direction, scale: Framework['scale']): Normalised {
  const range = extent(present(raw));
  if (range === null) return { values: raw, constant: null };
  const [least, most] = range;
  if (least === most) return { values: mapPresent(raw, () => middle(scale)), constant: least };
  const [worst, best] = direction === 'higher' ? [least, most] : [most, least];
  const toScale = (value: number): number =>
    withoutNoise(scale.from + (scale.to - scale.from) * ((value - worst) / (best - worst)));
  return { values: mapPresent(raw, toScale), constant: null };
}
