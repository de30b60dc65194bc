// The @font-face rules of the fonts' style sheet, as text, before any font file is read.
import * as catalogue from '../diagnostics/catalogue/fonts.ts';
import { styleForbidden } from '../diagnostics/catalogue/guard.ts';
import { done, failed, settle } from '../diagnostics/diagnostic.ts';
import { checkStyle, FACES } from '../guard/style.ts';
import { placeIn } from '../guard/text-place.ts';
import type { Diagnostic, Place, Result } from '../model/result.ts';
import { parseUnicodeRange, type UnicodeRange } from './unicode-range.ts';

export interface FaceRule {
  readonly family: string;
  readonly weight: number;
  readonly range: UnicodeRange | null;
  readonly url: string;
  readonly place: Place;
}

/** Files that one style sheet may name; the report has fifteen faces. */
const MOST_FACES = 64;

/** Of the style sheet nothing but its faces is read, and by eye: no name may be hidden by an escape. */
function checkEscapes(css: string, bare: string, file: string): readonly Diagnostic[] {
  const index = bare.indexOf('\\');
  if (index === -1) return [];
  return [styleForbidden(placeIn(css, file, index, 1), 'names are written out here, without a backslash')];
}

/**
 * Every `@font-face` rule with a family, one weight and one `src: url(…)`. Diagnostics: `font-face`,
 * `font-style-sheet`, `style-forbidden`.
 */
export function parseFaces(css: string, file: string): Result<readonly FaceRule[]> {
  // First, for what is read by eye must have an end.
  const forbidden = checkStyle(css, file, FACES);
  if (forbidden.length > 0) return failed(forbidden);
  const findings: Diagnostic[] = [];
  const rules: FaceRule[] = [];
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const hidden = checkEscapes(css, bare, file);
  if (hidden.length > 0) return failed(hidden);
  for (const match of bare.matchAll(/@font-face\s*\{([^}]*)\}/gi)) {
    const place = placeIn(css, file, match.index, '@font-face'.length);
    const rule = parseRule(match[1] ?? '', place);
    if (rule.ok) rules.push(rule.value);
    else findings.push(...rule.diagnostics);
  }
  if (rules.length + findings.length === 0) findings.push(catalogue.noFaces(file));
  if (rules.length > MOST_FACES) findings.push(catalogue.manyFaces(file, MOST_FACES));
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
  const family = read('font-family', (value) => /^(['"]?)([^'"<>{}\n\r\f]+)\1$/.exec(value)?.[2] ?? null);
  const weight = read('font-weight', (value) => (/^[1-9]00$/.test(value) ? Number(value) : null));
  const url = read('src', (value) => /^url\(\s*(['"]?)([^'")]+)\1\s*\)$/.exec(value)?.[2] ?? null);
  const range = read<UnicodeRange | 'all'>('unicode-range', parseUnicodeRange, 'all');
  if (family === null || weight === null || url === null || range === null)
    return { ok: false, diagnostics: findings };
  return done({ family, weight, url, range: range === 'all' ? null : range, place });
}
