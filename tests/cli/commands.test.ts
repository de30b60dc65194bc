// check and score of the three cities: results on stdout, the rest on stderr.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cli, compileCli, FIXTURES, ROOT } from './run.ts';

let cli: Cli;
let folder: string;
beforeAll(() => {
  cli = compileCli();
  folder = mkdtempSync(join(tmpdir(), 'indexpress-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The three cities with one file changed. */
function changed(name: string, file: string, from: string, to: string): readonly string[] {
  const data = join(folder, name);
  cpSync(join(ROOT, 'tests/fixtures/three-cities'), join(data, 'three-cities'), { recursive: true });
  const path = join(data, 'three-cities', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(path, text.replace(from, to));
  return ['three-cities', '--data', data];
}

describe('check', () => {
  it('counts what it has read in one line on stdout', async () => {
    const { code, stdout } = await cli.run(['check', 'three-cities', ...FIXTURES]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^tests\/fixtures\/three-cities: \d+ files, 3 cities, \d+ values, \d+ list items: no errors, (no|\d+) warnings?.*\n$/,
    );
  });

  it('shows wrong data with its line, counts the errors, and ends with 1', async () => {
    const words = changed('wrong', 'edition.yaml', 'data-year: 2017', 'data-yaer: 2017');
    const { code, stdout, stderr } = await cli.run(['check', ...words]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error\[.*data-yaer[\s\S]*edition\.yaml:\d+:\d+\n\d+ \| data-yaer: 2017\n/m);
    expect(stderr).toMatch(/\n\d+ errors?, (no|\d+) warnings?.*\n$/);
  });

  it('says the same as JSON', async () => {
    const words = changed('wrong-json', 'edition.yaml', 'data-year: 2017', 'data-yaer: 2017');
    const { code, stdout } = await cli.run(['check', ...words, '--json', '--quiet']);
    expect(code).toBe(1);
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({ ok: false, edition: 'three-cities' });
    expect(said.diagnostics[0].place.file).toMatch(/edition\.yaml$/);
  });

  it('takes the newest edition where none is named', async () => {
    const { stdout } = await cli.run(['check', '--json', '--quiet']);
    expect(JSON.parse(stdout).edition).toBe('2018');
  });
});

describe('score', () => {
  it('prints a table whose columns line up although names are Chinese', async () => {
    const { code, stdout } = await cli.run(['score', 'three-cities', ...FIXTURES]);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^rank {2}zh +en +published +computed +rank computed +coverage$/);
  });

  it('prints the names of one language with --lang', async () => {
    const { stdout } = await cli.run(['score', 'three-cities', ...FIXTURES, '--lang', 'en']);
    expect(stdout).not.toMatch(/\p{Script=Han}/u);
    expect(stdout).toContain('Alpha');
  });

  it('prints every value and score unrounded with --csv, and refuses --csv beside --json', async () => {
    const { code, stdout } = await cli.run(['score', 'three-cities', ...FIXTURES, '--csv']);
    expect(code).toBe(0);
    const [head = '', first = '', ...rest] = stdout.trimEnd().split('\n');
    expect(head).toMatch(/^rank,tied,city,name_zh,name_en,published_score,coverage,index_score,index_rank,/);
    expect(first.split(',').length).toBe(head.split(',').length);
    expect(rest).toHaveLength(2);
    const both = await cli.run(['score', 'three-cities', ...FIXTURES, '--csv', '--json']);
    expect(both.code).toBe(2);
  });

  it('takes a data folder with an edition.yaml of its own as the edition', async () => {
    const own = await cli.run(['score', '--data', 'tests/fixtures/three-cities']);
    const among = await cli.run(['score', 'three-cities', ...FIXTURES]);
    expect([own.code, own.stdout]).toEqual([0, among.stdout]);
  });

  it('prints the scorecard with --json', async () => {
    const { stdout } = await cli.run(['score', 'three-cities', ...FIXTURES, '--json']);
    const { ok, scorecard } = JSON.parse(stdout);
    expect(ok).toBe(true);
    expect(scorecard.cities.map((city: { city: string }) => city.city).toSorted()).toEqual([
      'alpha',
      'beta',
      'gamma',
    ]);
  });
});

describe('progress', () => {
  it('is one plain line a stage where stderr is no terminal', async () => {
    const { stderr } = await cli.run(['score', 'three-cities', ...FIXTURES]);
    expect(stderr).toMatch(/^load +\d+\.\d s\nscore +\d+\.\d s\n/);
    expect(stderr).not.toContain('\u001b');
  });

  it('is silent with --quiet', async () => {
    const { stderr } = await cli.run(['score', 'three-cities', ...FIXTURES, '--quiet']);
    expect(stderr).not.toMatch(/^(load|score) /m);
  });
});

describe('colour', () => {
  const wrong = ['check', '2081'];

  it('is off where stderr is no terminal, on with FORCE_COLOR, off with NO_COLOR', async () => {
    const colours = async (env: Readonly<Record<string, string>>) =>
      (await cli.run(wrong, { env })).stderr.includes('\u001b[');
    expect(await colours({})).toBe(false);
    expect(await colours({ FORCE_COLOR: '1' })).toBe(true);
    expect(await colours({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });
});
