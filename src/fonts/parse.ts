// The @font-face rules of the fonts' style sheet, as text, before any font file is read.
import * as catalogue from '../diagnostics/catalogue/fonts.ts';
import { done, settle } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Place, Result } from '../model/result.ts';
import { parseUnicodeRange, type UnicodeRange } from './unicode-range.ts';

export interface FaceRule {
  readonly family: string;
  readonly weight: number;
  readonly range: UnicodeRange | null;
  readonly url: string;
  readonly place: Place;
}

/** Every `@font-face` rule with a family, one weight and one `src: url(…)`. Diagnostic: `font-face`. */
export function parseFaces(css: string, file: string): Result<readonly FaceRule[]> {
  const findings: Diagnostic[] = [];
  const rules: FaceRule[] = [];
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const match of bare.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const place = placeAt(css, match.index, file);
    const rule = parseRule(match[1] ?? '', place);
    if (rule.ok) rules.push(rule.value);
    else findings.push(...rule.diagnostics);
  }
  if (rules.length + findings.length === 0) findings.push(catalogue.noFaces(file));
  return settle(findings, () => rules);
}

function parseRule(body: string, place: Place): Result<FaceRule> {
  const findings: Diagnostic[] = [];
  const read = <T>(
    property: string,
    parse: (value: string) => T | null,
    missing: T | null = null,
  ): T | null => {
    const value = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;]+)`).exec(body)?.[1]?.trim() ?? null;
    const result = value === null ? missing : parse(value);
    if (result === null) findings.push(catalogue.fontFace(place, property, value));
    return result;
  };
  const family = read('font-family', (value) => /^(['"]?)([^'"]+)\1$/.exec(value)?.[2] ?? null);
  const weight = read('font-weight', (value) => (/^[1-9]00$/.test(value) ? Number(value) : null));
  const url = read('src', (value) => /^url\(\s*(['"]?)([^'")]+)\1\s*\)$/.exec(value)?.[2] ?? null);
  const range = read<UnicodeRange | 'all'>('unicode-range', parseUnicodeRange, 'all');
  if (family === null || weight === null || url === null || range === null)
    return { ok: false, diagnostics: findings };
  return done({ family, weight, url, range: range === 'all' ? null : range, place });
}

function placeAt(css: string, index: number, file: string): Place {
  const before = css.slice(0, index).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const text = css.split('\n')[before.length - 1] ?? null;
  return { file, line: before.length, column, length: '@font-face'.length, text, path: '' };
}
