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

/** Multiples of 1, 2 or 5 times a power of ten in [from, to], seven at most: 0, 2, 4, 6, 8, 10. */
export function linearTicks(from: number, to: number): readonly number[] {
  const power = Math.floor(Math.log10((to - from) / 6));
  const steps = [1, 2, 5, 10].map((step) => Number(`${step}e${power}`));
  const step = steps.find((size) => Math.floor(to / size) - Math.ceil(from / size) <= 6) ?? to - from;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)) + 0);
}

/** Decimals that a tick needs: 0.2 has one. */
export const tickDecimals = (tick: number): number => String(tick).split('.')[1]?.length ?? 0;

/** Ranks from 1 to `last`: the first, and at most six multiples of 1, 2 or 5 times a power of ten. */
export function rankTicks(last: number): readonly number[] {
  const steps = [0, 1, 2, 3, 4, 5].flatMap((power) => [1, 2, 5].map((step) => step * 10 ** power));
  const step = steps.find((size) => last / size <= 6) ?? last;
  const multiples = Array.from({ length: Math.floor(last / step) }, (_, index) => (index + 1) * step);
  return [...new Set([1, ...multiples])];
}

/** A scale of shares from 0 to at least `most` (0 to 1), in at most five steps of 1, 2 or 5 times a power of ten per cent. */
export function shareTicks(most: number): readonly number[] {
  const percent = Math.max(1, most * 100);
  const step = [1, 2, 5, 10, 20].find((size) => percent / size <= 5) ?? 25;
  return Array.from({ length: Math.ceil(percent / step) + 1 }, (_, index) => (index * step) / 100);
}
