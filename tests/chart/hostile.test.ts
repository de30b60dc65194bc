// Every folder of tests/hostile/charts is one bad spec: it is refused, or ends the thread that draws it, and no more.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Commission } from '../../src/chart/commission.ts';
import type { Desk } from '../../src/chart/desk.ts';
import { openPool } from '../../src/chart/pool.ts';
import { openStudio, type Studio } from '../../src/chart/studio.ts';
import type { Result } from '../../src/model/result.ts';
import { compileCli } from '../cli/run.ts';
import { fonts, TEMPLATES } from './job.ts';

const CASES = join(import.meta.dirname, '..', 'hostile', 'charts');
const cases = readdirSync(CASES).sort();

/** Three rows, as any chart has them. */
const COMMISSION: Commission = {
  id: 'league',
  spec: '',
  language: 'en',
  sequences: [
    {
      marks: {},
      panels: [
        {
          frame: { width: 300, height: 60, left: 10, right: 10, top: 20, bottom: 20 },
          data: { rows: ['a', 'b', 'c'].map((id, index) => ({ id, name: `City ${id}`, value: index })) },
          params: {},
          dress: { prefix: 'league-en', language: 'en', label: 'A league', widthPx: 320, heightPx: 100 },
        },
      ],
    },
  ],
};

interface Case {
  readonly code: string | readonly string[];
  readonly why: string;
}

const caseOf = (name: string): Case => JSON.parse(readFileSync(join(CASES, name, 'case.json'), 'utf8'));
const isEndless = (name: string): boolean => caseOf(name).code.includes('chart-hung');

/** Long enough on a slow machine for what is refused, and short for what never ends. */
const LIMITS = { refused: 60_000, endless: 3_000 };

let room = '';
const studios = new Map<string, Result<Studio>>();
const pools: Desk[] = [];
beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'bad-charts-'));
  for (const name of cases) studios.set(name, await openStudio(templatesWith(name)));
  const opened = [...studios.values()].flatMap((studio) => (studio.ok ? [studio.value] : []));
  const [first] = opened;
  if (first === undefined) throw new Error('no spec gets as far as a thread');
  const specs = new Map(opened.flatMap(({ specs }) => [...specs]));
  const outfit = { studio: { theme: first.theme, specs }, fonts: await fonts() };
  const worker = pathToFileURL(join(dirname(compileCli().main), '..', 'chart', 'worker.js'));
  const { signal } = new AbortController();
  for (const figureMs of Object.values(LIMITS))
    pools.push(openPool(worker, outfit, { threads: 1, figureMs, signal }));
});
afterAll(async () => {
  for (const pool of pools) await pool.close();
  rmSync(room, { recursive: true });
});

function templatesWith(name: string): string {
  const folder = join(room, name, 'templates');
  mkdirSync(join(folder, 'charts'), { recursive: true });
  cpSync(join(TEMPLATES, 'style'), join(folder, 'style'), { recursive: true });
  cpSync(join(TEMPLATES, 'charts', 'theme.json'), join(folder, 'charts', 'theme.json'));
  cpSync(join(CASES, name, 'spec.vl.json'), specFile(name));
  return folder;
}

const specFile = (name: string): string => join(room, name, 'templates', 'charts', `${name}.vl.json`);

/** What reading it says, or else drawing by it. */
async function resultOf(name: string): Promise<Result<unknown>> {
  const studio = studios.get(name);
  const pool = pools[isEndless(name) ? 1 : 0];
  if (studio === undefined || pool === undefined) throw new Error(`no ${name}`);
  return studio.ok ? pool.draw({ ...COMMISSION, spec: name }) : studio;
}

describe('a bad chart spec', () => {
  it('is one of many, laid beside a good theme', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(cases)('%s is told by its code, with its file', async (name) => {
    const { code, why } = caseOf(name);
    const result = await resultOf(name);
    const found = (result.ok ? [] : result.diagnostics).filter(({ severity }) => severity === 'error');
    expect(found.length, why).toBeGreaterThan(0);
    for (const { code: told, place, hint } of found) {
      expect([code].flat(), why).toContain(told);
      expect(place?.file).toBe(specFile(name));
      expect(hint).not.toBeNull();
    }
  });
});
