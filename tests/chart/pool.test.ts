import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Commission, commissionOf, type Drawn } from '../../src/chart/commission.ts';
import { setUpEasel } from '../../src/chart/draw.ts';
import { openPool } from '../../src/chart/pool.ts';
import { leagueBars } from '../../src/chart/rows/league-bars.ts';
import { marketSize } from '../../src/chart/rows/market-size.ts';
import type { Outcome, Scene } from '../../src/chart/scene.ts';
import { openStudio, type Studio } from '../../src/chart/studio.ts';
import type { Result } from '../../src/model/result.ts';
import { compileCli } from '../cli/run.ts';
import { BOTH, edition2018, fonts, scene, TEMPLATES, value } from './job.ts';

let worker = new URL('file:///');
let studio: Studio = { theme: { config: {}, family: [], styles: {} }, specs: new Map() };
let commissions: readonly Commission[] = [];
beforeAll(async () => {
  worker = pathToFileURL(join(dirname(compileCli().main), '..', 'chart', 'worker.js'));
  studio = value(await openStudio(TEMPLATES));
  const stage = await scene(await edition2018(), BOTH);
  const all: readonly ((stage: Scene) => Outcome)[] = [leagueBars, marketSize];
  commissions = all.flatMap((chartOf) =>
    chartOf(stage).drawings.map((drawing) => commissionOf(drawing, stage.speakers)),
  );
});

const poolWith = async (change: {
  threads?: number;
  figureMs?: number;
  signal?: AbortSignal;
  studio?: Studio;
}) =>
  openPool(
    worker,
    { studio: change.studio ?? studio, fonts: await fonts() },
    { threads: 1, figureMs: 60_000, signal: new AbortController().signal, ...change },
  );

const times = (count: number): readonly Commission[] =>
  Array.from({ length: count }, () => commissions).flat();

/** Without what an endless spec does not have: params, and rows of other names. */
const bare = (commission: Commission): Commission => ({
  ...commission,
  sequences: commission.sequences.map((sequence) => ({
    ...sequence,
    panels: sequence.panels.map((panel) => ({
      ...panel,
      params: {},
      data: { rows: panel.data.rows ?? [] },
    })),
  })),
});

/** The studio with one spec replaced by one that is never done. */
function endless(id: string): Studio {
  const json = readFileSync('tests/hostile/charts/doubled/spec.vl.json', 'utf8');
  return { ...studio, specs: new Map([...studio.specs, [id, { file: 'endless.vl.json', json }]]) };
}

describe('a pool of threads', () => {
  it('draws the same to the byte as one thread, however many there are', async () => {
    const easel = setUpEasel(studio, await fonts());
    const here: Result<Drawn>[] = [];
    for (const commission of commissions) here.push(await easel.draw(commission));
    const pool = await poolWith({ threads: 2 });
    const apart = await Promise.all(times(10).map((commission) => pool.draw(commission)));
    await pool.close();
    expect(here.every(({ ok }) => ok)).toBe(true);
    expect(apart).toEqual(Array.from({ length: 10 }, () => here).flat());
  });

  it('ends a thread that hangs, names spec and figure, and draws the others', async () => {
    const [bad, good] = commissions;
    if (bad === undefined || good === undefined) throw new Error('nothing to draw');
    const pool = await poolWith({ figureMs: 10_000, studio: endless(bad.spec) });
    const [first, second, other] = await Promise.all(
      [bare(bad), bare(bad), good].map((one) => pool.draw(one)),
    );
    await pool.close();
    expect(first?.ok === false && first.diagnostics.map(({ code }) => code).join()).toMatch(
      /^chart-(hung|thread)$/,
    );
    expect(first?.ok === false && first.diagnostics[0]?.place?.file).toBe('endless.vl.json');
    expect(first?.ok === false && first.diagnostics[0]?.message).toContain('league-bars');
    expect(second).toEqual(first);
    expect(other?.ok).toBe(true);
  });

  it('stops at once when it is interrupted, with the reason', async () => {
    const controller = new AbortController();
    const [bad] = commissions;
    if (bad === undefined) throw new Error('nothing to draw');
    const pool = await poolWith({ signal: controller.signal, studio: endless(bad.spec) });
    const drawn = Array.from({ length: 6 }, () => pool.draw(bare(bad)));
    setTimeout(() => controller.abort(new Error('enough')), 500);
    const ended = await Promise.allSettled(drawn);
    const reasons = ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(new Set(reasons)).toEqual(new Set(['Error: enough']));
    expect(reasons.length).toBe(6);
  });

  it('throws on what is a mistake of the program, and draws nothing more', async () => {
    const pool = await poolWith({});
    const [commission] = commissions;
    if (commission === undefined) throw new Error('nothing to draw');
    await expect(pool.draw({ ...commission, spec: 'nowhere' })).rejects.toThrow('no chart spec "nowhere"');
    await expect(pool.draw(commission)).rejects.toThrow('no chart spec "nowhere"');
    await pool.close();
  });
});
