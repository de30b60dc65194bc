import { describe, expect, it } from 'vitest';
import { missingBounds } from '../../../src/chart/rows/missing-bounds.ts';
import type { RankBounds } from '../../../src/model/robustness.ts';
import { EN, edition2018, only, scene, withRobustness, withUnknown, ZH } from '../job.ts';

async function bounds(list: readonly RankBounds[], voice = EN) {
  return missingBounds(withRobustness(await scene(await edition2018(), voice), { bounds: list }));
}

const of = (city: string, best: number, worst: number): RankBounds => ({ city, missing: 2, best, worst });

describe('missing-bounds', () => {
  it('draws the bounds of cities with missing values, by computed rank', async () => {
    const drawing = only(await bounds([of('wuhan', 6, 15), of('beijing', 1, 1)]));
    expect(drawing.data.rows).toMatchObject([
      { id: 'beijing', computed: 1, x1: 0.62, x2: 1.38 },
      { id: 'wuhan', x1: 5.62, x2: 15.38 },
    ]);
    expect(drawing.data.cells?.map(({ text }) => text)).toEqual(['2', '2', '1', '6–15']);
    expect(drawing.says.note[0]).toContain('The 13 cities not listed lack none.');
  });

  it('names the cities that missing values could move furthest from their computed ranks', async () => {
    // Beijing is 1st and Shanghai 2nd: they span as many places, but Shanghai is in the middle of them.
    const list = [of('beijing', 1, 3), of('shanghai', 1, 3)];
    expect(only(await bounds(list)).says.title).toEqual([
      'Missing values could move Beijing by up to 2 places',
    ]);
    expect(only(await bounds(list, ZH)).says.title).toEqual(['缺失的数据最多可使北京的名次移动2位']);
    const alike = [of('beijing', 1, 2), of('shanghai', 1, 3)];
    expect(only(await bounds(alike)).says.title).toEqual([
      'Missing values could move Beijing and Shanghai by up to 1 place',
    ]);
    expect(only(await bounds([of('beijing', 1, 1)])).says.title).toEqual([
      'Missing values could change no rank',
    ]);
  });

  it('says nothing of how far a city moves that has no computed rank', async () => {
    const data = await withUnknown();
    const stage = withRobustness(await scene(data, EN), { bounds: [of('atlantis', 3, 12)] });
    expect(only(missingBounds(stage)).says.title).toEqual(['What missing values could change']);
  });

  it('is left out where no city lacks what another has', async () => {
    expect((await bounds([])).drawings).toEqual([]);
  });
});
