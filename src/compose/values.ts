// An indicator's value in its own unit, as a table or a sentence prints it.
import type { Speaker } from '../language/speaker.ts';
import type { Indicator } from '../model/framework.ts';
import type { Quantity } from '../model/quantity.ts';

/** Decimals of a number as it stands, at most two: 271.5 has one, 66.666… two. */
const decimalsOf = (value: number): number => {
  const [, fraction = ''] = String(Number(value.toFixed(2))).split('.');
  return fraction.length;
};

const asQuantity = (indicator: Indicator, value: number): Quantity => {
  const decimals = indicator.unit === 'percent' ? 1 : decimalsOf(value);
  return { value, to: null, decimals, unit: indicator.unit, bound: 'exact', perYear: false };
};

/** With its unit: "CNY 27.15 billion", "3", "yes". */
export const indicatorValue = (speaker: Speaker, indicator: Indicator, raw: number | null): string =>
  raw === null ? speaker.phrase('missing.value') : speaker.quantity(asQuantity(indicator, raw));

/** For a table whose head names the unit; yes and no are words. */
export const indicatorCell = (speaker: Speaker, indicator: Indicator, raw: number | null): string =>
  raw === null
    ? speaker.phrase('missing.cell')
    : indicator.from.rule === 'flag'
      ? indicatorValue(speaker, indicator, raw)
      : speaker.bare(asQuantity(indicator, raw));
