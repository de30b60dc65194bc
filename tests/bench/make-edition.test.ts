// The editions that the benchmarks make up are good ones.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEdition } from '../../bench/edition/make-edition.ts';
import { score } from '../../src/pipeline.ts';

const hooks = { onStep: () => {}, onStepEnd: () => {}, signal: new AbortController().signal };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'synthetic-'));
  writeEdition(folder, { cities: 30, languages: ['zh', 'en'] });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a synthetic edition', () => {
  it('is scored, and what it warns of is explained', async () => {
    const { result } = await score({ folder, templates: 'templates', strict: true }, hooks);
    expect(result).toMatchObject({ ok: true, warnings: [] });
  });
});
