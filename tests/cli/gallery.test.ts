// indexpress gallery, as a user runs it.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cli, compileCli, FIXTURES } from './run.ts';

const WORDS = ['gallery', 'three-cities', '--only', 'brief:alpha', '--lang', 'en'];

let cli: Cli;
let out: string;
beforeAll(() => {
  cli = compileCli();
  out = mkdtempSync(join(tmpdir(), 'indexpress-gallery-'));
});
afterAll(() => rmSync(out, { recursive: true }));

const made = (): string => join(out, 'three-cities.gallery');

describe('indexpress gallery', () => {
  it('says where the page is, and publishes nothing', async () => {
    const { code, stdout, stderr } = await cli.run([...WORDS, ...FIXTURES, '--out', out]);
    expect([code, stdout]).toEqual([0, `${join(made(), 'index.html')}\n`]);
    expect(stderr).toMatch(/^gallery .* 1\/1 pages$/m);
    expect(readdirSync(out)).toEqual(['three-cities.gallery']);
    expect(existsSync(join(made(), 'pages/briefs/alpha.en/001.png'))).toBe(true);
  });

  it('takes the place of the gallery before', async () => {
    const before = readFileSync(join(made(), 'index.html'));
    writeFileSync(join(made(), 'leftover.txt'), '');
    const { code } = await cli.run([...WORDS, ...FIXTURES, '--out', out, '--quiet']);
    expect([code, existsSync(join(made(), 'leftover.txt'))]).toEqual([0, false]);
    expect(before.equals(readFileSync(join(made(), 'index.html')))).toBe(true);
  });

  it('leaves the gallery before where it is interrupted', async () => {
    writeFileSync(join(made(), 'kept.txt'), '');
    const { child, ended } = cli.start([...WORDS, ...FIXTURES, '--out', out]);
    child.stderr?.once('data', () => child.kill('SIGINT'));
    expect((await ended).code).toBe(130);
    expect(readdirSync(out)).toEqual(['three-cities.gallery']);
    expect(existsSync(join(made(), 'kept.txt'))).toBe(true);
  });

  it('does not take the place of a folder that is none of ours', async () => {
    const folder = join(out, 'other', 'three-cities.gallery');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'diary.txt'), '');
    const { code, stderr } = await cli.run([...WORDS, ...FIXTURES, '--out', join(out, 'other')]);
    expect(code).toBe(1);
    expect(stderr).toContain('output-not-ours');
    expect(readdirSync(folder)).toEqual(['diary.txt']);
  });
});
