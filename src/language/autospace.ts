// The gap between Han and Latin, as `text-autospace: normal` sets it: where it falls, and how wide it is.

/** em */
export const AUTOSPACE_EM = 1 / 8;

const HAN = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]';
const LETTERS = '\\p{L}\\p{M}\\p{Nd}';

/** Punctuation that is set apart like a letter where the text's language is Chinese. Measured in Chromium 147. */
const LIKE_LETTERS: Readonly<Record<string, string>> = { zh: '!#%&,.:;?@' };

const patterns = new Map<string, RegExp>();

function patternOf(language: string): RegExp {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  const latin = `(?!${HAN})[${LETTERS}${LIKE_LETTERS[language] ?? ''}]`;
  const pattern = new RegExp(`(?<=${HAN})(?=${latin})|(?<=${latin})(?=${HAN})`, 'gu');
  patterns.set(language, pattern);
  return pattern;
}

/** How many gaps a line gets within an element of this language. CSS Text 4, §8.4. */
export const autospaces = (language: string, line: string): number =>
  line.match(patternOf(language))?.length ?? 0;
