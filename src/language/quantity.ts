// Quantities as a language writes them: bound, number, unit, range and "a year".
import type { Language, UnitStyle } from '../model/language.ts';
import type { Quantity } from '../model/quantity.ts';
import { formatNumber, shiftDecimal } from './number.ts';

/** What this file needs of a speaker: patterns by key, and units. */
export interface QuantityWords {
  readonly language: Language;
  phrase(key: string, values: Readonly<Record<string, string | number>>): string;
  unit(id: string): UnitStyle;
  pattern(pattern: string, values: Readonly<Record<string, string | number>>): string;
}

/** The number alone, in the language's scale: 271.5 (CNY 100 million) is 27.15 in English. */
export function formatBare(words: QuantityWords, quantity: Quantity): string {
  const { shift } = words.unit(quantity.unit);
  const least = Math.max(0, quantity.decimals - Math.max(0, shift));
  const write = (value: number) =>
    formatNumber(words.language, shiftDecimal(value, shift), least, Math.max(0, quantity.decimals - shift));
  return quantity.to === null ? write(quantity.value) : `${write(quantity.value)}–${write(quantity.to)}`;
}

/** Number, unit, bound and period: "more than CNY 52 billion", "每年不低于2亿元". */
export function formatQuantity(words: QuantityWords, quantity: Quantity): string {
  const style = words.unit(quantity.unit);
  const count = shiftDecimal(quantity.to ?? quantity.value, style.shift);
  let text = words.pattern(style.pattern, { n: formatBare(words, quantity), count });
  if (quantity.bound !== 'exact') text = words.phrase(`bound.${quantity.bound}`, { text });
  return quantity.perYear ? words.phrase('bound.per-year', { text }) : text;
}
