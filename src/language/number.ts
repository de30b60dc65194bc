// Numbers as a language writes them.
import type { Language } from '../model/language.ts';

/** English is British: "31 May 2018", "A, B and C". */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The locale whose habits a language follows in print. */
export const localeOf = (language: Language): string => LOCALES[language] ?? language;

/**
 * A number with between `least` and `most` decimals. Thousands are divided as the language does, in Chinese as in
 * English (1,700; GB/T 15835 allows it from four digits on), so that text, tables and charts agree; a year is no
 * number and does not come here. The minus sign is U+2212, and what rounds to zero has none.
 */
export function formatNumber(language: Language, value: number, least: number, most = least): string {
  return formatOf(language, least, Math.max(least, most)).format(value).replace(/^-/, '\u2212');
}

/** Making one takes far longer than using it, and a report uses it tens of thousands of times. */
function formatOf(language: Language, minimumFractionDigits: number, maximumFractionDigits: number) {
  const key = `${language} ${minimumFractionDigits} ${maximumFractionDigits}`;
  const known = FORMATS.get(key);
  if (known !== undefined) return known;
  const digits = { minimumFractionDigits, maximumFractionDigits };
  const format = new Intl.NumberFormat(localeOf(language), { ...digits, signDisplay: 'negative' });
  FORMATS.set(key, format);
  return format;
}

const FORMATS = new Map<string, Intl.NumberFormat>();

/** `value` × 10^`shift`, exact in decimals: 271.5 shifted by −1 is 27.15, not 27.150000000000002. */
export function shiftDecimal(value: number, shift: number): number {
  const [digits, exponent] = value.toExponential().split('e');
  return Number(`${digits}e${Number(exponent) + shift}`);
}
