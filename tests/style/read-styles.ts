// The style sheets as the tests of the look read them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StyleSheet {
  /** Path below `templates/`. */
  readonly file: string;
  /** Without comments. */
  readonly css: string;
}

const read = (file: string): StyleSheet => ({
  file,
  css: readFileSync(join('templates', file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
});

/** All style sheets of a folder below `templates/`, in name order. */
export const sheetsOf = (folder: string): readonly StyleSheet[] =>
  readdirSync(join('templates', folder))
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => read(`${folder}/${name}`));

const TOKENS: ReadonlyMap<string, string> = new Map(
  [
    ...(read('style/tokens.css').css.match(/:root\s*\{([^}]*)\}/)?.[1] ?? '').matchAll(
      /(--[\w-]+):\s*([^;]+);/g,
    ),
  ].map(([, name = '', value = '']) => [name, value.trim()]),
);

/** A custom property of the whole document; throws where there is none. */
export function token(name: string): string {
  const value = TOKENS.get(`--${name}`);
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  return value;
}
