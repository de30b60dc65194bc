// Numbers as a language writes them.
import type { Language } from '../model/language.ts';

/** Chinese leaves four-digit numbers undivided (1700, but 33,000); other languages follow `Intl`. */
const GROUPING: Readonly<Record<string, 'min2' | 'auto'>> = { zh: 'min2' };

/** English is British: "31 May 2018", "A, B and C". */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The locale whose habits a language follows in print. */
export const localeOf = (language: Language): string => LOCALES[language] ?? language;

/** A number with between `least` and `most` decimals; the minus sign is U+2212. */
export function formatNumber(language: Language, value: number, least: number, most = least): string {
  const format = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: least,
    maximumFractionDigits: Math.max(least, most),
    useGrouping: GROUPING[language] ?? 'auto',
  });
  return format.format(value).replace(/^-/, '\u2212');
}

/** `value` × 10^`shift`, exact in decimals: 271.5 shifted by −1 is 27.15, not 27.150000000000002. */
export function shiftDecimal(value: number, shift: number): number {
  const [digits, exponent] = value.toExponential().split('e');
  return Number(`${digits}e${Number(exponent) + shift}`);
}
