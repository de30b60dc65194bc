import { describe, expect, it } from 'vitest';
import { marketSize } from '../../../src/chart/rows/market-size.ts';
import { BOTH, EN, edition2018, only, rows, scene } from '../job.ts';

describe('market-size', () => {
  it('gives the yearly growth that the two values imply beside the stated one', async () => {
    const { data } = only(marketSize(await scene(await edition2018(), EN)));
    // (1600 / 700)^(1/3) − 1
    expect(data.asides?.map(({ number }) => number)).toEqual(['31.7%', '26.2%']);
  });

  it('says the year once, and below it that it is a forecast', async () => {
    const years = rows(marketSize(await scene(await edition2018(), BOTH))).map(({ year }) => year);
    expect(years).toEqual(['2017', '2020\n预测 forecast']);
  });
});
