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
