// A speaker says phrases, numbers, quantities and lists in one language.
import type { Language, Phrases, Text, UnitStyle, UnitStyles } from '../model/language.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Rank } from '../model/scorecard.ts';
import { formatNumber, localeOf } from './number.ts';
import { type PhraseValues, patterns } from './patterns.ts';
import { formatBare, formatQuantity } from './quantity.ts';
import { typeset } from './typeset.ts';

export interface Speaker {
  readonly language: Language;
  text(text: Text): string;
  /** A sentence pattern of `templates/phrases/<language>.yaml`, filled. An unknown key is a bug. */
  phrase(key: string, values?: PhraseValues): string;
  number(value: number, decimals: number): string;
  quantity(quantity: Quantity): string;
  /** A quantity without bound and unit. */
  bare(quantity: Quantity): string;
  /** The name of a unit, for table heads and chart notes. */
  unitName(id: string): string;
  /** "北京、上海和杭州", "Beijing, Shanghai and Hangzhou". */
  list(items: readonly string[]): string;
  /** "4", or "4=" where the place is shared. */
  rank(rank: Rank): string;
  /** An ISO date, month or year, written out. */
  date(iso: string): string;
}

function known<T>(table: Readonly<Record<string, T>> | undefined, key: string, what: string): T {
  const value = table?.[key];
  if (value === undefined) throw new Error(`no ${what} "${key}"`);
  return value;
}

/** As much of a date as is known: a day, a month, or a year alone. */
function formatDate(language: Language, iso: string): string {
  const [year = '', month = '01', day = '01'] = iso.split('-');
  if (iso === year) return year;
  const format = new Intl.DateTimeFormat(localeOf(language), {
    year: 'numeric',
    month: 'long',
    ...(iso.length > 7 ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${year}-${month}-${day}T00:00:00Z`));
}

/** Speaks `language` with the words of `phrases` and `units`, which `load` has checked. */
export function speaker(language: Language, phrases: Phrases, units: UnitStyles): Speaker {
  const pattern = patterns(language);
  const phrase = (key: string, values: PhraseValues = {}) =>
    pattern(known(phrases[language], key, `${language} phrase`), values);
  const unit = (id: string): UnitStyle => known(units[language], id, `${language} unit`);
  const words = { language, phrase, unit, pattern };
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  const dates = new Map<string, string>();
  const date = (iso: string): string => {
    const said = dates.get(iso) ?? formatDate(language, iso);
    dates.set(iso, said);
    return said;
  };
  return {
    language,
    phrase,
    text: (text) => typeset(language, known(text, language, 'text in')),
    number: (value, decimals) => formatNumber(language, value, decimals),
    quantity: (quantity) => formatQuantity(words, quantity),
    bare: (quantity) => formatBare(words, quantity),
    unitName: (id) => unit(id).name,
    list: (items) => list.format(items),
    rank: (rank) => phrase(rank.tied ? 'rank.tied' : 'rank.sole', { position: rank.position }),
    date,
  };
}
