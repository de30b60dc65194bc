import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/chart/rows/coverage.ts';
import { only, scene, withUnknown, ZH } from '../job.ts';

describe('coverage', () => {
  it('has a tile for every city and indicator', async () => {
    const drawing = only(coverage(await scene(await withUnknown(), ZH)));
    expect(drawing.data.rows).toHaveLength(16 * 30);
    expect(drawing.data.cities?.at(-1)).toMatchObject({ id: 'atlantis', share: '0/30' });
    expect(drawing.says.title[0]).toContain('0–18项');
  });
});
