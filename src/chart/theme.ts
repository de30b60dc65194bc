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

/** The theme with every `var(--token)` replaced. Diagnostic: `chart-token`. Throws where `json` is no JSON. */
export function parseTheme(json: string, file: string, tokens: ReadonlyMap<string, string>): Result<Theme> {
  const unknown = new Set<string>();
  const coloured = json.replace(/var\((--[\w-]+)\)/g, (whole, token: string) => {
    const value = tokens.get(token);
    if (value === undefined) unknown.add(token);
    return value ?? whole;
  });
  const config: ThemeFile = JSON.parse(coloured);
  return settle(
    [...unknown].map((token) => catalogue.chartToken(file, token)),
    () => ({ config, family: familiesOf(config.font), styles: stylesOf(config) }),
  );
}

/** `'Source Sans 3', serif` → `Source Sans 3`, `serif`. */
export const familiesOf = (font: string): readonly string[] =>
  font.split(',').map((name) => name.trim().replace(/^['"]|['"]$/g, ''));

function stylesOf(config: ThemeFile): Readonly<Record<string, TextStyle>> {
  const base = { fontSize: 11, fontWeight: 400, lineHeight: 13 };
  return Object.fromEntries(
    Object.entries(config.style).map(([name, own]) => {
      const { fontSize, fontWeight, lineHeight } = { ...base, ...own };
      return [name, { size: fontSize, weight: fontWeight, lineHeight }];
    }),
  );
}
