import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/index.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import {
  BOTH,
  EN,
  edition2018,
  fonts,
  job,
  TEMPLATES,
  text,
  threeCities,
  unknownCity,
  VOICES,
  value,
  ZH,
} from './job.ts';

const draw = async (data: Dataset, voices = VOICES, cities: readonly string[] | null = null) =>
  chart(await job(data, voices, cities));

/** All figures of 2018, drawn once for all tests. */
let drawn2018: ReturnType<typeof draw> | null = null;
const whole2018 = async () => {
  drawn2018 ??= draw(await edition2018());
  return drawn2018;
};

const ids = (svg: string): readonly string[] => [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);

/** Forty cities with long names, of which every fourth is known by its name alone. */
function forty(data: Dataset): Dataset {
  const cities = Array.from({ length: 40 }, (_, index) => {
    const model = data.cities[index % data.cities.length];
    if (model === undefined) throw new Error('no city');
    const name = text(
      `乌鲁木齐高新技术产业开发区第${index}号示范城市`,
      `Llanfairpwllgwyngyll upon the Very Long River No. ${index}`,
    );
    const city = { ...model, id: `${model.id}-${index}`, name, published: {} };
    return index % 4 === 3 ? unknownCity(city, city.id, name) : city;
  });
  return { ...data, cities };
}

describe('chart', () => {
  it('draws every chart of 2018 in every voice, without a warning and with every text inside', async () => {
    const result = await whole2018();
    const figures = value(result);
    expect(result.ok ? result.warnings : []).toEqual([]);
    const general = figures.filter(({ id }) => !/^city-/.test(id));
    expect(general.filter(({ voice }) => voice.join() === ZH.join()).map(({ id }) => id)).toEqual([
      'national-figures',
      'market-size',
      'product-structure',
      'league-bars',
      'dimension-ranking-policy',
      'dimension-ranking-research',
      'dimension-ranking-industry',
      'dimension-ranking-capital',
      'heatmap',
      'investment-concentration',
      'workforce-investment',
      'published-computed',
      'rank-intervals',
      'rank-drivers',
      'left-out',
      'missing-bounds',
      'coverage',
      'importance',
      'correlations',
    ]);
    expect(figures.filter(({ id }) => id.startsWith('city-profile-'))).toHaveLength(45);
    expect(figures.filter(({ id }) => id.startsWith('city-brief-'))).toHaveLength(30);
  });

  it('draws the three cities', async () => {
    const result = await draw(await threeCities());
    expect(result.ok).toBe(true);
  });

  it('draws forty cities with very long names, of which some are unknown', async () => {
    const data = forty(await edition2018());
    const result = await draw(data, VOICES, [data.cities[0]?.id ?? '', data.cities[3]?.id ?? '']);
    expect(result.ok ? [] : result.diagnostics.map(({ message }) => message)).toEqual([]);
    expect(value(result).some(({ id }) => id === 'published-computed')).toBe(false);
  });

  it('draws a single city', async () => {
    const data = await edition2018();
    const result = await draw({ ...data, cities: data.cities.slice(0, 1) });
    expect(result.ok ? [] : result.diagnostics.map(({ message }) => message)).toEqual([]);
  });

  it('keeps full width at 170 mm, and briefs within 116 by 90 mm', async () => {
    const figures = value(await whole2018());
    for (const { id, widthMm, heightMm } of figures) {
      const brief = id.startsWith('city-brief-');
      expect(widthMm, id).toBeCloseTo(brief ? 115.888 : 169.863, 2);
      if (brief) expect(heightMm, id).toBeLessThan(90);
    }
  });

  it('gives every figure one title, note and alternative text a language, and says them in the picture', async () => {
    for (const { voice, title, note, alt, svg, sources, id } of value(await whole2018())) {
      expect([title.length, note.length, alt.length], id).toEqual(Array(3).fill(voice.length));
      expect(
        [...title, ...note, ...alt].every((said) => said.trim() !== ''),
        id,
      ).toBe(true);
      expect(sources.length, id).toBeGreaterThan(0);
      expect(svg).toMatch(new RegExp(`^<svg [^>]*role="img"[^>]*lang="${voice[0]}"`));
      expect(svg).not.toMatch(/var\(--|aria-roledescription|undefined|NaN/);
    }
  });

  it('shares no id between the figures of a page', async () => {
    const figures = value(await draw(await edition2018(), VOICES, ['beijing']));
    const all = figures.flatMap(({ svg }) => [...new Set(ids(svg))]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('draws the same bytes twice', async () => {
    const data = await threeCities();
    expect(value(await draw(data, [BOTH]))).toEqual(value(await draw(data, [BOTH])));
  });

  it('limits the charts of single cities to those asked for', async () => {
    const figures = value(await draw(await edition2018(), [EN], ['hefei']));
    const single = figures.filter(({ id }) => id.startsWith('city-')).map(({ id }) => id);
    expect(single).toEqual(['city-profile-hefei', 'city-brief-hefei']);
  });

  it('leaves out a chart whose national figure is missing, and warns once', async () => {
    const data = await edition2018();
    const { 'market-growth': _, ...figures } = data.national.figures;
    const result = await draw({ ...data, national: { ...data.national, figures } }, [ZH, EN], []);
    expect(value(result).some(({ id }) => id === 'market-size')).toBe(false);
    expect(result.ok ? result.warnings.map(({ code, place }) => [code, place?.file]) : []).toEqual([
      ['chart-no-data', 'data/2018/national.yaml'],
    ]);
  });

  it('reports a character that the fonts of the charts lack', async () => {
    const data = await edition2018();
    const cities = data.cities.map((city) => ({
      ...city,
      name: text(`${city.id}𓀀`, city.id),
    }));
    const result = await draw({ ...data, cities }, [ZH], []);
    const messages = result.ok ? [] : result.diagnostics.map(({ code, message }) => `${code}: ${message}`);
    expect(messages).toContain('chart-character: league-bars uses "𓀀", which the fonts of the charts lack');
  });

  it('reports templates that are not there', async () => {
    const base = await job(await threeCities(), [ZH]);
    const result = await chart({ ...base, fonts: await fonts(), templates: `${TEMPLATES}/nowhere` });
    expect(result.ok ? [] : result.diagnostics.map(({ code }) => code)).toEqual(['chart-file']);
  });
});
