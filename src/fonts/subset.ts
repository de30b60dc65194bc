// The declared faces, each cut to the characters in use and written into CSS as data.
import { cutFont } from './cut.ts';
import { covers, type Face, type FontSet } from './font-set.ts';

/**
 * What Chinese and English setting needs: composition and language forms, ligatures of dashes and ellipses,
 * contextual punctuation widths, kerning, tabular and lining figures.
 */
const FEATURES = [
  'ccmp',
  'locl',
  'calt',
  'clig',
  'liga',
  'rlig',
  'mark',
  'mkmk',
  'kern',
  'chws',
  'halt',
  'palt',
];
const FIGURES = ['tnum', 'lnum', 'pnum', 'case', 'sups', 'subs', 'sinf', 'frac'];

/** What is known of a face that has been cut: the characters, and its rule. */
type Cuts = Map<Face, { readonly used: string; readonly rule: string }>;

/**
 * `@font-face` rules with the fonts as `data:` URIs, in the order of the style sheet; equal characters give equal
 * text. A face with none of the characters is left out. TrueType, since compressing woff2 takes seconds a face.
 */
export const subset = (fonts: FontSet, characters: Iterable<string>): Promise<string> =>
  cutFaces(fonts, characters, new Map());

/** Does the same again and again, one after the other; a face whose characters stay the same is not cut again. */
export function openCutter(fonts: FontSet): (characters: Iterable<string>) => Promise<string> {
  const cuts: Cuts = new Map();
  let last: Promise<unknown> = Promise.resolve();
  return (characters) => {
    const cut = last.then(() => cutFaces(fonts, characters, cuts));
    last = cut.catch(() => undefined);
    return cut;
  };
}

async function cutFaces(fonts: FontSet, characters: Iterable<string>, cuts: Cuts): Promise<string> {
  const sorted = [...new Set(characters)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const rules: string[] = [];
  for (const face of fonts.faces) {
    const used = sorted.filter((character) => covers(face, character.codePointAt(0) ?? 0)).join('');
    if (used === '') continue;
    const known = cuts.get(face);
    const text = known?.used === used ? known.rule : await rule(face, used);
    cuts.set(face, { used, rule: text });
    rules.push(text);
  }
  return rules.join('\n');
}

async function rule(face: Face, used: string): Promise<string> {
  const bytes = await cutFont(face.file.bytes, used, [...FEATURES, ...FIGURES]);
  const source = `url(data:font/ttf;base64,${bytes.toString('base64')}) format("truetype")`;
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};${rangeOf(face)}src:${source}}`;
}

function rangeOf(face: Face): string {
  if (face.range === null) return '';
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase();
  return `unicode-range:${face.range.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(',')};`;
}
