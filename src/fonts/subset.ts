// The declared faces, each cut to the characters in use and written into CSS as data.
import cut from 'subset-font';
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

/**
 * `@font-face` rules with the fonts as `data:` URIs, in the order of the style sheet; equal characters give equal
 * text. A face with none of the characters is left out. TrueType, since compressing woff2 takes seconds a face.
 */
export async function subset(fonts: FontSet, characters: Iterable<string>): Promise<string> {
  const sorted = [...new Set(characters)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  const rules: string[] = [];
  for (const face of fonts.faces) {
    const used = sorted.filter((character) => covers(face, character.codePointAt(0) ?? 0)).join('');
    if (used !== '') rules.push(await rule(face, used));
  }
  return rules.join('\n');
}

async function rule(face: Face, used: string): Promise<string> {
  const bytes = await cut(face.file.bytes, used, {
    targetFormat: 'truetype',
    keepFeatures: [...FEATURES, ...FIGURES],
  });
  const source = `url(data:font/ttf;base64,${bytes.toString('base64')}) format("truetype")`;
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};${rangeOf(face)}src:${source}}`;
}

function rangeOf(face: Face): string {
  if (face.range === null) return '';
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase();
  return `unicode-range:${face.range.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(',')};`;
}
