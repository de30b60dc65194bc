import { describe, expect, it } from 'vitest';
import { leagueBars } from '../../../src/chart/rows/league-bars.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { BOTH, EN, edition2018, only, rows, scene, withUnknown, ZH } from '../job.ts';

/** The edition with other published scores of some cities. */
const publish = (data: Dataset, scores: Readonly<Record<string, number>>): Dataset => ({
  ...data,
  cities: data.cities.map((city) => {
    const index = city.published.index;
    const score = scores[city.id];
    return index === undefined || score === undefined
      ? city
      : { ...city, published: { ...city.published, index: { ...index, score } } };
  }),
});

describe('league-bars', () => {
  it('lists an unknown city last, without rank, with the words for a missing value', async () => {
    const data = await withUnknown();
    const drawing = only(leagueBars(await scene(data, EN)));
    expect(drawing.data.rows?.at(-1)).toMatchObject({
      name: 'Atlantis',
      rank: '',
      missing: true,
      label: 'n/a',
    });
    expect(drawing.marks).toMatchObject({ dots: 15, gaps: 1 });
    expect(drawing.says.note[0]).toContain('Hatched');
  });

  it('keeps the published order of cities with equal scores', async () => {
    const labels = rows(leagueBars(await scene(await edition2018(), ZH))).map(({ rank, name, label }) =>
      [rank, name, label].join(' '),
    );
    expect(labels.slice(3, 5)).toEqual(['4 深圳 7.2', '5 合肥 7.2']);
  });

  it('holds both names in a voice of two languages', async () => {
    expect(rows(leagueBars(await scene(await edition2018(), BOTH)))[0]?.name).toBe('北京 Beijing');
  });

  it('gives the last place to all who share it', async () => {
    const data = publish(await edition2018(), { xiamen: 4.9, tianjin: 4.9 });
    expect(only(leagueBars(await scene(data, EN))).says.alt[0]).toContain(
      'last Tianjin, Xiamen and Shenyang 4.9',
    );
  });
});
