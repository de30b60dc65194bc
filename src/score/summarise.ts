// Sums up the spread of one node over all cities.
import { extent, median } from '../maths/statistics.ts';
import type { City } from '../model/city.ts';
import type { NodeSummary } from '../model/scorecard.ts';
import { type NodeColumns, present } from './column.ts';

/** Median and best of the values that are there; leaders are all cities whose printed value is the best. */
export function summarise({ values, printed }: NodeColumns, cities: readonly City[]): NodeSummary {
  const there = present(values);
  const bestPrinted = extent(present(printed))?.[1] ?? null;
  const leads = (c: number): boolean => bestPrinted !== null && printed[c] === bestPrinted;
  return {
    count: there.length,
    median: median(there),
    best: extent(there)?.[1] ?? null,
    leaders: cities.filter((_, c) => leads(c)).map((city) => city.id),
  };
}
