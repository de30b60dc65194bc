// Every phrase that the program asks for by name is there: an unknown one would be a bug while printing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** Keys written out in full: `phrase('figure.number', …)`. */
const asked = new Set(
  sources.flatMap((name) =>
    [...readFileSync(join('src', name), 'utf8').matchAll(/\.phrase\(\s*'([^']+)'/g)].map(
      ([, key]) => key ?? '',
    ),
  ),
);

it('has all of them in Chinese and in English', async () => {
  const { phrases } = unwrap(await threeCities());
  const lacking = (language: string) => {
    const known = phrases[language as Language] ?? {};
    return [...asked].filter((key) => !(key in known));
  };
  expect(asked.size).toBeGreaterThan(40);
  expect({ zh: lacking('zh'), en: lacking('en') }).toEqual({ zh: [], en: [] });
});
