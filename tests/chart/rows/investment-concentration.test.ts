import { describe, expect, it } from 'vitest';
import { investmentConcentration } from '../../../src/chart/rows/investment-concentration.ts';
import { EN, edition2018, rows, scene, withUnknown } from '../job.ts';

describe('investment-concentration', () => {
  it('adds shares up to 100 % over the cities that have a value', async () => {
    const sorted = rows(investmentConcentration(await scene(await withUnknown(), EN)));
    expect(sorted[0]).toMatchObject({
      name: 'Beijing',
      label: 'CNY\u00a027.15\u00a0billion',
      share: '51.5%',
    });
    expect(sorted.at(-2)?.share).toBe('100.0%');
    expect(sorted.at(-1)).toMatchObject({ id: 'atlantis', missing: true, share: '' });
  });

  it('is left out with a warning where no city has a value', async () => {
    const data = await edition2018();
    const cities = data.cities.map((city) => {
      const { investment: _, ...observations } = city.observations;
      return { ...city, observations };
    });
    const { drawings, findings } = investmentConcentration(await scene({ ...data, cities }, EN));
    expect([drawings.length, findings[0]?.code]).toEqual([0, 'chart-no-data']);
  });
});
