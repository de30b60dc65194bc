// Where an axis has its marks.

/** 1, 2 and 5 times powers of ten in [from, to]; powers of ten alone where the range spans four or more. */
export function logTicks(from: number, to: number): readonly number[] {
  const low = Math.floor(Math.log10(from));
  const high = Math.ceil(Math.log10(to));
  const steps = Math.log10(to / from) > 4 ? [1] : [1, 2, 5];
  const powers = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  // Through text, since 2 × 10^−1 must be 0.2 to the last digit.
  return powers
    .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
    .filter((tick) => from <= tick && tick <= to);
}

/** Five parts of a linear scale: 0, 2, 4, 6, 8, 10. */
export function linearTicks(from: number, to: number): readonly number[] {
  return [0, 1, 2, 3, 4, 5].map((step) => Number((from + ((to - from) * step) / 5).toPrecision(12)));
}

/** Decimals that a tick needs: 0.2 has one. */
export const tickDecimals = (tick: number): number => String(tick).split('.')[1]?.length ?? 0;
