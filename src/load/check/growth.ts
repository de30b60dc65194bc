// A stated growth rate against the two figures that it connects.
import { growthFigures } from '../../diagnostics/catalogue/load-facts.ts';
import { growthMismatch } from '../../diagnostics/catalogue/load-warnings.ts';
import type { Figure } from '../../model/quantity.ts';
import type { Diagnostic } from '../../model/result.ts';
import { below, type Parts } from '../parts.ts';
import { intervalOf, overlap } from './rounding.ts';

/** Compound average in percent a year: 100 ((to / from)^(1 / years) − 1). */
const yearlyGrowth = (from: number, to: number, years: number): number =>
  100 * ((to / from) ** (1 / years) - 1);

function compare(rate: Figure, from: Figure, to: Figure, years: number): readonly Diagnostic[] {
  const before = intervalOf(from);
  const after = intervalOf(to);
  const computed = {
    low: yearlyGrowth(before.high, after.low, years),
    high: yearlyGrowth(before.low, after.high, years),
  };
  if (overlap(intervalOf(rate), computed)) return [];
  const average = yearlyGrowth(from.value, to.value, years);
  return [growthMismatch(rate.place, rate.id, rate.value, average, from.id, to.id)];
}

function checkRate(parts: Parts, rate: Figure): readonly Diagnostic[] {
  if (rate.growth === null) return [];
  const from = parts.national?.figures[rate.growth.from];
  const to = parts.national?.figures[rate.growth.to];
  const problem = (text: string) => [growthFigures(below(parts, rate.place, 'growth'), rate.id, text)];
  if (from === undefined) return problem(`there is no figure "${rate.growth.from}"`);
  if (to === undefined) return problem(`there is no figure "${rate.growth.to}"`);
  if (from.unit !== to.unit) return problem(`"${from.id}" is in "${from.unit}", "${to.id}" in "${to.unit}"`);
  if (rate.unit !== 'percent') return problem(`the rate is in "${rate.unit}", not in "percent"`);
  if (from.year === null || to.year === null || from.year >= to.year) {
    return problem(`"${from.id}" is of ${from.year ?? 'no year'}, "${to.id}" of ${to.year ?? 'no year'}`);
  }
  if (from.value <= 0 || to.value <= 0) return problem('both figures must be more than 0');
  return compare(rate, from, to, to.year - from.year);
}

/** Code `growth-figures`, and the warning `growth-mismatch`. */
export const checkGrowth = (parts: Parts): readonly Diagnostic[] =>
  Object.values(parts.national?.figures ?? {}).flatMap((figure) => checkRate(parts, figure));
