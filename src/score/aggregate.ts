// Puts the children of a node together, with weights renormalised over what is present.
import { withoutNoise } from '../maths/rounding.ts';
import type { Aggregate } from '../model/framework.ts';
import type { Column, NodeColumns } from './column.ts';
import { weightOfChildren } from './flatten.ts';

/** A share of exactly the threshold must pass, whatever binary fractions made of it. */
const TOLERANCE = 1e-9;

/** Sum of the nominal weights of the children that have a value in city `c`. */
export function presentWeight(children: readonly NodeColumns[], c: number): number {
  return children.reduce((sum, { node, values }) => sum + (hasValue(values, c) ? node.weight : 0), 0);
}

export const hasValue = (column: Column, c: number): boolean => (column[c] ?? null) !== null;

/**
 * Weighted arithmetic mean Σwx/Σw over the children that have values, city by city. `null` where none has, or
 * where they hold less than `coverageThreshold` (0 to 1) of the children's weight. OECD/JRC Handbook (2008), §6.
 */
export function aggregate(
  parent: Aggregate,
  children: readonly NodeColumns[],
  coverageThreshold: number,
  cities: number,
): Column {
  const total = weightOfChildren(parent);
  return Array.from({ length: cities }, (_, c) => {
    const weight = presentWeight(children, c);
    if (weight === 0 || weight / total < coverageThreshold - TOLERANCE) return null;
    const sum = children.reduce((points, { node, values }) => points + node.weight * (values[c] ?? 0), 0);
    return withoutNoise(sum / weight);
  });
}

/** Weighted mean of the children's coverage, city by city, 0 to 1; also below a parent that is itself missing. */
export function coverageOf(
  parent: Aggregate,
  children: readonly NodeColumns[],
  cities: number,
): readonly number[] {
  const total = weightOfChildren(parent);
  return Array.from(
    { length: cities },
    (_, c) => children.reduce((sum, { node, coverage }) => sum + node.weight * (coverage[c] ?? 0), 0) / total,
  );
}
