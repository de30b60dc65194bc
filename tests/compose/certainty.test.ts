// What a city's pages and the league table say of how sure a rank is: always true, whatever was found.
import { beforeAll, describe, expect, it } from 'vitest';
import { intervalView } from '../../src/compose/city/certainty.ts';
import { peersAgainst, peersNamed } from '../../src/compose/city/peers.ts';
import { standouts } from '../../src/compose/city/strengths.ts';
import { citySummary } from '../../src/compose/city/summary.ts';
import type { Context } from '../../src/compose/context.ts';
import { leagueTable } from '../../src/compose/league-table.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { RankSpread, Sensitivity } from '../../src/model/robustness.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';
import { makeContext, scoredCity } from './make-context.ts';
import { open, PEERS, spread, withRobustness, withUncertainty } from './make-open.ts';

let dataset: Dataset;

beforeAll(async () => {
  dataset = unwrap(await threeCities());
});

const unpublished = (): Dataset => ({
  ...dataset,
  cities: dataset.cities.map((city) => ({ ...city, published: {} })),
});

const found = (cities: readonly RankSpread[], language = 'en', data = dataset): Context =>
  withUncertainty(makeContext(open(data), language), { cities });

const summary = (context: Context, city = 'alpha') =>
  citySummary(context, scoredCity(context, city))[0]?.text;

const driven = (context: Context, cities: Sensitivity['cities']): Context => {
  const { sensitivity } = context.robustness;
  if (sensitivity === null) throw new Error('no sensitivity analysis');
  return withRobustness(context, { sensitivity: { ...sensitivity, cities } });
};

describe('the sentence about a rank interval', () => {
  it('names both ends and belongs to the computed rank', () => {
    const cities = [spread('alpha', { 1: 50, 2: 40, 3: 10 }, [1, 3])];
    expect(summary(found(cities))).toContain(
      'Its computed rank lies between 1st and 3rd in at least nine in ten recalculations; the middle rank is 1st.',
    );
    expect(summary(found(cities, 'zh'))).toContain(
      '重新计算时，至少九成的计算名次在第1位至第3位之间，居中的是第1位。',
    );
  });

  it('says "always" only of a rank that no recalculation moves', () => {
    expect(summary(found([spread('alpha', { 1: 100 }, [1, 1])]))).toContain(
      'However the index is recalculated, its computed rank is always 1st.',
    );
    expect(summary(found([spread('alpha', { 1: 97, 2: 3 }, [1, 1])]))).toContain(
      'In 97% of the recalculations its computed rank is 1st.',
    );
  });

  it('does not round a rank that moves now and then up to one that never does', () => {
    const cities = [spread('alpha', { 1: 9996, 2: 4 }, [1, 1])];
    expect(summary(found(cities))).toContain('In 99.96% of the recalculations');
  });

  it('says how often a city is ranked at all where some recalculations cannot rank it', () => {
    const cities = [spread('alpha', { 1: 20, 2: 20 }, [1, 2], 0.4)];
    expect(summary(found(cities))).toContain(
      'the middle rank is 1st. Only 40% of the recalculations have enough data to rank it.',
    );
  });

  it('is left out where no recalculation ranks the city, and where nothing is open', () => {
    expect(summary(found([spread('alpha', {}, null, 0)]))).not.toContain('recalculat');
    expect(summary(makeContext(dataset, 'en'))).not.toContain('recalculat');
  });
});

describe('the assumption that moves a city most', () => {
  it('is named in both languages', () => {
    const cities = { alpha: [{ assumption: 'left-out', first: 0.5, total: 0.7 }] } as const;
    expect(summary(driven(makeContext(open(dataset), 'en'), cities))).toContain(
      'Its rank depends most on the choice of which indicator to leave out.',
    );
    expect(summary(driven(makeContext(open(dataset), 'zh'), cities))).toContain(
      '对它的名次影响最大的是指标的取舍。',
    );
  });

  it('is one of two where these lead by less than can be told, and none where three do', () => {
    const context = makeContext(open(dataset), 'en');
    const of = (...totals: readonly number[]) =>
      summary(
        driven(context, {
          alpha: (['weights', 'left-out', 'treatment'] as const).map((assumption, index) => ({
            assumption,
            first: 0,
            total: totals[index] ?? 0,
          })),
        }),
      );
    expect(of(0.6, 0.5, 0.3)).toContain(
      'Its rank depends about equally on the weights and the choice of which indicator to leave out.',
    );
    expect(of(0.6, 0.49)).toContain('Its rank depends most on the weights.');
    expect(of(0.6, 0.55, 0.52)).toContain('Its rank depends on no single choice more than on others.');
  });

  it('is not named of a rank whose interval is one place wide', () => {
    const cities = { alpha: [{ assumption: 'weights', first: 0.5, total: 0.7 }] } as const;
    const steady = found([spread('alpha', { 1: 97, 2: 3 }, [1, 1])]);
    expect(summary(driven(steady, cities))).not.toContain('depends');
  });

  it('is not named of a rank that never varies, nor without a sensitivity analysis', () => {
    const context = makeContext(open(dataset), 'en');
    expect(summary(driven(context, { alpha: null }))).not.toContain('depends most');
    expect(summary(driven(context, {}))).not.toContain('depends most');
    expect(summary(withRobustness(context, { sensitivity: null }))).not.toContain('depends most');
  });
});

describe('the interval beside the scores', () => {
  const view = (context: Context) => intervalView(context, scoredCity(context, 'alpha'));
  const cities = [spread('alpha', { 1: 50, 2: 50 }, [1, 2])];

  it('is labelled as that of the computed rank where another rank is the headline', () => {
    expect(view(found(cities))?.line[0]?.text).toBe('90% interval of computed rank: 1–2');
    expect(view(found(cities, 'en', unpublished()))?.line[0]?.text).toBe('90% rank interval: 1–2');
  });

  it('is one number where both ends are one rank, and nothing where nothing is open', () => {
    expect(view(found([spread('alpha', { 1: 100 }, [1, 1])]))?.range).toBe('1');
    expect(view(makeContext(dataset, 'en'))).toBeNull();
  });
});

describe('the league table', () => {
  const tiers = [['alpha', 'beta'], ['gamma']];

  it('has intervals only where the edition leaves something open', () => {
    expect(leagueTable(makeContext(dataset, 'en')).intervals).toBe(false);
    const cities = [spread('alpha', { 1: 90, 2: 10 }, [1, 2]), spread('gamma', {}, null, 0)];
    const table = leagueTable(found(cities));
    const of = (id: string) => table.rows.find(({ anchor }) => anchor === `city-${id}`)?.interval;
    expect(table.intervals).toBe(true);
    expect([of('alpha'), of('gamma')]).toEqual(['1–2', '–']);
  });

  it('draws a line between tiers where the computed order is the one printed', () => {
    const lines = (data: Dataset) =>
      leagueTable(withUncertainty(makeContext(open(data), 'en'), { tiers })).rows.map(
        ({ opensTier }) => opensTier,
      );
    expect(lines(unpublished())).toEqual([false, false, true]);
    expect(lines(dataset)).toEqual([false, false, false]);
  });
});

describe('peers', () => {
  it('are named with the variables by which they were found', () => {
    const context = makeContext(open(dataset), 'en');
    expect(peersNamed(context, 'alpha')?.[0]?.text).toMatch(
      /^(Beta and Gamma|Gamma and Beta): the 2 cities nearest by “Investment” \(on a logarithmic scale\) and “Workforce share”, both standardised\. /,
    );
    expect(peersAgainst(makeContext(open(dataset), 'zh'), 'alpha')?.[0]?.text).toMatch(
      /同类城市指“投融资规模”（取对数）和“从业人数占比”（均经标准化）最接近的2个城市：/,
    );
  });

  it('are not said to be near in a variable that has no name', () => {
    const by = [{ of: 'population', logarithm: false }];
    const context = makeContext(open(dataset, {}, { ...PEERS, by }), 'en');
    expect(peersNamed(context, 'alpha')?.[0]?.text).not.toContain('nearest');
  });

  it('are said to be missing where none was found, and not spoken of where none are declared', () => {
    const alone = (data: Dataset) => {
      const context = makeContext(data, 'en');
      const profiles = context.robustness.profiles.map((profile) => ({ ...profile, peers: null }));
      return peersNamed(withRobustness(context, { profiles }), 'alpha');
    };
    expect(alone(open(dataset))?.[0]?.text).toMatch(/^None: .* the median of all cities\.$/);
    expect(alone(dataset)).toBeNull();
  });
});

describe('strengths and weaknesses', () => {
  it('are those of the profile, with value, place among those that share it, and points', () => {
    const context = makeContext(dataset, 'en');
    const gap = { indicator: 'fund-volume', points: 1.6, peerMedian: 2, sharing: 1, cities: 3 };
    const profile = { city: 'alpha', peers: null, strengths: [gap], weaknesses: [] };
    const { strengths, weaknesses } = standouts(
      withRobustness(context, { profiles: [profile] }),
      scoredCity(context, 'alpha'),
    );
    expect(strengths.map(({ name, note }) => [name[0]?.text, note[0]?.text])).toEqual([
      ['Volume of funds', '1st of 3; adds 1.60\u00a0points'],
    ]);
    expect(weaknesses).toEqual([]);
  });

  it('say against whom there is none', () => {
    const none = (context: Context) => {
      const { noStrengths, noWeaknesses } = standouts(context, scoredCity(context, 'alpha'));
      return [noStrengths[0]?.text, noWeaknesses[0]?.text];
    };
    expect(none(makeContext(open(dataset), 'en'))).toEqual([
      'None noticeably above the peer median.',
      'None noticeably below the peer median.',
    ]);
    expect(none(makeContext(dataset, 'zh'))[1]).toBe('没有明显低于全部城市中位数的指标。');
  });
});
