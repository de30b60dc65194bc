import { describe, expect, it } from 'vitest';
import { workforceInvestment } from '../../../src/chart/rows/workforce-investment.ts';
import type { City } from '../../../src/model/city.ts';
import { EN, edition2018, only, scene } from '../job.ts';

const observe = (city: City, id: string, value: number): City => {
  const observation = city.observations[id];
  if (observation === undefined) throw new Error(`no ${id}`);
  return { ...city, observations: { ...city.observations, [id]: { ...observation, value } } };
};

describe('workforce-investment', () => {
  it('writes a share of 0 but draws it nowhere on the logarithmic axis', async () => {
    const data = await edition2018();
    const cities = data.cities.map((city) =>
      city.id === 'hefei' ? observe(city, 'investment-share', 0) : city,
    );
    const drawing = only(workforceInvestment(await scene({ ...data, cities }, EN)));
    const hefei = drawing.data.rows?.find(({ id }) => id === 'hefei');
    expect(hefei).toMatchObject({ investmentDrawn: false, workforceDrawn: true, both: false });
    const cells = drawing.data.cells?.filter(({ id }) => id === 'hefei') ?? [];
    expect(cells.map(({ text }) => text)).toEqual(['0.8%', '0.0%']);
    expect(drawing.marks).toMatchObject({ first: 15, second: 14, links: 14 });
  });

  it('names exactly the cities whose share of investment is the larger', async () => {
    const { says } = only(workforceInvestment(await scene(await edition2018(), EN)));
    expect(says.title[0]).toBe(
      'Beijing, Shanghai, Guangzhou, Xiamen and Hefei draw a larger share of investment than of the workforce',
    );
  });
});
