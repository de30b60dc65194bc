// The output folder is replaced as a whole, so it may never be, hold, or lie in what is read.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardOutput } from '../../src/cli/guard-output.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'indexpress-guard-'));
  mkdirSync(join(folder, 'data', '2018'), { recursive: true });
  symlinkSync(join(folder, 'data'), join(folder, 'link'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an output folder', () => {
  it.each([
    ['the edition itself', 'data/2018'],
    ['a folder that holds it', 'data'],
    ['a folder within it', 'data/2018/output'],
    ['the edition behind a link', 'link/2018'],
  ])('is refused where it is %s', (_, target) => {
    const [clash] = guardOutput(join(folder, target), [join(folder, 'data/2018')]);
    expect(clash?.code).toBe('output-over-inputs');
  });

  it.each(['output/2018', 'data/2018.output', 'data/2019'])('is accepted at %s', (target) => {
    expect(guardOutput(join(folder, target), [join(folder, 'data/2018')])).toEqual([]);
  });
});
