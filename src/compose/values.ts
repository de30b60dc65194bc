// An indicator's value in its own unit, as a table or a sentence prints it.
import type { Speaker } from '../language/speaker.ts';
import type { Indicator } from '../model/framework.ts';
import type { Bound, Quantity } from '../model/quantity.ts';
import type { NodeScore } from '../model/scorecard.ts';

type Measured = Pick<NodeScore, 'raw' | 'bound'>;

/** Decimals of a number as it stands, at most two: 271.5 has one, 66.666… two. */
const decimalsOf = (value: number): number => {
  const [, fraction = ''] = String(Number(value.toFixed(2))).split('.');
  return fraction.length;
};

const asQuantity = (indicator: Indicator, value: number, bound: Bound): Quantity => {
  const decimals = indicator.unit === 'percent' ? 1 : decimalsOf(value);
  return { value, to: null, decimals, unit: indicator.unit, bound, perYear: false };
};

/** With its bound and unit: "at least CNY 21.5 billion", "3", "yes". */
export const indicatorValue = (speaker: Speaker, indicator: Indicator, { raw, bound }: Measured): string =>
  raw === null ? speaker.phrase('missing.value') : speaker.quantity(asQuantity(indicator, raw, bound));

/** For a table whose head names the unit: a bound is a sign; yes and no are words. */
export const indicatorCell = (speaker: Speaker, indicator: Indicator, measured: Measured): string => {
  if (measured.raw === null) return speaker.phrase('missing.cell');
  return indicator.from.rule === 'flag'
    ? indicatorValue(speaker, indicator, measured)
    : signed(speaker, measured.bound, speaker.bare(asQuantity(indicator, measured.raw, 'exact')));
};

/** "≥21.5" */
const signed = (speaker: Speaker, bound: Bound, text: string): string =>
  bound === 'exact' ? text : speaker.phrase(`bound-sign.${bound}`, { text });

/**
 * A statistic of an indicator's values for a table whose head names the unit. A mean or a deviation is `derived`, with two
 * decimals; lowest, median and highest are values themselves. `null` cannot be told.
 */
export function statisticText(
  speaker: Speaker,
  indicator: Indicator,
  value: number | null,
  derived: boolean,
): string {
  if (value === null) return speaker.phrase('missing.cell');
  const quantity = asQuantity(indicator, value, 'exact');
  return speaker.bare(derived ? { ...quantity, decimals: 2 } : quantity);
}
