import { describe, expect, it } from 'vitest';
import { hangingWidth, hangs } from '../../src/chart/hang.ts';
import { EN, scene, threeCities } from './job.ts';

describe('hangs', () => {
  it('leaves room for what follows the digits of any other label', async () => {
    const stage = await scene(await threeCities(), EN);
    const sign = stage.ruler.width('=', 'rank');
    expect(hangs(stage, ['1', '8=', '12', '', 'n/a'], 'rank')).toEqual([sign, 0, sign, 0, 0]);
    expect(hangs(stage, ['1', '2'], 'rank')).toEqual([0, 0]);
    expect(hangs(stage, ['9.2%', '27.9%'], 'number')).toEqual([0, 0]);
    const width = Math.ceil(stage.ruler.width('12', 'rank') + sign);
    expect(hangingWidth(stage, ['8=', '12'], 'rank')).toBe(width);
  });
});
