// Ranks of a column of numbers, with their ties.

/** A place in a competition; `tied` when somebody else has the same. */
export interface Place {
  readonly position: number;
  readonly tied: boolean;
}

/** Runs of equal values in `order`, from its first index up to but without its second. */
function* runs(order: readonly number[], values: readonly number[]): Generator<readonly [number, number]> {
  let start = 0;
  while (start < order.length) {
    const value = values[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === value) end++;
    yield [start, end];
    start = end;
  }
}

const indices = (values: readonly number[]): number[] => values.map((_, index) => index);

/** Competition ranks ("1224") of `values`, the largest first. Rank i belongs to value i. */
export function competitionRanks(values: readonly number[]): readonly Place[] {
  const order = indices(values).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const places = new Array<Place>(values.length);
  for (const [start, end] of runs(order, values)) {
    const place = { position: start + 1, tied: end - start > 1 };
    for (const index of order.slice(start, end)) places[index] = place;
  }
  return places;
}

/** Ranks of `values`, the smallest first; equal values share the mean of the ranks that they fill. */
export function averageRanks(values: readonly number[]): readonly number[] {
  const order = indices(values).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length);
  for (const [start, end] of runs(order, values)) {
    for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
  }
  return ranks;
}
