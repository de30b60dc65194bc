import { describe, expect, it } from 'vitest';
import { dimensionRanking } from '../../../src/chart/rows/dimension-ranking.ts';
import { EN, edition2018, scene, VOICES } from '../job.ts';

describe('dimension-ranking', () => {
  it('draws every dimension, with ranks as printed', async () => {
    const { drawings } = dimensionRanking(await scene(await edition2018(), EN));
    expect(drawings.map(({ id }) => id.replace('dimension-ranking-', ''))).toEqual([
      'policy',
      'research',
      'industry',
      'capital',
    ]);
    expect(drawings[0]?.data.rows?.slice(0, 2).map(({ rank }) => rank)).toEqual(['1=', '1=']);
  });

  it('begins every plot at the same place, on the same scale, with digits under each other', async () => {
    for (const voice of VOICES) {
      const stage = await scene(await edition2018(), voice);
      const { drawings } = dimensionRanking(stage);
      expect(new Set(drawings.map(({ frame }) => `${frame.left} ${frame.width}`)).size).toBe(1);
      expect(new Set(drawings.map(({ params }) => `${params.from} ${params.to} ${params.nameX}`)).size).toBe(
        1,
      );
      const sign = stage.ruler.width('=', 'rank');
      const hangs = drawings[0]?.data.rows?.map(({ rank, hang }) => [String(rank).endsWith('='), hang]) ?? [];
      for (const [tied, hang] of hangs) expect(hang).toBe(tied ? 0 : sign);
    }
  });

  it('says how far apart the printed values are', async () => {
    for (const drawing of dimensionRanking(await scene(await edition2018(), EN)).drawings) {
      const [first, second] = (drawing.data.rows ?? []).map(({ label }) => Number(label));
      const gap = /(\d+\.\d) points/.exec(drawing.says.title[0] ?? '')?.[1];
      if (gap !== undefined) expect(gap).toBe(((first ?? 0) - (second ?? 0)).toFixed(1));
    }
  });
});
