// Editions that are only scored: what they need, what stands in the dataset where nothing was said.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import type { City } from '../../src/model/city.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { codesOf, datasetOf, loadFiles, SMALL } from './edition-folder.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const loadFixture = (name: string) =>
  load({ folder: join(FIXTURES, name), phrases: join(FIXTURES, 'no-phrases') });

describe('an edition without outputs', () => {
  it('needs a tree, an id, languages and values, and nothing else', async () => {
    const result = await loadFiles(SMALL);
    expect(codesOf(result)).toEqual([]);
    const { edition, framework, cities, national, sources, prose, phrases, units } = datasetOf(result);
    expect(edition).toMatchObject({
      id: 'small',
      title: { en: 'small' },
      subtitle: { en: '' },
      date: '',
      dataYear: 0,
      seed: 0,
      leagueTable: { size: 2, decimals: 1 },
      outputs: { whitepaper: [], brief: [], archive: false, recto: false },
      scoredOnly: true,
      uncertainty: null,
      peers: null,
    });
    expect({ national, sources, prose, phrases, units }).toEqual({
      national: { figures: {}, openSource: [] },
      sources: [],
      prose: {},
      phrases: {},
      units: {},
    });
    expect(framework.coverageThreshold).toBe(0);
    expect(framework.index.name).toEqual({ en: 'index' });
    expect(cities.map(({ id, name }) => [id, name])).toEqual([
      ['ash', { en: 'ash' }],
      ['birch', { en: 'birch' }],
    ]);
    expect(cities[0]?.lists.funds).toEqual({ state: 'missing', items: [], source: null });
  });

  it('may say that it has none', async () => {
    const edition = `${SMALL['edition.yaml']}outputs: {whitepaper: [], brief: []}\n`;
    expect(datasetOf(await loadFiles({ ...SMALL, 'edition.yaml': edition })).edition.scoredOnly).toBe(true);
  });

  it('has nothing to print by saying that it would be printed for archives', async () => {
    const edition = `${SMALL['edition.yaml']}outputs: {whitepaper: [], brief: [], archive: true}\n`;
    expect(datasetOf(await loadFiles({ ...SMALL, 'edition.yaml': edition })).edition.scoredOnly).toBe(true);
  });

  it('has the same words in every language where one text is given', async () => {
    const edition = SMALL['edition.yaml'].replace('[en]', '[zh, en]');
    const framework = SMALL['framework.yaml'].replace(
      '- id: roads',
      '- {id: roads, name: Roads, unit: km a head}',
    );
    const { index } = datasetOf(
      await loadFiles({ ...SMALL, 'edition.yaml': edition, 'framework.yaml': framework }),
    ).framework;
    expect(index.children[0]).toMatchObject({ name: { zh: 'Roads', en: 'Roads' }, unit: 'km a head' });
    expect(index.children[1]).toMatchObject({
      name: { zh: 'water', en: 'water' },
      unit: '',
      kind: 'statistic',
    });
  });

  it('takes no notice of texts and other files beside it, but of YAML that nothing reads', async () => {
    const files = {
      ...SMALL,
      'notes.txt': 'x',
      'iMeta.csv': 'x',
      'text/en/a.md': '<b>',
      'table.xlsx': '\u0000',
    };
    expect(codesOf(await loadFiles(files))).toEqual([]);
    expect(codesOf(await loadFiles({ ...files, 'franework.yml': 'x', 'cities/ash.yml': 'x' }))).toEqual([
      'file-unknown',
      'file-unknown',
    ]);
  });

  it('checks sources only where it has a list of them', async () => {
    const edition = SMALL['edition.yaml'].replace('city: code', 'city: code, source: survey');
    expect(codesOf(await loadFiles({ ...SMALL, 'edition.yaml': edition }))).toEqual([]);
    const files = { ...SMALL, 'edition.yaml': edition, 'sources.yaml': '- id: surveys\n' };
    expect(codesOf(await loadFiles(files))).toEqual(['unknown-source']);
    const found = datasetOf(await loadFiles({ ...files, 'sources.yaml': '- id: survey\n' }));
    expect(found.sources).toMatchObject([{ id: 'survey', title: { en: 'survey' }, date: '', url: null }]);
    expect(found.cities[0]?.observations.roads?.source).toBe('survey');
  });

  it('is printed as soon as it names an output, and needs everything then', async () => {
    const edition = `${SMALL['edition.yaml']}outputs: {whitepaper: [[en]], brief: []}\n`;
    const codes = codesOf(await loadFiles({ ...SMALL, 'edition.yaml': edition }));
    expect(codes).toContain('missing-key');
    expect(codes).toContain('file-missing');
  });
});

/** UNDP, Human Development Report 2021/22, technical note 1, of values by the names of the fixture. */
function humanDevelopment(value: (id: string) => number): number {
  const share = (x: number, from: number, to: number) => Math.min(1, (x - from) / (to - from));
  const education = (share(value('expected-schooling'), 0, 18) + share(value('mean-schooling'), 0, 15)) / 2;
  const income = share(Math.log(value('gnipc')), Math.log(100), Math.log(75000));
  return Math.cbrt(share(value('life-expectancy'), 20, 85) * education * income);
}

describe('the Human Development Index as an edition', () => {
  const published = parse(readFileSync(join(FIXTURES, 'hdi/hdr-2021-22.csv')), { columns: true }) as Record<
    string,
    string
  >[];
  const publishedOf = (city: City, year: number) =>
    published.find((row) => row.iso3 === city.id && row.year === String(year))?.hdi;

  let dataset: Dataset | null = null;
  const hdi = async () => {
    dataset ??= datasetOf(await loadFixture('hdi'));
    return dataset;
  };

  it('has values that come to the published indices, in the data year and the year before', async () => {
    const { cities } = await hdi();
    expect(cities).toHaveLength(9);
    for (const city of cities) {
      const now = humanDevelopment((id) => city.observations[id]?.value ?? Number.NaN);
      const before = humanDevelopment((id) => city.history[id]?.[0]?.value ?? Number.NaN);
      expect([city.id, Number(now.toFixed(3))]).toEqual([city.id, Number(publishedOf(city, 2021))]);
      expect([city.id, Number(before.toFixed(3))]).toEqual([city.id, Number(publishedOf(city, 2020))]);
    }
  });

  it('declares goalposts, a logarithm for the income alone, and a mean for each level', async () => {
    const { framework, edition } = await hdi();
    const [life, education, income] = framework.index.children;
    expect(framework.index).toMatchObject({ aggregation: { method: 'geometric' } });
    expect(education).toMatchObject({ aggregation: { method: 'arithmetic' } });
    expect(life).toMatchObject({
      normalisation: { method: 'goalposts', clip: true, logarithm: false, scale: { from: 0, to: 1 } },
      goalposts: { from: 20, to: 85 },
    });
    expect(income).toMatchObject({ normalisation: { method: 'goalposts', logarithm: true } });
    expect(edition.leagueTable).toEqual({ size: 9, decimals: 3 });
  });

  it('names each value by its line and column in the table', async () => {
    const { cities } = await hdi();
    const ivory = cities.find(({ id }) => id === 'CIV');
    expect(ivory?.name).toEqual({ en: "Côte d'Ivoire" });
    expect(ivory?.groups).toEqual({ region: 'SSA' });
    const place = ivory?.observations.gnipc?.place;
    expect(place).toMatchObject({ line: 13, column: 69, length: 11, path: 'CIV.gnipc' });
    expect(place?.text?.slice(68, 79)).toBe('5217.448516');
    expect(ivory?.history.gnipc?.[0]).toMatchObject({ year: 2020, value: 5026.387169, place: { line: 12 } });
    expect(cities.find(({ id }) => id === 'NOR')?.groups).toEqual({});
  });
});

describe('the synthetic panel', () => {
  it('puts together files and tables of values, years, groups and ratings', async () => {
    const result = await loadFixture('panel');
    expect(codesOf(result)).toEqual([]);
    const { cities, edition } = datasetOf(result);
    const [cedar, ash, birch, dogwood] = cities;
    expect(cities.map(({ id }) => id)).toEqual(['Cedar', 'ash', 'birch', 'dogwood']);
    expect(birch?.name).toEqual({ zh: '白桦', en: 'Birch "B"' });
    expect(dogwood?.name).toEqual({ zh: '山茱萸', en: 'Dogwood' });
    expect(cedar?.history.roads?.map(({ year, value }) => [year, value])).toEqual([
      [2018, 8],
      [2019, 9],
    ]);
    expect(Object.keys(cedar?.observations ?? {})).toEqual(['population', 'water']);
    expect(dogwood?.history.water).toMatchObject([{ year: 2017, value: 1, source: 'older-survey' }]);
    expect(dogwood?.observations).toMatchObject({
      roads: { value: 14, decimals: 1 },
      jobs: { value: 30, unit: 'persons', year: 2020, place: { line: 11 } },
    });
    expect(dogwood?.ratings.quality?.map(({ expert, score }) => [expert, score])).toEqual([
      ['Mo', 6],
      ['Ng', 6],
      ['Lin', 6],
    ]);
    expect(ash?.ratings.quality?.[2]).toMatchObject({ expert: 'Ng', score: null, place: { line: 4 } });
    expect(edition.peers).toMatchObject({
      by: [
        { of: 'population', logarithm: true },
        { of: 'roads', logarithm: false },
      ],
      count: 2,
    });
    expect(edition.uncertainty).toMatchObject({
      draws: 500,
      sobol: 64,
      weights: 0.2,
      levels: [1],
      leaveOut: true,
    });
  });
});
