// The typographic rules of single languages: the only place that tells one language from another.
import { autospaces } from './autospace.ts';

/** English: typographic apostrophes and quotation marks for the straight ones of a keyboard. */
const english = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\p{N}])'/gu, '\u2019')
    .replace(/"([^"]*)"/g, '\u201c$1\u201d')
    .replace(/'([^']*)'/g, '\u2018$1\u2019');

/**
 * Chinese: without the spaces that some type between Chinese characters and letters or digits; the page sets that gap.
 * At either end too, as a reference or a link may follow.
 */
const chinese = (text: string): string =>
  text
    .replace(/(?<=[\p{Script=Han}，。、；：？！）》”…])[ \u00a0]+(?=[\p{L}\p{N}（《“]|$)/gu, '')
    .replace(/(?<=^|[\p{L}\p{N}%）》”])[ \u00a0]+(?=[\p{Script=Han}（《“，。、；：])/gu, '');

const RULES: Readonly<Record<string, (text: string) => string>> = { en: english, zh: chinese };

/** Text as it is printed in `language`; what needs no rule comes back as it is. */
export const typeset = (language: string, text: string): string => RULES[language]?.(text) ?? text;

/** A number with its sign and the mark after it, and the range that it may begin: 1,700; −0.4; 2017—2020; 0–10; 30%. */
const NUMBER = String.raw`[−+±]?\d+(?:[.,]\d+)*[%‰]?(?:\s?[–—～-]\s?[−+±]?\d+(?:[.,]\d+)*[%‰]?)?`;

/**
 * Chinese: a number with the character before it that says what it counts (第3, 图12) and with its unit (亿元, 年);
 * a middle dot with its neighbours; dashes and ellipses, which are two characters long.
 */
const CHINESE_PIECES = String.raw`——|……|[第图表]?${NUMBER}(?:万亿|[万亿])?(?:(?![和与或至到的])\p{Script=Han})?|\p{L}[·・]\p{L}`;

/** English: a range, a number after the word that it numbers, "r = 0.9", and days of a month. */
const ENGLISH_PIECES = [
  String.raw`\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b`,
  String.raw`\b\p{L} = ${NUMBER}`,
  String.raw`(?:\b(?:Figures?|Tables?|Chapter|Annex|pages?|No\.) )?${NUMBER}`,
].join('|');

const PIECES: Readonly<Record<string, string>> = { zh: CHINESE_PIECES, en: ENGLISH_PIECES };

/** What no line may part in a text of this language: the source of a regular expression (flags `gu`). */
export const unbroken = (language: string): string => PIECES[language] ?? NUMBER;

const WORDS: Readonly<Record<string, Intl.Segmenter>> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
};

/**
 * The pieces between which a heading may be broken: words, where the language does not part them by spaces.
 * Punctuation stays with the word before it, an opening mark with the word after it, and Han with the digits or Latin
 * beside it: the browser sets their gap only where no break is offered.
 */
export function breakable(language: string, text: string): readonly string[] {
  const words = WORDS[language];
  if (words === undefined) return [text];
  const pieces: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = pieces.at(-1);
    const joins = last !== undefined && (!isWordLike || /[\p{Ps}\p{Pi}]$/u.test(last));
    const gap = last !== undefined && autospaces(language, last.slice(-1) + segment.slice(0, 1)) > 0;
    if ((joins || gap) && last !== undefined && !/^[\p{Ps}\p{Pi}]/u.test(segment))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
