// Printed numbers as the intervals that they stand for: 52.2 is anything from 52.15 to 52.25.
import type { Quantity } from '../../model/quantity.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Both ends, wherever the source gives a range. */
export function intervalOf({ value, to, decimals }: Quantity): Interval {
  const half = 0.5 / 10 ** decimals;
  return { low: value - half, high: (to ?? value) + half };
}

/** A hair of tolerance for binary fractions. */
export const overlap = (a: Interval, b: Interval): boolean =>
  a.low <= b.high + 1e-9 && b.low <= a.high + 1e-9;

/** Sum of what is certain, the lower ends. */
export const lowSum = (quantities: readonly Quantity[]): number =>
  quantities.reduce((sum, quantity) => sum + intervalOf(quantity).low, 0);
