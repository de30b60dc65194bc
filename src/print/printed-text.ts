// The text of an HTML fragment: tags out, character references resolved, quoted strings of its styles kept.

/** The named references that templates may use; every other character is written as itself. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00AD',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  times: '×',
};

export interface PrintedText {
  readonly text: string;
  /** References that are not known here: `&bogus;`. */
  readonly unknown: readonly string[];
}

export function printedText(html: string): PrintedText {
  const unknown: string[] = [];
  const text = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<script\b[\s\S]*?<\/script>/gi, '')
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style>/gi, (_, css: string) => cssStrings(css))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (reference, hex, decimal, name) => {
      const character = name === undefined ? numbered(hex, decimal) : NAMED[name];
      if (character === undefined) unknown.push(reference);
      return character ?? '';
    });
  return { text, unknown };
}

/** What style sheets print with `content`: their quoted strings, in which `\2014` is a character. */
export function cssStrings(css: string): string {
  const strings = css.match(/"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/g) ?? [];
  const decode = (_: string, hex: string) => numbered(hex, undefined) ?? '';
  return strings.map((each) => each.slice(1, -1).replace(/\\([0-9A-Fa-f]{1,6})\s?/g, decode)).join(' ');
}

function numbered(hex: string | undefined, decimal: string | undefined): string | undefined {
  const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : undefined;
}
