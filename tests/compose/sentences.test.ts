// Generated sentences must be true for any data: ties, missing values, first and last place.
import { beforeAll, describe, expect, it } from 'vitest';
import { citySummary } from '../../src/compose/city/summary.ts';
import { dimensionCommentary } from '../../src/compose/dimension-commentary.ts';
import { factText } from '../../src/compose/facts.ts';
import { asPrinted } from '../../src/compose/words.ts';
import type { City } from '../../src/model/city.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { makeCity, unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';
import { makeContext, scoredCity } from './make-context.ts';
import { open } from './make-open.ts';

let dataset: Dataset;

beforeAll(async () => {
  dataset = unwrap(await threeCities());
});

const summary = (id: string, data = dataset) => {
  const context = makeContext(data, 'en');
  return citySummary(context, scoredCity(context, id))[0]?.text;
};

const withCities = (change: (city: City) => City): Dataset => ({
  ...dataset,
  cities: dataset.cities.map(change),
});

const dimension = (id: string, data = dataset, language = 'en') => {
  const context = makeContext(data, language);
  const node = context.tree.dimensions.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`no dimension ${id}`);
  return dimensionCommentary(context, node)[0]?.text;
};

describe('the paragraph about a city', () => {
  it('says that a published place is shared, and how the computed one differs', () => {
    expect(summary('beta')).toBe(
      'Beta stands joint 1st of 3 cities, with a published score of 8.0. ' +
        'Its computed score is 6.5, which ranks it 2nd, one place lower. ' +
        'Beta ranks highest in Capital (joint 1st) and lowest in Research (2nd).',
    );
  });

  it('says that computed and published place are the same', () => {
    expect(summary('gamma')).toContain('Its computed score is 1.2, which gives the same place.');
  });

  it('does not name a best dimension where all places are equal', () => {
    expect(summary('gamma')).toContain('Gamma holds the same place in every dimension: 3rd.');
  });

  it('speaks of the computed score alone where nothing was published', () => {
    const silent = withCities((city) => ({ ...city, published: {} }));
    expect(summary('alpha', silent)).toBe(
      'Alpha stands 1st of 3 cities, with a computed score of 6.9. ' +
        'Alpha holds the same place in every dimension: 1st.',
    );
  });

  it('says that there is too little data for a city with none', () => {
    const empty = withCities((city) =>
      city.id === 'gamma'
        ? {
            ...city,
            observations: {},
            published: {},
            lists: makeCity({ id: 'silent' }).lists,
          }
        : city,
    );
    expect(summary('gamma', empty)).toBe(
      'Gamma has too little data to be ranked. No dimension has enough data.',
    );
  });
});

describe('the commentary on a dimension', () => {
  it('names a sole leader with the distance to the next', () => {
    expect(dimension('research')).toBe(
      'Alpha leads with 8.1, 0.6 points ahead of Beta. The median is 7.5. Gamma scores lowest, with 0.6. ' +
        'Of the 2 indicators in this dimension, 2 have data.',
    );
  });

  it('names all who share first place', () => {
    expect(dimension('capital')).toContain('Alpha and Beta share first place with 5.0 points.');
  });

  it('says so in Chinese without a space between sentences', () => {
    expect(dimension('capital', dataset, 'zh')).toMatch(/^甲城和乙城以5\.0分并列居首。/);
    expect(dimension('capital', dataset, 'zh')).not.toContain('。 ');
  });
});

describe('rounding in sentences', () => {
  it('is that of the printed digits: 0.15 counts as 0.2, as it is printed', () => {
    const context = makeContext(dataset, 'en');
    const [speaker] = context.speakers;
    expect(asPrinted(context, 0.15)).toBe(0.2);
    expect(speaker?.number(0.15, 1)).toBe('0.2');
  });
});

describe('a reference in prose', () => {
  const said = (address: string, language = 'en', form: 'full' | 'number' = 'full') => {
    const context = makeContext(dataset, language);
    const [speaker] = context.speakers;
    if (speaker === undefined) throw new Error('no speaker');
    return factText(context, speaker, address, form);
  };

  it('prints stored figures with bound and unit, or the number alone', () => {
    expect(said('national.enterprises')).toBe('more than 120 enterprises');
    expect(said('national.enterprises', 'zh')).toBe('超过120家');
    expect(said('national.enterprises', 'en', 'number')).toBe('120');
  });

  it('counts the framework and knows the results', () => {
    expect(said('framework.indicators')).toBe('4');
    expect(said('framework.available')).toBe('4');
    expect(said('results.spearman')).toBe('0.87');
    expect(said('results.largest-gap-city')).toBe('Beta');
    expect(said('cities.beta.rank')).toBe('1=');
  });

  it('knows what was recalculated, and that nothing was', () => {
    expect(said('results.draws')).toBe('n/a');
    const context = makeContext(open(dataset), 'en');
    const [speaker] = context.speakers;
    if (speaker === undefined) throw new Error('no speaker');
    expect(factText(context, speaker, 'results.confidence', 'full')).toBe('90%');
    expect(factText(context, speaker, 'results.draws', 'full')).toBe('120');
  });

  it('is a bug where the loader let an unknown address through', () => {
    expect(() => said('national.nothing')).toThrow('no fact at the address');
  });
});
