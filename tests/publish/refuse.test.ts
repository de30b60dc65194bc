// What preflight refuses is kept beside the edition, which stays as it is.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, error, failed } from '../../src/diagnostics/diagnostic.ts';
import type { Result } from '../../src/model/result.ts';
import { openStaging, refuse } from '../../src/publish/index.ts';
import { unwrap } from '../score/make-dataset.ts';
import { fill, prints } from './edition.ts';

const refusal = failed([error('page-count', null, 'it has 2 pages', 'shorten it')]);

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'indexpress-refuse-'));
  out = join(folder, '2018');
  mkdirSync(out);
  writeFileSync(join(out, 'manifest.json'), 'the last good one');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As a build does it: prints first, then the verdict on them. */
async function judge<T>(verdict: Result<T>, printed = [...prints]): Promise<Result<T>> {
  const staging = unwrap(await openStaging(out));
  expect(await fill(staging, printed)).toBeNull();
  const judged = await refuse(verdict, staging);
  await staging.discard();
  return judged;
}

describe('a refusal', () => {
  it('keeps every PDF with what is wrong, says where, and leaves the edition', async () => {
    const result = await judge(refusal);
    expect(result.ok ? [] : result.diagnostics.map(({ code }) => code)).toEqual(['page-count', 'refused']);
    expect(result.ok ? '' : result.diagnostics.at(-1)?.message).toContain('2018.refused');
    for (const { sheet, pdf } of prints)
      expect(readFileSync(join(`${out}.refused`, sheet.file))).toEqual(Buffer.from(pdf));
    expect(readFileSync(join(`${out}.refused`, 'manifest.json'), 'utf8')).toContain('it has 2 pages');
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('the last good one');
  });

  it('takes the place of an earlier one, and goes with the next good verdict', async () => {
    await judge(refusal);
    await judge(refusal, prints.slice(0, 1));
    expect(existsSync(`${out}.refused`)).toBe(true);
    expect(await judge(done('fine'))).toEqual(done('fine'));
    expect(existsSync(`${out}.refused`)).toBe(false);
  });

  it('replaces nothing that is not ours, and says so beside what is wrong', async () => {
    mkdirSync(`${out}.refused`);
    writeFileSync(join(`${out}.refused`, 'my.txt'), 'mine');
    const result = await judge(refusal);
    expect(result.ok ? [] : result.diagnostics.map(({ code }) => code)).toEqual([
      'page-count',
      'output-not-ours',
    ]);
    expect(await judge(done('fine'))).toEqual(done('fine'));
    expect(existsSync(join(`${out}.refused`, 'my.txt'))).toBe(true);
  });
});
