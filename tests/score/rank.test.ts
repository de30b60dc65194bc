// Ranks of the printed score, published ranks, and how well the two agree.
import { describe, expect, it } from 'vitest';
import { agree } from '../../src/score/agree.ts';
import { aggregate, type CityFacts, indicator, nodeOf, scorecardOf } from './make-dataset.ts';

const index = aggregate('index', [indicator('a')]);

/** Cities with a value (0 to 10 gives scores 0 to 10) and a published rank, either of which may be missing. */
const league = (rows: readonly (readonly [id: string, value: number | null, published: number | null])[]) =>
  rows.map(
    ([id, value, published]): CityFacts => ({
      id,
      observations: { a: value },
      published: published === null ? {} : { index: [10 - published, published] },
    }),
  );

describe('rank', () => {
  const ranksOf = (decimals: number) => {
    const values = { worst: 0, x: 6.94, y: 6.85, z: 6.84, none: null, best: 10 };
    const cities = Object.entries(values).map(([id, a]) => ({ id, observations: { a } }));
    return scorecardOf({ index, cities, decimals }).cities.map(({ nodes }) => nodes.index?.rank);
  };

  it('ranks values as they are printed: 6.94 and 6.85 are both 6.9', () => {
    expect(ranksOf(1)).toEqual([
      { position: 5, tied: false },
      { position: 2, tied: true },
      { position: 2, tied: true },
      { position: 4, tied: false },
      null,
      { position: 1, tied: false },
    ]);
  });

  it('tells more values apart with more decimals', () => {
    expect(ranksOf(2).map((own) => own?.position)).toEqual([5, 2, 3, 4, undefined, 1]);
  });
});

describe('the rank of an indicator', () => {
  const ranksOf = (direction: 'higher' | 'lower') => {
    const tree = aggregate('index', [indicator('a', { direction })]);
    const values = { beijing: 271.5, nanjing: 2.6, shenyang: 0.8, xian: 0.8 };
    const cities = Object.entries(values).map(([id, a]) => ({ id, observations: { a } }));
    return scorecardOf({ index: tree, cities }).cities.map(({ nodes }) => nodes.a?.rank);
  };

  it('is told by its values, although their scores may be printed alike: 2.6 and 0.8 of 271.5 score 0.1 and 0.0', () => {
    expect(ranksOf('higher')).toEqual([
      { position: 1, tied: false },
      { position: 2, tied: false },
      { position: 3, tied: true },
      { position: 3, tied: true },
    ]);
  });

  it('begins with the lowest value where less is better', () => {
    expect(ranksOf('lower').map((own) => own?.position)).toEqual([4, 3, 1, 1]);
  });
});

describe('published scores', () => {
  const cities = league([
    ['w', 0, 1],
    ['x', 10, 2],
    ['y', 5, 2],
    ['z', 7, null],
  ]);
  const scorecard = scorecardOf({ index, cities });

  it('keep the rank that was published, and are tied where two cities were given the same', () => {
    expect(nodeOf(scorecard, 'w', 'index').published).toEqual({
      score: 9,
      rank: { position: 1, tied: false },
    });
    expect(nodeOf(scorecard, 'x', 'index').published?.rank).toEqual({ position: 2, tied: true });
    expect(nodeOf(scorecard, 'y', 'index').published?.rank).toEqual({ position: 2, tied: true });
    expect(nodeOf(scorecard, 'z', 'index').published).toBeNull();
  });

  it('leave the computed value and rank beside them', () => {
    expect(nodeOf(scorecard, 'w', 'index')).toMatchObject({ value: 0, rank: { position: 4, tied: false } });
  });

  it('leave out of the agreement a city that has only one of the two', () => {
    expect(scorecard.agreement).toMatchObject({
      node: 'index',
      cities: 3,
      largestGap: { city: 'w', published: 1, computed: 4 },
    });
  });
});

describe('agreement', () => {
  const agreementOf = (rows: Parameters<typeof league>[0]) =>
    scorecardOf({ index, cities: league(rows) }).agreement;

  it('is 1 where both rankings are the same, with a gap of 0', () => {
    const rows = [
      ['x', 9, 1],
      ['y', 5, 2],
      ['z', 1, 3],
    ] as const;
    expect(agreementOf(rows)).toEqual({
      node: 'index',
      cities: 3,
      spearman: 1,
      kendall: 1,
      largestGap: { city: 'x', published: 1, computed: 1 },
    });
  });

  it('is −1 where one is the reverse of the other; of equal gaps the first city is named', () => {
    const agreement = agreementOf([
      ['x', 9, 3],
      ['y', 5, 2],
      ['z', 1, 1],
    ]);
    expect(agreement).toMatchObject({ spearman: -1, kendall: -1 });
    expect(agreement?.largestGap).toEqual({ city: 'x', published: 3, computed: 1 });
  });

  it('has no correlation of fewer than three cities or of a ranking without differences', () => {
    expect(
      agreementOf([
        ['x', 9, 1],
        ['y', 5, 2],
      ]),
    ).toMatchObject({
      cities: 2,
      spearman: null,
      kendall: null,
      largestGap: { city: 'x' },
    });
    expect(
      agreementOf([
        ['x', 9, 1],
        ['y', 5, 1],
        ['z', 1, 1],
      ]),
    ).toMatchObject({
      spearman: null,
      kendall: null,
    });
  });

  it('is null where nothing was published', () => {
    expect(
      agreementOf([
        ['x', 9, null],
        ['y', 5, null],
      ]),
    ).toBeNull();
  });

  it('has no gap where the published city has no computed rank', () => {
    const { cities } = scorecardOf({
      index,
      cities: league([
        ['x', null, 1],
        ['y', 5, null],
      ]),
    });
    expect(agree('index', cities)).toEqual({
      node: 'index',
      cities: 0,
      spearman: null,
      kendall: null,
      largestGap: null,
    });
  });
});
