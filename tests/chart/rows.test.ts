import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/chart/rows/coverage.ts';
import { dimensionRanking } from '../../src/chart/rows/dimension-ranking.ts';
import { heatmap } from '../../src/chart/rows/heatmap.ts';
import { investmentConcentration } from '../../src/chart/rows/investment-concentration.ts';
import { leagueBars } from '../../src/chart/rows/league-bars.ts';
import { marketSize } from '../../src/chart/rows/market-size.ts';
import { nationalFigures } from '../../src/chart/rows/national-figures.ts';
import { productStructure } from '../../src/chart/rows/product-structure.ts';
import { workforceInvestment } from '../../src/chart/rows/workforce-investment.ts';
import type { Drawing, Outcome } from '../../src/chart/scene.ts';
import type { City } from '../../src/model/city.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { BOTH, EN, edition2018, scene, text, unknownCity, ZH } from './job.ts';

function only(outcome: Outcome): Drawing {
  const [drawing] = outcome.drawings;
  if (drawing === undefined) throw new Error('nothing is drawn');
  return drawing;
}

const rows = (outcome: Outcome) => only(outcome).data.rows ?? [];

/** 2018 with one more city of which nothing is known. */
async function withUnknown(): Promise<Dataset> {
  const data = await edition2018();
  const [model] = data.cities;
  if (model === undefined) throw new Error('no city');
  return { ...data, cities: [...data.cities, unknownCity(model, 'atlantis', text('大西洲', 'Atlantis'))] };
}

const observe = (city: City, id: string, value: number): City => {
  const observation = city.observations[id];
  if (observation === undefined) throw new Error(`no ${id}`);
  return { ...city, observations: { ...city.observations, [id]: { ...observation, value } } };
};

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
    expect(drawing.marks).toMatchObject({ bars: 15, gaps: 1 });
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
});

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
});

describe('national-figures', () => {
  it('splits bound, number and unit as the language orders them', async () => {
    const data = await edition2018();
    const said = (outcome: Outcome, part: string) =>
      rows(outcome).flatMap((row) => (row.part === part ? [row.text] : []));
    expect(said(nationalFigures(await scene(data, ZH)), 'number')).toEqual([
      '1700',
      '30',
      '5',
      '33,000',
      '520',
    ]);
    expect(said(nationalFigures(await scene(data, EN)), 'number')).toEqual([
      '1,700',
      '30',
      '50,000',
      '33,000',
      '52',
    ]);
    expect(said(nationalFigures(await scene(data, EN)), 'quiet')[4]).toBe('more than CNY');
  });

  it('leaves out a figure that is missing and warns, and is left out without any', async () => {
    const data = await edition2018();
    const { patents: _, ...figures } = data.national.figures;
    const less = nationalFigures(await scene({ ...data, national: { ...data.national, figures } }, EN));
    expect([only(less).marks.number, less.findings.length]).toEqual([4, 1]);
    const none = nationalFigures(await scene({ ...data, national: { ...data.national, figures: {} } }, EN));
    expect([none.drawings.length, none.findings.length]).toEqual([0, 5]);
  });
});

describe('market-size', () => {
  it('gives the yearly growth that the two values imply beside the stated one', async () => {
    const { data } = only(marketSize(await scene(await edition2018(), EN)));
    // (1600 / 700)^(1/3) − 1
    expect(data.asides?.map(({ number }) => number)).toEqual(['31.7%', '26.2%']);
  });
});

describe('product-structure', () => {
  it('adds up to the whole, the rest drawn open', async () => {
    const segments = rows(productStructure(await scene(await edition2018(), EN)));
    expect(segments.map(({ from, to, open, value }) => [from, to, open, value])).toEqual([
      [0, 55, false, '55%'],
      [55, 100, true, '45%'],
    ]);
  });
});

describe('heatmap', () => {
  it('marks every cell without a value as missing, and none of the others', async () => {
    const drawing = only(heatmap(await scene(await withUnknown(), EN)));
    const missing = drawing.data.rows?.filter((row) => row.missing) ?? [];
    expect(drawing.data.rows).toHaveLength(16 * 10);
    expect(missing.every(({ value, label }) => value === null && label === '')).toBe(true);
    expect(missing.filter(({ id }) => id === 'atlantis')).toHaveLength(10);
    expect(drawing.marks).toMatchObject({ cells: 160 - missing.length, gaps: missing.length });
  });
});

describe('investment-concentration', () => {
  it('adds shares up to 100 % over the cities that have a value', async () => {
    const sorted = rows(investmentConcentration(await scene(await withUnknown(), EN)));
    expect(sorted[0]).toMatchObject({ name: 'Beijing', label: 'CNY 27.15 billion', share: '51.5%' });
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

describe('workforce-investment', () => {
  it('writes a share of 0 but draws it nowhere on the logarithmic axis', async () => {
    const data = await edition2018();
    const cities = data.cities.map((city) =>
      city.id === 'hefei' ? observe(city, 'investment-share', 0) : city,
    );
    const drawing = only(workforceInvestment(await scene({ ...data, cities }, EN)));
    const hefei = drawing.data.rows?.find(({ id }) => id === 'hefei');
    expect(hefei).toMatchObject({
      investmentLabel: '0.0%',
      investmentDrawn: false,
      workforceDrawn: true,
      both: false,
    });
    expect(drawing.marks).toMatchObject({ first: 15, second: 14, links: 14 });
  });

  it('names exactly the cities whose share of investment is the larger', async () => {
    const { says } = only(workforceInvestment(await scene(await edition2018(), EN)));
    expect(says.title[0]).toBe(
      'Beijing, Shanghai, Guangzhou, Xiamen, and Hefei draw a larger share of investment than of the workforce',
    );
  });
});

describe('coverage', () => {
  it('has a tile for every city and indicator', async () => {
    const drawing = only(coverage(await scene(await withUnknown(), ZH)));
    expect(drawing.data.rows).toHaveLength(16 * 30);
    expect(drawing.data.cities?.at(-1)).toMatchObject({ id: 'atlantis', share: '0%' });
    expect(drawing.says.title[0]).toContain('0至18项');
  });
});
