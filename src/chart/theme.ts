// The look of the charts: theme.json with its colours taken from the tokens of the pages.

import type { Config } from 'vega-lite';
import * as catalogue from '../diagnostics/catalogue/chart.ts';
import { settle } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { TextStyle } from './scene.ts';

export interface Theme {
  readonly config: Config;
  /** Families of the charts' texts, in the order in which a browser tries them. */
  readonly family: readonly string[];
  readonly styles: Readonly<Record<string, TextStyle>>;
}

/** What this file reads of `theme.json`; the rest goes to Vega-Lite as it is. */
interface ThemeFile extends Config {
  readonly font: string;
  readonly style: Record<string, { fontSize?: number; fontWeight?: number; lineHeight?: number }>;
}

/** Custom properties of a style sheet: `--ink` → `#1b2430`. */
export function parseTokens(css: string): ReadonlyMap<string, string> {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = bare.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value.trim()]));
}

/**
 * The theme with every `var(--token)` replaced, lengths by their px. Diagnostic: `chart-token`. Throws where `json` is
 * no JSON.
 */
export function parseTheme(json: string, file: string, tokens: ReadonlyMap<string, string>): Result<Theme> {
  const unknown = new Set<string>();
  const resolve = (text: string): string =>
    text.replace(/var\((--[\w-]+)\)/g, (whole, token: string) => {
      const value = tokens.get(token);
      if (value === undefined) unknown.add(token);
      return value === undefined ? whole : resolve(value);
    });
  const config: ThemeFile = JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'string' && value.includes('var(') ? toPx(resolve(value)) : value,
  );
  return settle(
    [...unknown].map((token) => catalogue.chartToken(file, token)),
    () => ({ config, family: familiesOf(config.font), styles: stylesOf(config) }),
  );
}

/** px in one unit of CSS. */
const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 96 / 72, mm: 96 / 25.4 };

/** A length as its px, a bare number as itself; every other value stays what it is. */
function toPx(value: string): string | number {
  const [, digits, unit = ''] = /^(-?[\d.]+)(px|pt|mm)?$/.exec(value) ?? [];
  if (digits === undefined) return value;
  return Math.round(Number(digits) * (UNITS[unit] ?? 1) * 1000) / 1000;
}

/** `'Source Sans 3', serif` → `Source Sans 3`, `serif`. */
export const familiesOf = (font: string): readonly string[] =>
  font.split(',').map((name) => name.trim().replace(/^['"]|['"]$/g, ''));

/** The text styles: those with a size. */
function stylesOf({ style }: ThemeFile): Readonly<Record<string, TextStyle>> {
  return Object.fromEntries(
    Object.entries(style).flatMap(([name, { fontSize, fontWeight = 400, lineHeight }]) =>
      fontSize === undefined || lineHeight === undefined
        ? []
        : [[name, { size: fontSize, weight: fontWeight, lineHeight }]],
    ),
  );
}
