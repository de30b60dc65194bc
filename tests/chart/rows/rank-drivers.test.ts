import { describe, expect, it } from 'vitest';
import { rankDrivers } from '../../../src/chart/rows/rank-drivers.ts';
import {
  ASSUMPTIONS,
  type Assumption,
  type Sensitivity,
  type SobolIndex,
} from '../../../src/model/robustness.ts';
import { EN, edition2018, only, scene, VOICES, withRobustness, ZH } from '../job.ts';

const index = (assumption: Assumption, first: number, total: number, around = 0.05): SobolIndex => ({
  assumption,
  first,
  firstInterval: [first - around, first + around],
  total,
  totalInterval: [total - around, total + around],
});

const sensitivity = (indices: readonly SobolIndex[] | null): Sensitivity => ({
  points: 1024,
  evaluations: 8192,
  failed: 0,
  meanShift: 1.24,
  indices,
  cities: {},
});

async function drivers(indices: readonly SobolIndex[] | null, voice = EN) {
  const stage = await scene(await edition2018(), voice);
  return rankDrivers(withRobustness(stage, { sensitivity: sensitivity(indices) }));
}

describe('rank-drivers', () => {
  it('names the assumption that moves the ranking most, with its share', async () => {
    const indices = [index('normalisation', 0.5, 0.62), index('weights', 0.2, 0.3)];
    expect(only(await drivers(indices)).says.title).toEqual([
      'The ranking depends most on the method of normalisation, involved in 62% of its variation',
    ]);
    expect(only(await drivers(indices, ZH)).says.title).toEqual([
      '名次最取决于标准化方法：涉及名次变动的62%',
    ]);
  });

  it('says how far a recalculation moves a city, and groups thousands alike in every language', async () => {
    const indices = [index('normalisation', 0.5, 0.62)];
    expect(only(await drivers(indices)).says.note[0]).toContain(
      '8,192 recalculations for this alone move a city by 1.2 places on average.',
    );
    expect(only(await drivers(indices, ZH)).says.note[0]).toContain(
      '为此另作了8,192次重新计算，平均每次使一个城市变动1.2位。',
    );
  });

  it('names all that cannot be told from the largest', async () => {
    const close = [
      index('normalisation', 0.4, 0.5),
      index('weights', 0.35, 0.46),
      index('aggregation', 0.1, 0.1),
    ];
    expect(only(await drivers(close)).says.title).toEqual([
      'The ranking depends most on the method of normalisation and the weights',
    ]);
    expect(only(await drivers(close.slice(0, 2))).says.title[0]).toContain('no single choice');
  });

  it('writes shares and interval, and draws no estimate outside its bar', async () => {
    const { data, params } = only(
      await drivers([index('weights', 1.02, 0.98), index('treatment', -0.03, -0.01)]),
    );
    expect(data.rows?.map(({ first, total, low }) => [first, total, low])).toEqual([
      [0.98, 0.98, expect.closeTo(0.93)],
      [0, 0, 0],
    ]);
    const texts = data.cells?.filter(({ id }) => id === 'weights').map(({ text }) => text);
    expect(texts).toEqual(['98%', '98%', '93–103%']);
    const narrow = only(await drivers([index('weights', 0.2, 0.2, 0.001)]));
    expect(narrow.data.cells?.map(({ text }) => text)).toEqual(['20%', '20%', '20%']);
    expect(params.to).toBeCloseTo(1.25);
    expect(narrow.params.to).toBeLessThan(0.3);
  });

  it('has a name for every assumption in every language', async () => {
    for (const voice of VOICES) {
      const indices = ASSUMPTIONS.map((assumption, place) => index(assumption, 0.1, 0.5 - place / 100));
      const drawing = only(await drivers(indices, voice));
      expect(drawing.data.rows?.every(({ name }) => name !== '')).toBe(true);
      expect(drawing.marks).toMatchObject({ total: ASSUMPTIONS.length, whiskers: ASSUMPTIONS.length });
    }
  });

  it('is left out where nothing was analysed, or nothing moves', async () => {
    const stage = await scene(await edition2018(), EN);
    expect(rankDrivers(withRobustness(stage, { sensitivity: null })).drawings).toEqual([]);
    expect((await drivers(null)).drawings).toEqual([]);
  });
});
