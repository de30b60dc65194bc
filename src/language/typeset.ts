// The typographic rules of single languages: the only place that tells one language from another.

/** English: typographic apostrophes and quotation marks for the straight ones of a keyboard. */
const english = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\p{N}])'/gu, '\u2019')
    .replace(/"([^"]*)"/g, '\u201c$1\u201d')
    .replace(/'([^']*)'/g, '\u2018$1\u2019');

const RULES: Readonly<Record<string, (text: string) => string>> = { en: english };

/** Text as it is printed in `language`; what needs no rule comes back as it is. */
export const typeset = (language: string, text: string): string => RULES[language]?.(text) ?? text;

const WORDS: Readonly<Record<string, Intl.Segmenter>> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
};

/**
 * The pieces between which a heading may be broken: words, where the language does not part them by spaces.
 * Punctuation stays with the word before it, an opening mark with the word after it.
 */
export function breakable(language: string, text: string): readonly string[] {
  const words = WORDS[language];
  if (words === undefined) return [text];
  const pieces: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = pieces.at(-1);
    const joins = last !== undefined && (!isWordLike || /[\p{Ps}\p{Pi}]$/u.test(last));
    if (joins && !/^[\p{Ps}\p{Pi}]/u.test(segment)) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
