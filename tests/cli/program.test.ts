// The command line: help, wrong usage, exit codes.
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
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cli, compileCli, FIXTURES } from './run.ts';

let cli: Cli;
let empty: string;
beforeAll(() => {
  cli = compileCli();
  empty = mkdtempSync(join(tmpdir(), 'indexpress-cli-'));
});
afterAll(() => rmSync(empty, { recursive: true }));

/** Packages, and folders of our own, of which a run has anything in memory: by the sources of the scripts in V8's coverage. */
async function loadedBy(words: readonly string[]) {
  const folder = mkdtempSync(join(empty, 'coverage-'));
  const { code } = await cli.run(words, { env: { NODE_V8_COVERAGE: folder } });
  const scripts = readdirSync(folder).flatMap((file): readonly { readonly url: string }[] => {
    const coverage = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return coverage.result;
  });
  const files = scripts.flatMap(({ url }) => (url.startsWith('file:') ? sourcesOf(fileURLToPath(url)) : []));
  const sorted = (names: readonly string[]) => [...new Set(names)].sort();
  return {
    code,
    packages: sorted(files.flatMap((file) => PACKAGE.exec(file)?.[1] ?? [])),
    rooms: sorted(files.flatMap((file) => ROOM.exec(file)?.[1] ?? [])),
  };
}

const PACKAGE = /\/node_modules\/((?:@[\w-]+\/)?[\w-]+)\/(?!.*\/node_modules\/)/;
const ROOM = /\/src\/([\w-]+)\/(?!.*\/node_modules\/)/;

/** What a script was put together from; itself where it stands as it was written. */
function sourcesOf(script: string): readonly string[] {
  const map = `${script}.map`;
  if (!existsSync(map)) return [script];
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { readonly sources: readonly string[] };
  return sources.map((source) => join(dirname(script), source));
}

describe('help', () => {
  it.each([
    [['--help']],
    [['help', 'build']],
    [['build', '--help']],
    [['check', '--help']],
    [['score', '--help']],
  ])('%j goes to stdout with examples and succeeds', async (words) => {
    const { code, stdout, stderr } = await cli.run(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Usage: indexpress/);
    expect(stdout).toMatch(/Examples:\n {2}indexpress /);
  });

  it('loads neither data readers nor Vega nor Handlebars nor a browser', async () => {
    expect(await loadedBy(['build', '--help'])).toEqual({ code: 0, packages: ['commander'], rooms: ['cli'] });
  });

  it('--version prints the version of package.json', async () => {
    expect((await cli.run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('check', () => {
  it('loads what reads the data: nothing that scores, draws or prints, and no reader without a file to read', async () => {
    const icu = ['@formatjs/icu-messageformat-parser', '@formatjs/icu-skeleton-parser'];
    expect(await loadedBy(['check', '2018'])).toEqual({
      code: 0,
      packages: [...icu, 'commander', 'markdown-it', 'yaml', 'zod'],
      rooms: ['cli', 'diagnostics', 'load', 'model'],
    });
  });

  it('loads the reader of tables where there are tables', async () => {
    const { code, packages } = await loadedBy(['check', 'panel', ...FIXTURES]);
    expect(code).toBe(0);
    expect(packages).toContain('csv-parse');
  });
});

describe('score', () => {
  it('loads nothing that draws or prints', async () => {
    const { code, packages, rooms } = await loadedBy(['score', '2018']);
    const heavy = ['vega', 'vega-lite', 'handlebars', 'puppeteer-core', 'fontkit', 'cacache'];
    const printing = ['chart', 'compose', 'fonts', 'pdf', 'print', 'preflight', 'publish'];
    expect(code).toBe(0);
    expect(packages.filter((name) => heavy.includes(name))).toEqual([]);
    expect(rooms.filter((room) => printing.includes(room))).toEqual([]);
  });
});

describe('wrong usage', () => {
  it.each([
    ['no command', [], /Usage: indexpress/],
    ['an unknown command', ['bild'], /unknown command 'bild'\n\(Did you mean build\?\)/],
    ['an unknown option', ['build', '--lnag', 'en'], /unknown option '--lnag'\n\(Did you mean --lang\?\)/],
    ['an option of another command', ['check', '--only', 'brief'], /unknown option '--only'/],
    ['a second edition', ['check', '2018', '2019'], /too many arguments/],
    ['no jobs', ['build', '--jobs', '0'], /'0' is invalid.*whole number from 1/],
    ['half a job', ['build', '--jobs', '1.5'], /'1\.5' is invalid/],
    ['an unknown edition', ['check', '2081'], /unknown-edition.*"2081"[\s\S]*did you mean `2018`/],
    ['an edition outside the data', ['check', '../src'], /unknown-edition/],
    ['no data folder', ['check', '--data', 'nowhere'], /missing-folder.*nowhere[\s\S]*--data/],
    ['no templates', ['check', '--templates', 'nowhere'], /missing-folder.*nowhere[\s\S]*--templates/],
    ['data without an edition', ['check', '--data', 'src'], /no-edition/],
    [
      'an unknown sheet',
      ['build', '2018', '--only', 'breif'],
      /unknown-sheet.*"breif"[\s\S]*did you mean `brief`/,
    ],
    ['a sheet without its city', ['build', '2018', '--only', 'brief:'], /unknown-sheet.*"brief:"/],
    ['output over the data', ['build', '2018', '--out', 'data'], /output-over-inputs/],
  ])('%s is said on stderr with exit code 2', async (_, words, message) => {
    const { code, stdout, stderr } = await cli.run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('outside of a project the message says how to name the data', async () => {
    const { code, stderr } = await cli.run(['check'], { cwd: empty });
    expect(code).toBe(2);
    expect(stderr).toContain('error[missing-folder] there is no folder data');
    expect(stderr).toContain('--data');
    expect(stderr).toContain('2 errors, no warnings');
  });

  it('a missing edition is JSON with --json', async () => {
    const { code, stdout, stderr } = await cli.run(['check', '2081', '--json']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      edition: null,
      warnings: [],
      diagnostics: [{ code: 'unknown-edition', severity: 'error' }],
    });
  });

  it.each([
    ['--only', 'brief:betta', /unknown-city.*"betta"[\s\S]*did you mean `beta`/],
    ['--lang', 'fr', /unknown-language.*"fr"[\s\S]*it has zh, en/],
  ])('%s %s is held against the edition', async (option, word, message) => {
    const out = join(empty, 'out');
    const words = ['build', 'three-cities', ...FIXTURES, '--out', out, option, word];
    const { code, stderr } = await cli.run(words);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(() => readdirSync(out)).toThrow('ENOENT');
  });
});

describe('a bug', () => {
  it('ends with 70, its stack, and where to report it', async () => {
    const folder = join(empty, 'broken', 'node_modules', 'fake');
    mkdirSync(folder, { recursive: true });
    const hook = join(folder, 'hook.mjs');
    writeFileSync(hook, "JSON.stringify = () => { throw new Error('the program is wrong'); };");
    const env = { NODE_OPTIONS: `--import=${hook}` };
    const { code, stdout, stderr } = await cli.run(['check', '2081', '--json'], { env });
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toMatch(/^bug: Error: the program is wrong\n {4}at /);
    expect(stderr).toMatch(/not in your data[\s\S]*Report it/);
  });
});
