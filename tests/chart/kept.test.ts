import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { type ChartSetup, type Charts, openCharts } from '../../src/chart/index.ts';
import { openStudio } from '../../src/chart/studio.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Result } from '../../src/model/result.ts';
import type { Store } from '../../src/model/store.ts';
import { compileModules, ROOT } from '../cli/run.ts';
import { BOTH, EN, job, TEMPLATES, threeCities, value } from './job.ts';

interface Shelf extends Store {
  readonly held: Map<string, Buffer>;
}

function shelf(): Shelf {
  const held = new Map<string, Buffer>();
  return {
    held,
    get: async (kind, key) => held.get(`${kind} ${key}`) ?? null,
    put: async (kind, key, bytes) => void held.set(`${kind} ${key}`, Buffer.from(bytes)),
  };
}

async function setup(change: Partial<ChartSetup>): Promise<ChartSetup> {
  const { voices: _, cities: __, ...rest } = await job(await threeCities(), []);
  const { signal } = new AbortController();
  return { ...rest, store: null, code: 'a', threads: 1, signal, ...change };
}

/** Everything in one voice, and how much of it was drawn. */
async function draw(change: Partial<ChartSetup>, voices = [EN]) {
  const made = await setup(change);
  const charts = value(await openCharts(made));
  const all = async (some: Charts): Promise<readonly Result<readonly Figure[]>[]> => [
    await some.national(voices),
    await some.cities(
      voices,
      made.dataset.cities.map(({ id }) => id),
    ),
  ];
  const results = await all(charts);
  await charts.close();
  return { results, ...charts.counts };
}

/** The templates with another word in one file. */
async function changed(
  file: string,
  change: (text: string) => string,
  then: (folder: string) => Promise<void>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'charts-'));
  try {
    await cp(`${TEMPLATES}/charts`, join(folder, 'charts'), { recursive: true });
    await cp(`${TEMPLATES}/style`, join(folder, 'style'), { recursive: true });
    await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
    await then(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('a kept figure', () => {
  it('is the same to the byte as one that is drawn, warnings included', async () => {
    const warnedOf = (text: string) =>
      text.replace('"layer": [', '"resolve": {"scale": {"x": "odd"}}, "layer": [');
    await changed('charts/ranking.vl.json', warnedOf, async (templates) => {
      const store = shelf();
      const first = await draw({ store, templates });
      const second = await draw({ store, templates });
      expect(first.kept).toBe(0);
      expect(second).toEqual({ results: first.results, drawn: 0, kept: first.drawn });
      expect((await draw({ templates })).results).toEqual(first.results);
    });
  });

  it('is drawn anew where program, spec, colours or voice are others, and only then', async () => {
    const store = shelf();
    const { drawn } = await draw({ store });
    expect((await draw({ store, code: 'b' })).kept).toBe(0);
    expect((await draw({ store }, [BOTH])).kept).toBe(0);
    await changed(
      'charts/ranking.vl.json',
      (text) => `${text}\n`,
      async (templates) => {
        const { kept } = await draw({ store, templates });
        expect(kept).toBeGreaterThan(0);
        expect(kept).toBeLessThan(drawn);
      },
    );
    const redder = (text: string) => text.replace(/--ink:[^;]+;/, '--ink: #654321;');
    await changed('style/tokens.css', redder, async (templates) =>
      expect((await draw({ store, templates })).kept).toBe(0),
    );
    expect((await draw({ store })).kept).toBe(drawn);
  });

  it('counts as absent where it cannot be read, or holds what no picture may', async () => {
    const store = shelf();
    const { results, drawn } = await draw({ store });
    const good = new Map(store.held);
    const bad = [
      '',
      '{',
      'null',
      '[]',
      '{"svgs":[]}',
      '{"svgs":[1],"warnings":{"compiling":[],"drawing":[]}}',
    ];
    const script = '{"svgs":["<svg><script/></svg>"],"warnings":{"compiling":[],"drawing":[]}}';
    [...good.keys()].forEach((key, index) => {
      store.held.set(key, Buffer.from([...bad, script][index % 7] ?? ''));
    });
    expect(await draw({ store })).toEqual({ results, drawn, kept: 0 });
    expect(store.held).toEqual(good);
  });
});

/** Draws what `argv` names with what is kept there; whoever asks for Vega gets an error instead. */
const PROGRAM = `
  import { register } from 'node:module';
  import { readFileSync } from 'node:fs';
  import { deserialize } from 'node:v8';
  const hook = 'export const load = (url, context, next) => { if (/node_modules.vega/.test(url)) throw new Error("Vega is loaded"); return next(url, context); }';
  register('data:text/javascript,' + encodeURIComponent(hook));
  const [, stages, file] = process.argv;
  const { openCharts } = await import(stages + '/chart/index.js');
  const { readFonts } = await import(stages + '/fonts/read.js');
  const { held, setup, voices } = deserialize(readFileSync(file));
  const store = { get: async (kind, key) => { const at = held.get(kind + ' ' + key); return at ? Buffer.from(at) : null; }, put: async () => {} };
  const fonts = (await readFonts('templates/style/fonts.css')).value;
  const { signal } = new AbortController();
  const threads = [];
  process.on('worker', (worker) => threads.push(worker));
  const charts = (await openCharts({ ...setup, fonts, store, signal })).value;
  const result = await charts.national(voices).catch((cause) => ({ ok: false, diagnostics: [{ message: cause.message }] }));
  await charts.close();
  console.log(JSON.stringify({ ok: result.ok, ...charts.counts, threads: threads.length }));`;

describe('Vega', () => {
  it('is not loaded, and no thread started, where all figures are kept', async () => {
    const store = shelf();
    const { fonts: _, signal: __, store: ___, ...made } = await setup({ store });
    const charts = value(await openCharts(await setup({ store })));
    const figures = value(await charts.national([EN])).length;
    const folder = await mkdtemp(join(tmpdir(), 'kept-'));
    const stages = compileModules();
    const drawWith = async (held: ReadonlyMap<string, Buffer>) => {
      await writeFile(join(folder, 'all'), serialize({ held, setup: made, voices: [EN] }));
      const words = ['--input-type=module', '-e', PROGRAM, stages, join(folder, 'all')];
      return JSON.parse(execFileSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' }));
    };
    try {
      expect(await drawWith(store.held)).toEqual({ ok: true, drawn: 0, kept: figures, threads: 0 });
      expect(await drawWith(new Map())).toMatchObject({ ok: false, kept: 0, threads: 1 });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a file of the charts', () => {
  const codes = async (folder: string) => {
    const studio = await openStudio(folder);
    return studio.ok ? [] : studio.diagnostics.map(({ code, message }) => `${code}: ${message}`);
  };
  const spec = (folder: string) => join(folder, 'charts', 'ranking.vl.json');
  const same = (text: string) => text;

  it('is refused where it is a link out of the folder beside the templates', () =>
    changed('charts/theme.json', same, async (folder) => {
      await rm(spec(folder));
      await symlink('/etc/hostname', spec(folder));
      expect((await codes(folder)).join()).toMatch(/^chart-file: .*leads out of/);
    }));

  it('is refused where it is a pipe', () =>
    changed('charts/theme.json', same, async (folder) => {
      await rm(spec(folder));
      execFileSync('mkfifo', [spec(folder)]);
      expect((await codes(folder)).join()).toMatch(/^chart-file: .*a pipe or a device/);
    }));

  it('is refused where it is too large', () =>
    changed('charts/theme.json', same, async (folder) => {
      await truncate(spec(folder), (1 << 20) + 1);
      expect((await codes(folder)).join()).toMatch(/^chart-file: .*more than the 1048576/);
    }));

  it('is refused where the theme says what no spec may', () =>
    changed(
      'charts/theme.json',
      (text) => text.replace('{', '{"image": {"url": "a.png"},'),
      async (folder) => {
        expect((await codes(folder)).join()).toMatch(/^chart-forbidden: /);
      },
    ));
});
