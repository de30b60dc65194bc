import { describe, expect, it } from 'vitest';
import { heatmap } from '../../../src/chart/rows/heatmap.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { EN, edition2018, only, scene, threeCities, VOICES, withUnknown } from '../job.ts';

describe('heatmap', () => {
  it('marks every cell without a value as missing, and none of the others', async () => {
    const drawing = only(heatmap(await scene(await withUnknown(), EN)));
    const missing = drawing.data.rows?.filter((row) => row.missing) ?? [];
    expect(drawing.data.rows).toHaveLength(16 * 10);
    expect(missing.every(({ value, label }) => value === null && label === '')).toBe(true);
    expect(missing.filter(({ id }) => id === 'atlantis')).toHaveLength(10);
    expect(drawing.marks).toMatchObject({ cells: 160 - missing.length, gaps: missing.length });
  });

  it('counts the columns that have data, and says so where not all have', async () => {
    const title = async (data: Dataset) => only(heatmap(await scene(data, EN))).says.title[0];
    expect(await title(await edition2018())).toContain('of the 9 secondary indicators with data');
    expect(await title(await threeCities())).not.toContain('with data');
  });

  it('keeps the heads of neighbouring columns apart and breaks no word of them', async () => {
    for (const voice of VOICES) {
      const stage = await scene(await edition2018(), voice);
      const heads = only(heatmap(stage)).data.heads ?? [];
      const edges = heads.map(({ x, text }) => {
        const half = stage.ruler.width(String(text), 'column-head') / 2;
        return { from: Number(x) - half, to: Number(x) + half };
      });
      edges.slice(1).forEach(({ from }, index) => {
        expect(from - (edges[index]?.to ?? 0)).toBeGreaterThan(4);
      });
      expect(heads.map(({ text }) => text).join(' ')).not.toMatch(/-\n|重\n点/u);
    }
  });
});
