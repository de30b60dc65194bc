import { describe, expect, it } from 'vitest';
import { productStructure } from '../../../src/chart/rows/product-structure.ts';
import { EN, edition2018, rows, scene } from '../job.ts';

describe('product-structure', () => {
  it('adds up to the whole, the rest drawn open', async () => {
    const segments = rows(productStructure(await scene(await edition2018(), EN)));
    expect(segments.map(({ from, to, open, value }) => [from, to, open, value])).toEqual([
      [0, 55, false, '55%'],
      [55, 100, true, '45%'],
    ]);
  });
});
