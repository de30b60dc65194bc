// The style sheets speak only of what a page can have.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheetsOf } from './read-styles.ts';

const textsIn = (folder: string, end: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

const markup = textsIn('templates', '.hbs') + textsIn('src/compose', '.ts');

/** What a template joins of a word and a value: `tone-{{tone}}`. */
const joined = new Set([...markup.matchAll(/([\w-]+-)\{\{/g)].map(([, start = '']) => start));

/** `list-of-figures`: the id of a list is its class. */
const isGiven = (name: string): boolean =>
  new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(markup) ||
  [...joined].some((start) => name.startsWith(start)) ||
  /^list-of-/.test(name);

const classesOf = (css: string): readonly string[] => [
  ...new Set(
    [...css.replace(/\{[^{}]*\}/g, '{}').matchAll(/[.#]([a-z][\w-]*)/gi)].map(([, name = '']) => name),
  ),
];

describe.each(['style', 'whitepaper', 'brief'])('templates/%s', (folder) => {
  it.each(sheetsOf(folder).map(({ file, css }) => [file, css] as const))(
    '%s names no class that nothing has',
    (_, css) => {
      expect(classesOf(css).filter((name) => !isGiven(name))).toEqual([]);
    },
  );
});
