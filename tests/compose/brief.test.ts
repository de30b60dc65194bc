// What a brief says, on the three cities: figures, peers, lists, sources, and what it says of what is missing.
import { beforeAll, describe, expect, it } from 'vitest';
import { briefView } from '../../src/compose/brief/brief-view.ts';
import type { Said } from '../../src/compose/said.ts';
import type { City, FactList } from '../../src/model/city.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';
import { makeContext, scoredCity } from './make-context.ts';
import { open } from './make-open.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = unwrap(await threeCities());
});

const viewOf = (city: string, data = dataset, ...languages: readonly string[]) => {
  const context = makeContext(data, ...(languages.length > 0 ? languages : ['en']));
  return briefView(context, scoredCity(context, city));
};

const text = (said: Said | null | undefined): string => (said ?? []).map((one) => one.text).join(' ');

const changed = (id: string, change: (city: City) => City): Dataset => ({
  ...dataset,
  cities: dataset.cities.map((city) => (city.id === id ? change(city) : city)),
});

const SILENT: FactList = { state: 'missing', items: [], source: null };

const withoutData = (city: City): City => ({
  ...city,
  published: {},
  observations: {},
  lists: Object.fromEntries(Object.keys(city.lists).map((name) => [name, SILENT])) as City['lists'],
});

describe('the large figures of a brief', () => {
  it('are published rank and score, with the computed ones beside them', () => {
    const { head } = viewOf('gamma');
    expect(head.map(({ label, figure, aside }) => [label, figure, aside].map(text))).toEqual([
      ['Published rank', '3rd', 'of 3 cities'],
      ['Published score', '5.5', 'on a scale of 0 to 10'],
      ['Computed rank', '3rd', ''],
      ['Computed score', '1.2', 'from 3 of 4 indicators'],
    ]);
    expect(head.map(({ here }) => here)).toEqual([true, false, false, false]);
  });

  it('name the interval with the computed rank that it belongs to', () => {
    const { head } = viewOf('gamma', open(dataset));
    expect(text(head[2]?.aside)).toMatch(/^90% interval: \d/);
  });

  it('have the interval as a figure of its own where nothing was published', () => {
    const unpublished = {
      ...dataset,
      cities: dataset.cities.map((city) => ({ ...city, published: {} })),
    };
    const labels = viewOf('gamma', open(unpublished)).head.map(({ label }) => text(label));
    expect(labels).toEqual(['Rank', expect.stringContaining('90%'), 'Computed score']);
  });

  it('say that a city without data has no rank, and so does the first sentence', () => {
    const { head, outlook } = viewOf('gamma', changed('gamma', withoutData));
    expect(text(head[0]?.figure)).toBe('n/a');
    expect(text(outlook)).toContain('too little data to be ranked');
  });

  it('are said once where two languages stand side by side', () => {
    expect(viewOf('gamma', dataset, 'zh', 'en').head.map(({ figure }) => text(figure))).toEqual([
      '3',
      '5.5',
      '3',
      '1.2',
    ]);
  });
});

describe('the cities beside which a brief stands', () => {
  it('are the peers and the city itself, in the order of their ranks', () => {
    const { peers } = viewOf('beta', open(dataset));
    expect(text(peers?.title)).toBe('Peers');
    expect(peers?.rows.map(({ name, rank, here }) => [text(name), rank, here])).toEqual([
      ['Alpha', '1=', false],
      ['Beta', '1=', true],
      ['Gamma', '3', false],
    ]);
  });

  it('are the neighbours in the ranking where the edition declares no peers', () => {
    expect(text(viewOf('beta').peers?.title)).toBe('Next in the ranking');
    expect(viewOf('beta').peers?.note).toBeNull();
  });
});

describe('the lists of a brief', () => {
  const laboratories = (view: ReturnType<typeof viewOf>) =>
    view.lists.find(({ title }) => text(title) === 'Laboratories');

  it('count everything, and name what is left out as a count', () => {
    const base = dataset.cities.find(({ id }) => id === 'alpha');
    const [first] = base?.lists.laboratories.items ?? [];
    if (base === undefined || first === undefined) throw new Error('no laboratory');
    const items = Array.from({ length: 40 }, () => first);
    const list: FactList = { ...base.lists.laboratories, items };
    const many = changed('alpha', (city) => ({ ...city, lists: { ...city.lists, laboratories: list } }));
    const found = laboratories(viewOf('alpha', many));
    expect(found?.count).toBe('40');
    expect(text(found?.more)).toBe(`and ${40 - (found?.items.length ?? 0)} more`);
  });

  it('begin with what is national', () => {
    const base = dataset.cities.find(({ id }) => id === 'alpha');
    const list = base?.lists.laboratories;
    const [first] = list?.items ?? [];
    if (list === undefined || first === undefined) throw new Error('no laboratory');
    const of = (level: string) => ({
      ...first,
      name: { zh: level, en: level },
      attributes: { ...first.attributes, level },
    });
    const items = [of('university'), of('provincial'), of('national')];
    const mixed = changed('alpha', (city) => ({
      ...city,
      lists: { ...city.lists, laboratories: { ...list, items } },
    }));
    expect(laboratories(viewOf('alpha', mixed))?.items.map(({ name }) => text(name))).toEqual([
      'national',
      'provincial',
      'university',
    ]);
  });
});

describe('the sources of a brief', () => {
  it('are numbered in its foot, and facts carry year and number', () => {
    const { foot, facts } = viewOf('alpha');
    expect(text(foot[0])).toMatch(/^Sources: \[1\] .+; \[2\] /);
    expect(facts.map(({ origin }) => origin)).toEqual(['2017 [1]', '[1]']);
  });

  it('say in which chapters of the white paper everything is, or that there is none', () => {
    expect(text(viewOf('alpha').foot[1])).toContain('white paper, “City by city”');
    const { edition } = dataset;
    const alone = { ...dataset, edition: { ...edition, outputs: { ...edition.outputs, whitepaper: [] } } };
    expect(text(viewOf('alpha', alone).foot[1])).not.toContain('white paper');
  });
});

describe('the data quality in a brief', () => {
  it('is coverage, weight, values filled in, and the oldest year', () => {
    expect(viewOf('gamma').quality.map(({ label, figure }) => [label, figure].map(text))).toEqual([
      ['Indicators with data', '3 of 4'],
      ['Their share of the weight', '80%'],
      ['Values filled in', 'none'],
      ['Oldest value', '2017'],
    ]);
  });

  it('does not speak of a year where no source states one', () => {
    const { quality } = viewOf('gamma', changed('gamma', withoutData));
    expect(quality.map(({ label }) => text(label))).not.toContain('Oldest value');
  });
});

describe('the words on how to read a brief', () => {
  it('speak of published figures and of intervals only where there are some', () => {
    expect(text(viewOf('gamma').reading)).toContain('Published rank');
    expect(text(viewOf('gamma').reading)).not.toContain('Interval');
    expect(text(viewOf('gamma', open(dataset)).reading)).toContain('Interval');
    expect(text(viewOf('gamma', changed('gamma', withoutData)).reading)).not.toContain('Published');
  });
});
