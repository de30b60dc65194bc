// The same inputs give the same bytes, wherever and however the program runs.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

interface Way {
  /** Folder that holds the edition, and the one that holds the templates. */
  readonly data: string;
  readonly templates: string;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: string;
}

const HERE: Way = {
  data: 'tests/fixtures',
  templates: 'templates',
  env: { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' },
  jobs: '2',
};

/** The same edition and templates elsewhere, for somebody else. */
function elsewhere(): Way {
  const data = join(folder, 'copies', 'data');
  const templates = join(folder, 'copies', 'looks');
  cpSync('tests/fixtures/three-cities', join(data, 'three-cities'), { recursive: true });
  cpSync('templates', templates, { recursive: true });
  return { data, templates, env: { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' }, jobs: '1' };
}

const flags = ({ data, templates, jobs }: Way) => ['--data', data, '--templates', templates, '--jobs', jobs];

async function buildIn(name: string, way: Way, ...part: readonly string[]): Promise<string> {
  const out = join(folder, name);
  const words = ['build', 'three-cities', ...flags(way), '--out', out, '--no-cache', '--quiet', ...part];
  const { code, stderr } = await cli.run(words, { env: way.env });
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return join(out, part.length === 0 ? 'three-cities' : 'three-cities.partial');
}

describe('two builds of one edition', () => {
  it('are the same to the byte in other folders, time zone and locale, with another number of browsers', async () => {
    const first = await buildIn('here', HERE);
    const second = await buildIn('a/longer/path', elsewhere());
    const files = filesIn(first);
    expect(files.length).toBeGreaterThan(10);
    expect(filesIn(second)).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file))), file).toBe(true);
  });

  it('are compared by verify --rebuild, which says what was not the same', async () => {
    const way = elsewhere();
    const first = await buildIn('part', HERE, '--only', 'brief:alpha', 'brief:beta');
    const verify = () => cli.run(['verify', first, '--rebuild', ...flags(way)], { env: way.env });
    expect(await verify()).toMatchObject({ code: 0, stdout: expect.stringContaining('no differences') });
    const file = join(way.data, 'three-cities', 'cities', 'beta.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Beta', 'Betta'));
    const { code, stderr } = await verify();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /error\[rebuild-differs\] .*briefs\/beta\.en\.pdf is not what a fresh build makes/,
    );
    expect(stderr).toContain('not the same: cities/beta.yaml');
    expect(stderr).not.toContain('alpha.zh.pdf');
  });
});
