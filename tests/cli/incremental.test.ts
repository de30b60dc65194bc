// What has not changed is not made again, and nobody can tell from the bytes.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Making } from '../../src/model/release.ts';
import { type Cli, compileCli } from './run.ts';

let cli: Cli;
let folder: string;
let edition: string;
let templates: string;

beforeAll(() => {
  cli = compileCli();
  folder = mkdtempSync(join(tmpdir(), 'indexpress-incremental-'));
  edition = join(folder, 'data', 'three-cities');
  templates = join(folder, 'templates');
  cpSync('tests/fixtures/three-cities', edition, { recursive: true });
  cpSync('templates', templates, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const ALL = ['alpha', 'beta', 'gamma']
  .flatMap((city) => [`brief:${city}.en`, `brief:${city}.zh`])
  .concat(['whitepaper.en', 'whitepaper.zh', 'whitepaper.zh-en']);

async function run(words: readonly string[]) {
  const env = { INDEXPRESS_CACHE: join(folder, 'cache') };
  const { code, stdout, stderr } = await cli.run(words, { env });
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return { stdout, stderr };
}

const build = (out: string, ...flags: readonly string[]) =>
  run(['build', '--data', edition, '--templates', templates, '--out', join(folder, out), ...flags]);

/** What a build made, and what it took from earlier ones. */
async function making(out = 'out'): Promise<Making & { readonly printed: readonly string[] }> {
  const { stdout } = await build(out, '--json');
  const made: Making = JSON.parse(stdout).making;
  return { ...made, printed: made.sheets.filter((sheet) => sheet.made === 'printed').map(({ id }) => id) };
}

function change(file: string, before: string, after: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(before);
  writeFileSync(file, text.replace(before, after));
}

/** Path → bytes of everything below a published edition. */
function bytesOf(out: string): Readonly<Record<string, string>> {
  const home = join(folder, out, 'three-cities');
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [relative(home, file), readFileSync(file).toString('base64')];
    }),
  );
}

describe('a build after a build', () => {
  it('prints everything the first time', async () => {
    const { printed, inputs, unchanged } = await making();
    expect({ printed, inputs, unchanged }).toEqual({ printed: ALL, inputs: null, unchanged: false });
  });

  it('makes nothing where nothing has changed, and says so', async () => {
    const { printed, inputs, unchanged } = await making();
    expect({ printed, inputs, unchanged }).toEqual({ printed: [], inputs: [], unchanged: true });
    const { stdout, stderr } = await build('out', '--why');
    expect(stdout.split('\n').filter((line) => line.endsWith('.pdf'))).toHaveLength(ALL.length);
    expect(stderr).toContain('nothing has changed since the last build: 9 PDFs');
    expect(stderr).toMatch(/whitepaper\.zh +kept +nothing has changed/);
  });

  it('prints a changed word only where it stands', async () => {
    change(join(edition, 'cities', 'alpha.yaml'), '国家级实验室最多', '国家级实验室数量居首');
    const { printed, inputs, figures } = await making();
    expect(printed).toEqual(['brief:alpha.zh', 'whitepaper.zh', 'whitepaper.zh-en']);
    expect(inputs).toEqual([join(edition, 'cities', 'alpha.yaml')]);
    expect(figures.drawn).toBe(0);
    await build('clean', '--no-cache');
    expect(bytesOf('out')).toEqual(bytesOf('clean'));
  });

  it('prints everything in another colour, and says why', async () => {
    change(join(templates, 'style', 'tokens.css'), '--accent:', '--accent-before: #000;\n  --accent:');
    const { stderr } = await build('out', '--why');
    expect(stderr).toContain(`changed since the last build: ${join(templates, 'style', 'tokens.css')}`);
    for (const id of ALL) expect(stderr).toMatch(new RegExp(`${id} +printed +changed: .*its style`));
  });

  it('takes what an earlier build has printed, also into another folder, or where it was damaged', async () => {
    const before = bytesOf('out');
    writeFileSync(join(folder, 'out', 'three-cities', 'whitepaper.en.pdf'), 'damaged');
    expect((await making()).printed).toEqual([]);
    expect((await making('other')).printed).toEqual([]);
    expect(bytesOf('other')).toEqual(before);
    expect(bytesOf('out')).toEqual(before);
  });

  it('tells the warnings of the last build again', async () => {
    change(join(edition, 'national.yaml'), 'value: 20.0', 'value: 25.0');
    const first = await build('warned', '--only', 'brief:beta');
    const again = await build('warned', '--only', 'brief:beta');
    for (const { stderr } of [first, again]) expect(stderr).toContain('warning[growth-mismatch]');
    expect(again.stderr).toContain('nothing has changed');
  });
});

describe('the cache', () => {
  it('is counted and cleared, and is not there for a build that goes without', async () => {
    const { stdout } = await run(['cache', 'stats', '--json']);
    const { kinds } = JSON.parse(stdout);
    expect(kinds.print.entries).toBeGreaterThan(ALL.length);
    expect((await run(['cache', 'clear'])).stdout).toMatch(/^cleared .*cache: \d+ entries\n$/);
    await build('without', '--no-cache', '--only', 'brief:beta');
    const after = JSON.parse((await run(['cache', 'stats', '--json'])).stdout);
    expect(Object.values(after.kinds)).toEqual(Array(4).fill({ entries: 0, bytes: 0 }));
  });
});
