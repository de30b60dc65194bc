// Values and ratings from tables: what an edition says of its tables, and what comes of it.
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { codesOf, datasetOf, type Files, loadFiles, SMALL } from './edition-folder.ts';

const editionWith = (values: string, rest = '') =>
  `id: small\nlanguages: [en]\n${rest}values:\n  - {csv: values.csv, ${values}}\n`;

const loadSmall = (files: Files) => loadFiles({ ...SMALL, ...files });
const observationsOf = async (files: Files, id = 'ash') =>
  datasetOf(await loadSmall(files)).cities.find((city) => city.id === id)?.observations ?? {};

describe('a table of values', () => {
  it('gives observations that know unit, decimals and place', async () => {
    const framework = SMALL['framework.yaml'].replace('id: water', '{id: water, unit: litres}');
    const { roads, water } = await observationsOf({
      'framework.yaml': framework,
      'edition.yaml': editionWith('city: code, unit: points'),
    });
    expect(roads).toMatchObject({ value: 1, decimals: 0, unit: 'points', year: null, bound: 'exact' });
    expect(water).toMatchObject({ value: 2.5, decimals: 2, unit: 'litres', source: '' });
    expect(water?.place).toMatchObject({ line: 2, column: 7, length: 4, path: 'ash.water' });
    expect(Object.keys(await observationsOf({}, 'birch'))).toEqual(['roads']);
  });

  it('may begin with a byte-order mark', async () => {
    expect(await observationsOf({ 'values.csv': `\uFEFF${SMALL['values.csv']}` })).toHaveProperty('roads');
  });

  it('must be written in UTF-8, and not be huge', async () => {
    expect(codesOf(await loadSmall({ 'values.csv': new Uint8Array([0xff, 0xfe, 0x41]) }))).toEqual([
      'file-encoding',
    ]);
    expect(codesOf(await loadSmall({ 'values.csv': new Uint8Array((64 << 20) + 1) }))).toEqual([
      'file-too-large',
    ]);
  });

  it('may hold more than a mebibyte, which other files may not', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => `c${index},1,2,${'y'.repeat(10_000)}\n`);
    const wide = `code,roads,water,remark\n${rows.join('')}`;
    expect(codesOf(await loadSmall({ 'values.csv': wide }))).toEqual([]);
  });

  it('may lie in a folder below, but not outside', async () => {
    const { 'values.csv': values, ...rest } = SMALL;
    const below = editionWith('city: code').replace('values.csv', 'tables/2018/v.csv');
    expect(codesOf(await loadFiles({ ...rest, 'edition.yaml': below, 'tables/2018/v.csv': values }))).toEqual(
      [],
    );
    for (const path of [
      '../v.csv',
      'tables/../../v.csv',
      '/etc/v.csv',
      './v.csv',
      'C:/v.csv',
      'a\\\\v.csv',
      'v.txt',
    ]) {
      const edition = editionWith('city: code').replace('values.csv', `"${path}"`);
      expect([path, ...codesOf(await loadFiles({ ...rest, 'edition.yaml': edition }))]).toEqual([
        path,
        'wrong-format',
      ]);
    }
  });

  it('is read only in the columns that something names', async () => {
    const values = 'code,roads,water,rest\nash,1,2,many\n';
    expect(codesOf(await loadSmall({ 'values.csv': values }))).toEqual([]);
  });

  it('holds denominators and the variables of peers too', async () => {
    const found = await observationsOf({
      'framework.yaml': SMALL['framework.yaml'].replace('id: water', '{id: water, denominator: people}'),
      'edition.yaml': `${editionWith('city: code')}peers: {by: [area, roads]}\n`,
      'values.csv': 'code,area,people,roads,water\nash,1,2,3,4\n',
    });
    expect(Object.keys(found).toSorted()).toEqual(['area', 'people', 'roads', 'water']);
  });

  it('holds key facts too', async () => {
    const edition = `${editionWith('city: code')}key-facts:\n  - {of: area, label: Area}\n`;
    const values = 'code,area,roads,water\nash,1,3,4\n';
    expect(await observationsOf({ 'edition.yaml': edition, 'values.csv': values })).toHaveProperty('area');
  });

  it('may name columns otherwise than observations; what is named by hand goes first', async () => {
    const { roads, water } = await observationsOf({
      'edition.yaml': editionWith('city: code, columns: {r 2020: roads}'),
      'values.csv': 'code,r 2020,roads,water\nash,7,8,9\n',
    });
    expect([roads?.value, water?.value]).toEqual([7, 9]);
  });

  it('has words for what is missing', async () => {
    const values = 'code,roads,water\nash,..,2\nbirch,NA,3\ncedar,4,\n';
    const edition = editionWith('city: code, missing: ["..", NA]');
    expect(Object.keys(await observationsOf({ 'values.csv': values, 'edition.yaml': edition }))).toEqual([
      'water',
    ]);
    expect(codesOf(await loadSmall({ 'values.csv': values }))).toEqual(['csv-number', 'csv-number']);
  });

  it('has rows of several years: one year is scored, the others are history', async () => {
    const files = {
      'edition.yaml': editionWith('city: code, year: y', 'data-year: 2020\n'),
      'values.csv': 'code,y,roads,water\nash,2021,9,\nash,2019,1,2\nash,2020,3,4\nbirch,2018,5,\n',
    };
    const [ash, birch] = datasetOf(await loadSmall(files)).cities;
    expect(ash?.observations.roads).toMatchObject({ value: 3, year: 2020, place: { line: 4 } });
    expect(ash?.history.roads?.map(({ year, value }) => [year, value])).toEqual([
      [2019, 1],
      [2021, 9],
    ]);
    expect(birch?.observations).toEqual({});
    expect(birch?.history).toMatchObject({ roads: [{ year: 2018, value: 5 }] });
  });

  it('takes names and groups of the data year, and of another where that has none', async () => {
    const files = {
      'edition.yaml': editionWith('city: code, year: y, name: n, groups: [g]', 'data-year: 2020\n'),
      'values.csv':
        'code,y,n,g,roads,water\nash,2019,Old,west,1,2\nash,2020,New,east,1,2\nbirch,2019,Birch,west,1,2\nbirch,2020,Birch,,1,2\n',
    };
    const [ash, birch] = datasetOf(await loadSmall(files)).cities;
    expect([ash?.name, ash?.groups]).toEqual([{ en: 'New' }, { g: 'east' }]);
    expect([birch?.name, birch?.groups]).toEqual([{ en: 'Birch' }, { g: 'west' }]);
  });

  it('adds to what the files of the cities and other tables say, and contradicts nothing', async () => {
    const edition = `${editionWith('city: code')}  - {csv: more.csv, columns: {w: water}}\n`;
    const files = {
      'edition.yaml': edition,
      'values.csv': 'code,roads\nash,1\nbirch,2\n',
      'more.csv': 'city,w\nash,5\n',
      'cities/birch.yaml': 'id: birch\nname: Birch\nobservations:\n  water: {value: 7.0}\n',
    };
    const result = await loadSmall(files);
    const { cities, inputs } = datasetOf(result);
    expect(
      cities.map(({ id, name, observations }) => [
        id,
        Object.values(name)[0],
        observations.roads?.value,
        observations.water?.value,
      ]),
    ).toEqual([
      ['ash', 'ash', 1, 5],
      ['birch', 'Birch', 2, 7],
    ]);
    expect(inputs.map(({ file }) => file.split('/').at(-1))).toEqual(
      expect.arrayContaining(['values.csv', 'more.csv', 'birch.yaml']),
    );
    expect(codesOf(await loadSmall({ ...files, 'more.csv': 'city,w\nash,5\nbirch,6\n' }))).toEqual([
      'observation-twice',
    ]);
  });

  it('cannot give an observation the same year as its file does', async () => {
    const files = {
      'edition.yaml': editionWith('city: code, year: y', 'data-year: 2020\n'),
      'values.csv': 'code,y,roads,water\nash,2019,1,2\nash,2020,3,4\n',
      'cities/ash.yaml': 'id: ash\nobservations:\n  roads: {unit: km, earlier: [{year: 2019, value: 1}]}\n',
    };
    expect(codesOf(await loadSmall(files))).toEqual(['year-twice']);
  });

  it('tells a mistake of many rows once, at the first of them', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `c${index},"1,${100 + index}",NA`);
    const result = await loadSmall({ 'values.csv': `code,roads,water\n${rows.join('\n')}\n` });
    expect(result).toMatchObject({
      diagnostics: [
        { code: 'csv-number', place: { line: 2, column: 4 }, hint: 'write 1100' },
        { code: 'csv-number', place: { line: 2, column: 12 } },
      ],
    });
    if (result.ok) throw new Error('it should not have loaded');
    expect(result.diagnostics[1]?.message).toContain('and 499 more cells');
  });

  it('is told of together with the mistakes of other files', async () => {
    const framework = SMALL['framework.yaml'].replace(
      'id: water',
      '{id: water, denominator: people, weight: -1}',
    );
    const codes = codesOf(
      await loadSmall({ 'framework.yaml': framework, 'values.csv': 'code,roads,water\nash,1,2,3\n' }),
    );
    expect(codes.toSorted()).toEqual(['csv-row-length', 'out-of-range']);
  });

  it('of 3,000 cities and 30 columns is read in no time', async () => {
    const columns = Array.from({ length: 30 }, (_, index) => `v${index}`);
    const rows = Array.from({ length: 3000 }, (_, city) =>
      [`c${city}`, ...columns.map((_, column) => ((city * 37 + column * 11) % 1009) / 7)].join(','),
    );
    const files = {
      'framework.yaml': `index:\n  id: index\n  children:\n${columns.map((id) => `    - id: ${id}\n`).join('')}`,
      'values.csv': `code,${columns.join(',')}\n${rows.join('\n')}\n`,
    };
    const before = process.cpuUsage().user;
    const { cities } = datasetOf(await loadSmall(files));
    const seconds = (process.cpuUsage().user - before) / 1e6;
    expect(cities).toHaveLength(3000);
    expect(cities.every(({ observations }) => Object.keys(observations).length === 30)).toBe(true);
    // About 1 s of one processor; the margin is for machines that are slower.
    expect(seconds).toBeLessThan(4);
  });
});

describe('a table of values in a printed edition', () => {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The tiny edition, with a table of it. */
  function printedWith(entry: string, table: string) {
    cpSync('tests/fixtures/tiny', folder, { recursive: true });
    appendFileSync(join(folder, 'edition/edition.yaml'), `values:\n  - {csv: values.csv, ${entry}}\n`);
    writeFileSync(join(folder, 'edition/values.csv'), table);
    return load({ folder: join(folder, 'edition'), phrases: join(folder, 'phrases') });
  }

  it('adds to the cities, which have files, with a source and a unit', async () => {
    const text = 'city,patents,market-2017\nnorth,12.0,5\neast,3,\n';
    const result = await printedWith(
      'columns: {market-2017: market-2017}, source: survey, unit: money',
      text,
    );
    expect(codesOf(result)).toEqual([]);
    const [north, , east] = datasetOf(result).cities;
    expect(north?.observations['market-2017']).toMatchObject({
      value: 5,
      unit: 'money',
      year: 2017,
      source: 'survey',
      place: { line: 2, column: 12 },
    });
    expect(east?.observations).not.toHaveProperty('market-2017');
    expect(north?.observations).not.toHaveProperty('patents');
  });

  it('needs a source and units, and names no observation that is nothing to the report', async () => {
    const text = 'city,patents,market-2017\nnorth,12.0,5\n';
    expect(codesOf(await printedWith('unit: money', text))).toEqual(['missing-key']);
    expect(codesOf(await printedWith('columns: {market-2017: market-2017}, source: survey', text))).toEqual([
      'missing-key',
    ]);
    expect(
      codesOf(await printedWith('columns: {patents: patents}, source: survey, unit: money', text)),
    ).toEqual(['unknown-observation']);
    expect(codesOf(await printedWith('source: nobody, unit: monney', text))).toEqual([
      'unknown-source',
      'unknown-unit',
    ]);
  });
});

describe('a table of ratings', () => {
  const files = {
    ...SMALL,
    'edition.yaml': `${SMALL['edition.yaml']}ratings:\n  - {csv: experts.csv, city: code, source: panel, missing: [abstains]}\n`,
    'framework.yaml': `${SMALL['framework.yaml']}    - {id: quality, from: {experts: quality}}\n`,
    'experts.csv':
      'code,indicator,expert,score\nash,quality,Dr. Lin,7.5\nash,quality,Mo,abstains\nbirch,quality,Mo,\n',
  };

  it('has a row for each score, and knows who gave none', async () => {
    const [ash, birch] = datasetOf(await loadFiles(files)).cities;
    expect(ash?.ratings.quality).toMatchObject([
      { expert: 'Dr. Lin', score: 7.5, source: 'panel', place: { line: 2, column: 21 } },
      { expert: 'Mo', score: null },
    ]);
    expect(birch?.ratings.quality).toMatchObject([{ expert: 'Mo', score: null }]);
  });

  it('brings in no cities', async () => {
    const experts = `${files['experts.csv']}cedar,quality,Mo,5\n`;
    expect(codesOf(await loadFiles({ ...files, 'experts.csv': experts }))).toEqual(['unknown-id']);
  });

  it('adds experts to those of a file, but not the same one again', async () => {
    const city = 'id: ash\nratings: {quality: {scores: {Ng: 6}}}\n';
    const [ash] = datasetOf(await loadFiles({ ...files, 'cities/ash.yaml': city })).cities;
    expect(ash?.ratings.quality?.map(({ expert }) => expert)).toEqual(['Ng', 'Dr. Lin', 'Mo']);
    expect(codesOf(await loadFiles({ ...files, 'cities/ash.yaml': city.replace('Ng', 'Mo') }))).toEqual([
      'rating-twice',
    ]);
  });
});

describe('names that every object has already', () => {
  it('can be groupings, and are groups of the cities that have them alone', async () => {
    const edition = editionWith('city: code, groups: [valueOf, __proto__]');
    const values = 'code,roads,water,valueOf,__proto__\nash,1,2,west,old\nbirch,3,4,,\n';
    const framework = `imputation: {method: group-mean, group: valueOf}\n${SMALL['framework.yaml']}`;
    const files = { 'edition.yaml': edition, 'values.csv': values, 'framework.yaml': framework };
    const result = await loadSmall(files);
    expect(codesOf(result)).toEqual([]);
    const [ash, birch] = datasetOf(result).cities;
    expect(Object.entries(ash?.groups ?? {})).toEqual([
      ['valueOf', 'west'],
      ['__proto__', 'old'],
    ]);
    expect([birch?.groups.valueOf, birch?.groups.toString, birch?.ratings.toString]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are no groupings where no city has them', async () => {
    const framework = `imputation: {method: group-mean, group: toString}\n${SMALL['framework.yaml']}`;
    expect(codesOf(await loadSmall({ 'framework.yaml': framework }))).toEqual(['unknown-id']);
  });

  it('are no fields of items', async () => {
    const framework = SMALL['framework.yaml'].replace(
      '- id: roads',
      '- {id: roads, from: {count: funds, where: {toString: x}}}',
    );
    expect(codesOf(await loadSmall({ 'framework.yaml': framework }))).toEqual(['where-field']);
  });
});

describe('a panel of ratings', () => {
  const framework = SMALL['framework.yaml'].replace('- id: roads', '- {id: roads, from: {experts: panel}}');
  const edition = `${SMALL['edition.yaml']}ratings:\n  - {csv: ratings.csv, city: code}\n`;
  const files = { 'framework.yaml': framework, 'edition.yaml': edition };

  it('may judge cities of which a table of values says nothing but the id', async () => {
    const ratings = 'code,indicator,expert,score\nash,panel,Lin,3\ncedar,panel,Lin,4\n';
    const values = 'code,water\nash,1\ncedar,\n';
    const { cities } = datasetOf(await loadSmall({ ...files, 'ratings.csv': ratings, 'values.csv': values }));
    expect(cities.map(({ id, ratings: { panel } }) => [id, panel?.[0]?.score])).toEqual([
      ['ash', 3],
      ['cedar', 4],
    ]);
  });

  it('is missing where a sound table does not name it', async () => {
    const ratings = 'code,indicator,expert,score\n';
    expect(codesOf(await loadSmall({ ...files, 'ratings.csv': ratings }))).toEqual(['unknown-id']);
  });
});
