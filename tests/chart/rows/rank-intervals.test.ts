import { describe, expect, it } from 'vitest';
import { rankIntervals } from '../../../src/chart/rows/rank-intervals.ts';
import type { Scene } from '../../../src/chart/scene.ts';
import type { RankSpread, Uncertainty } from '../../../src/model/robustness.ts';
import { EN, edition2018, only, rows, scene, threeCities, VOICES, withRobustness, ZH } from '../job.ts';

/** A hundred draws of one city: `counts[r - 1]` of them at rank r. */
function spread(city: string, position: number | null, counts: readonly number[], span: string): RankSpread {
  const [from = 1, to = from] = span.split('–').map(Number);
  return {
    city,
    rank: position === null ? null : { position, tied: false },
    median: position,
    interval: span === '' ? null : { from, to },
    ranked: 1,
    counts,
  };
}

const FIRM = spread('alpha', 1, [100, 0, 0], '1');
const FIRM_BETA = spread('beta', 1, [100, 0], '1');
const plan = (cities: readonly RankSpread[], change: Partial<Uncertainty> = {}): Uncertainty => ({
  draws: 100,
  failed: [],
  assumptions: ['weights'],
  confidence: 0.9,
  cities,
  ahead: null,
  tiers: [cities.map(({ city }) => city)],
  tierProbability: 0.9,
  ...change,
});

const three = async (uncertainty: Uncertainty | null, voice = EN): Promise<Scene> =>
  withRobustness(await scene(await threeCities(), voice), { uncertainty });

const said = async (uncertainty: Uncertainty, voice = EN) =>
  only(rankIntervals(await three(uncertainty, voice))).says;

describe('rank-intervals', () => {
  it('has a row for every city by computed rank, with bar, mark, published rank, and the interval in words', async () => {
    const drawing = only(rankIntervals(await scene(await edition2018(), EN)));
    const [first] = drawing.data.rows ?? [];
    expect(first).toMatchObject({ id: 'beijing', rank: '1', computed: 1, published: 1, x1: 0.62, x2: 1.38 });
    expect(drawing.data.rows?.map(({ computed }) => computed)).toEqual(
      drawing.data.rows?.map(({ computed }) => Number(computed)).sort((a, b) => a - b),
    );
    expect(drawing.marks).toMatchObject({ intervals: 15, computed: 15, published: 15, gaps: 0 });
    const texts = drawing.data.cells?.filter(({ id }) => id === 'shanghai').map(({ text }) => text);
    expect(texts).toEqual([expect.stringMatching(/^\d+(–\d+)?$/), expect.stringMatching(/^\d+$/), '2']);
    expect(drawing.data.keys?.map(({ mark }) => mark)).toEqual([
      'computed',
      'interval',
      'median',
      'published',
    ]);
  });

  it('rules a line where two tiers part, and nowhere else', async () => {
    const cities = [FIRM, spread('beta', 2, [0, 60, 40], '2–3'), spread('gamma', 3, [0, 40, 60], '2–3')];
    const cut = only(rankIntervals(await three(plan(cities, { tiers: [['alpha'], ['beta', 'gamma']] }))));
    expect(cut.data.cuts).toEqual([{ y: cut.frame.height / 3 }]);
    expect(only(rankIntervals(await three(plan(cities)))).data.cuts).toEqual([]);
  });

  it('lists tied cities in the order of their tiers, so that no line can part them wrongly', async () => {
    const tied = (city: string): RankSpread => ({
      ...spread(city, 2, [0, 50, 50], '2–3'),
      rank: { position: 2, tied: true },
    });
    const uncertainty = plan([FIRM, tied('beta'), tied('gamma')], {
      tiers: [['alpha'], ['gamma'], ['beta']],
    });
    expect(rows(rankIntervals(await three(uncertainty))).map(({ id }) => id)).toEqual([
      'alpha',
      'gamma',
      'beta',
    ]);
  });

  it('says who is sure of the first place, and whose rank is least certain', async () => {
    const cities = [FIRM, spread('beta', 2, [0, 60, 40], '2–3'), spread('gamma', 3, [0, 100, 0], '3')];
    expect((await said(plan(cities))).title).toEqual([
      'Alpha comes first in every recalculation; the rank of Beta is the least certain, with an interval of 2 ranks',
    ]);
    const almost = [spread('alpha', 1, [997, 3, 0], '1'), ...cities.slice(1)];
    expect((await said(plan(almost))).title[0]).toContain('Alpha comes first in 99% of the recalculations');
    expect((await said(plan(almost), ZH)).title[0]).toContain('甲城在99%的重新计算中位居第一');
  });

  it('says that the first place is open where several cities may take it', async () => {
    const cities = [
      spread('alpha', 1, [60, 40, 0], '1–2'),
      spread('beta', 2, [40, 60, 0], '1–2'),
      spread('gamma', 3, [0, 0, 100], '3'),
    ];
    expect((await said(plan(cities))).title).toEqual([
      'Alpha and Beta could each come first; the ranks of Alpha and Beta are the least certain, with intervals of 2 ranks',
    ]);
  });

  it('says so where no rank ever moves', async () => {
    const cities = [FIRM, spread('beta', 2, [0, 100, 0], '2'), spread('gamma', 3, [0, 0, 100], '3')];
    expect((await said(plan(cities))).title[0]).toMatch(
      /^Every city has one and the same rank in at least 90%/,
    );
  });

  it('lists a city without a rank last, hatched, and counts draws that failed', async () => {
    const uncertainty = plan([spread('alpha', null, [], ''), FIRM_BETA, spread('gamma', 2, [0, 100], '2')], {
      tiers: [['beta'], ['gamma']],
      failed: [{ count: 7, code: 'aggregation-not-positive', node: 'index' }],
    });
    const drawing = only(rankIntervals(await three(uncertainty)));
    expect(drawing.data.rows?.at(-1)).toMatchObject({ id: 'alpha', x1: null, computed: null, missing: true });
    expect(drawing.data.cells?.find(({ id }) => id === 'alpha')?.text).toBe('n/a');
    expect(drawing.says.note[0]).toContain('in at least 90% of 93 recalculations');
    expect(drawing.says.note[0]).toContain('7 more recalculations came to no ranking');
    expect(drawing.says.note[0]).toContain('Hatched: no rank.');
  });

  it('gives every interval in its table, and in the alternative text the first three', async () => {
    for (const voice of VOICES) {
      const { says, data, tables } = only(rankIntervals(await scene(await edition2018(), voice)));
      const intervals = data.cells?.filter((_, index) => index < 15).map(({ text }) => String(text)) ?? [];
      expect(tables[0]?.rows.map((cells) => cells[2]?.[0])).toEqual(intervals);
      for (const alt of says.alt) {
        for (const interval of intervals.slice(0, 3)) expect(alt).toContain(interval);
        expect(alt.length).toBeLessThan(400);
      }
    }
  });

  it('is left out, without a warning, where nothing is left open', async () => {
    expect(rankIntervals(await three(null))).toEqual({ drawings: [], findings: [] });
  });
});
