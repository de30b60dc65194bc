// The same inputs give the same bytes, wherever and however the program runs.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cli, compileCli } from './run.ts';

let cli: Cli;
let folder: string;
beforeAll(() => {
  cli = compileCli();
  folder = mkdtempSync(join(tmpdir(), 'indexpress-identical-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .toSorted();

async function buildIn(name: string, env: Readonly<Record<string, string>>, jobs: string): Promise<string> {
  const out = join(folder, name);
  const words = [
    'build',
    'three-cities',
    '--data',
    'tests/fixtures',
    '--out',
    out,
    '--jobs',
    jobs,
    '--quiet',
  ];
  const { code, stderr } = await cli.run(words, { env });
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return join(out, 'three-cities');
}

describe('two builds of one edition', () => {
  it('are the same to the byte in another folder, time zone and locale, with another number of browsers', async () => {
    const first = await buildIn(
      'here',
      { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' },
      '2',
    );
    const second = await buildIn('a/longer/path', { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' }, '1');
    const files = filesIn(first);
    expect(files.filter((file) => file.endsWith('.pdf'))).toHaveLength(9);
    expect(filesIn(second)).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file))), file).toBe(true);
  });
});
