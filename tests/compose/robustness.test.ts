// The chapter on how sure the ranking is: sentences that must hold for any outcome of the analysis.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/compose/context.ts';
import { figureDesk } from '../../src/compose/figures.ts';
import type { Passage } from '../../src/compose/passage.ts';
import { robustnessPassages } from '../../src/compose/robustness/passages.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { UncertaintyPlan } from '../../src/model/edition.ts';
import { DEFAULTS } from '../../src/model/method.ts';
import type { LeftOut, RankSpread, Sensitivity, SobolIndex } from '../../src/model/robustness.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';
import { makeContext } from './make-context.ts';
import { open, spread, withRobustness, withUncertainty } from './make-open.ts';

let dataset: Dataset;

beforeAll(async () => {
  dataset = unwrap(await threeCities());
});

const passages = (context: Context) => robustnessPassages(context, figureDesk(context, true));

function passage(context: Context, id: string): Passage {
  const found = passages(context).find((candidate) => candidate.id === `robustness-${id}`);
  if (found === undefined) throw new Error(`no passage ${id}`);
  return found;
}

/** Everything that a passage says in the first language, paragraph by paragraph and item by item. */
const lines = ({ opening, parts }: Passage): readonly string[] => [
  opening[0]?.text ?? '',
  ...parts.flatMap(({ said, list }) => [
    ...(said === null ? [] : [said[0]?.text ?? '']),
    ...(list?.[0]?.items ?? []).map(({ term, text }) => `${term ?? ''}${text}`),
  ]),
];

const opened = (language = 'en', plan: Partial<UncertaintyPlan> = {}) =>
  makeContext(open(dataset, plan), language);

describe('the chapter', () => {
  it('has only what there is in an edition that leaves nothing open', () => {
    expect(passages(makeContext(dataset, 'en')).map(({ id }) => id)).toEqual([
      'robustness-missing',
      'robustness-left-out',
    ]);
  });

  it('has nothing at all where nothing can be said', () => {
    const context = withRobustness(makeContext(dataset, 'en'), { leftOut: [], bounds: [] });
    expect(passages(context)).toEqual([]);
  });

  it('says everything in every language of the voice', () => {
    const both = makeContext(open(dataset), 'zh', 'en');
    for (const { heading, opening, parts } of passages(both)) {
      const said = [heading, opening, ...parts.flatMap((part) => [part.said ?? [], part.list ?? []])];
      for (const one of said.filter(({ length }) => length > 0)) {
        expect(one.map(({ lang }) => lang)).toEqual(['zh', 'en']);
      }
    }
  });
});

describe('what was recalculated', () => {
  const said = (context: Context) => lines(passage(context, 'recalculated'));
  const assumptions = ['weights', 'normalisation', 'aggregation', 'imputation', 'left-out'] as const;

  it('lists every assumption with its parameters, the framework’s own method first', () => {
    const context = withUncertainty(opened(), { assumptions, draws: 10_000 });
    expect(said(context).slice(0, 6)).toEqual([
      expect.stringContaining('The ranking was recalculated 10,000 times, each time with'),
      'Weights: each is made up to 25% larger or smaller than the framework says; the weights of each group are then scaled back to 100%.',
      'Normalisation: one of two ways – the position between the weakest city and the best (min–max); the share of the cities that a city outranks (percentile rank).',
      'Aggregation: one of two ways – the weighted mean; a power mean (exponent 0.5), in which a strong score makes up less for a weak one.',
      'Missing values: one of two ways – left missing, and their weight passes to the others of the group (where a whole group is empty, to the groups beside it); replaced by the median of all cities.',
      'Indicators: one indicator is left out, or none.',
    ]);
  });

  it('names the levels whose weights are open', () => {
    const only = { assumptions: ['weights'] } as const;
    const weights = (levels: readonly number[], language?: string) =>
      said(withUncertainty(opened(language, { levels }), only))[1];
    expect(weights([1])).toContain('Weights: at level 1 of the framework each');
    expect(weights([1, 2])).toContain('Weights: at levels 1 and 2 of the framework each');
    expect(weights([1, 2], 'zh')).toBe(
      '权重：框架第1和2层的每个权重先比所定的增减至多25%，再把同组的权重按比例调整，使合计仍为100%。',
    );
  });

  it('counts an alternative once that is what the framework does anyway', () => {
    const plan = { aggregation: [{ method: 'arithmetic' }] } as const;
    const context = withUncertainty(opened('en', plan), { assumptions: ['aggregation'] });
    expect(said(context)[1]).toBe('Aggregation: the weighted mean.');
  });

  it('has words for every method, with its settings', () => {
    const scale = { from: 0, to: 10 };
    const choices: Partial<UncertaintyPlan> = {
      normalisation: [
        ...(['min-max', 'distance-to-maximum', 'fraction-of-maximum'] as const).map((method) => ({
          method,
          scale,
        })),
        { method: 'z-score' as const, mean: 0, sd: 1 },
        ...(['rank', 'borda'] as const).map((method) => ({ method, ties: 'min' as const })),
        { method: 'distance-to-reference' as const, city: 'beta', scale },
        { method: 'distance-to-target' as const, cap: false, scale },
        { method: 'goalposts' as const, clip: true, scale },
        { method: 'none' as const },
      ].map((choice) => ({ ...choice, logarithm: choice.method === 'none' })),
      aggregation: [
        ...(['geometric', 'harmonic', 'median', 'copeland'] as const).map((method) => ({ method })),
        { method: 'power', power: 2.5 },
      ],
      imputation: [
        ...(['mean', 'row-mean', 'linear'] as const).map((method) => ({ method })),
        ...(['group-mean', 'group-median'] as const).map((method) => ({ method, group: 'region' })),
        { method: 'latest', lookBack: 3 },
      ],
      treatment: (['winsorise', 'log', 'log-reflected', 'log-gii', 'box-cox'] as const).map((method) => ({
        ...DEFAULTS.treatment,
        method,
      })),
    };
    const assumptions = ['normalisation', 'aggregation', 'imputation', 'treatment', 'experts'] as const;
    const items = (language: string) =>
      said(withUncertainty(opened(language, choices), { assumptions }))
        .slice(1, 6)
        .join(' ');
    expect(items('en')).toContain('the distance to Beta; the distance to a target;');
    expect(items('en')).toContain('the values as they stand, after taking logarithms.');
    expect(items('en')).toContain('a power mean (exponent 2.5), in which a strong score makes up more for');
    expect(items('zh')).toContain('按与乙城的差距折算；');
    expect(items('zh')).toContain('2.5次幂平均，强项更易弥补弱项。');
  });

  it('says that all recalculations came to a ranking, or how many did not and why', () => {
    expect(said(withUncertainty(opened(), { draws: 1000 })).at(-1)).toMatch(
      /^All 1,000 recalculations produced a ranking/,
    );
    const notPositive = { code: 'aggregation-not-positive' };
    const failed = [
      { ...notPositive, count: 1, node: 'capital' },
      { ...notPositive, count: 1600, node: 'index' },
    ];
    const of = (context: Context) => said(context).at(-1);
    expect(of(withUncertainty(opened(), { draws: 10_000, failed }))).toMatch(
      /^Of the 10,000 recalculations, 1,601 produced no ranking, because a mean that takes no values of 0 or less met some at Capital and Total\. They are not among the results\. /,
    );
    expect(of(withUncertainty(opened('zh'), { draws: 10_000, failed }))).toContain(
      '10,000次重新计算中有1,601次没有得出名次，原因是所用的平均法不能处理零或负值，而资本和总分出现了这样的数值。',
    );
  });

  it('counts each reason where there are several, and prints one that has no words', () => {
    const failed = [
      { count: 1, code: 'no-scores', node: 'index' },
      { count: 2, code: 'group-empty', node: 'capital' },
    ];
    expect(said(withUncertainty(opened(), { draws: 1000, failed })).at(-1)).toMatch(
      /^Of the 1,000 recalculations, 3 .* because no city had a score \(1\); Capital could not be put together \(group-empty\) \(2\)\./,
    );
  });

  it('tells the published ranks apart, where there are any', () => {
    const silent = { ...dataset, cities: dataset.cities.map((city) => ({ ...city, published: {} })) };
    expect(said(opened()).at(-1)).toContain('Intervals belong to the computed ranks;');
    expect(said(makeContext(open(silent), 'en')).at(-1)).not.toContain('computed ranks');
  });
});

describe('how far ranks move', () => {
  const said = (cities: readonly RankSpread[], language = 'en', tiers = [['alpha', 'beta', 'gamma']]) =>
    lines(passage(withUncertainty(opened(language), { cities, tiers }), 'movement'));

  const firm = spread('alpha', { 1: 100 }, [1, 1]);
  const steady = spread('beta', { 2: 96, 3: 4 }, [2, 2]);
  const loose = spread('gamma', { 1: 20, 2: 20, 3: 60 }, [1, 3]);

  it('tells ranks that never move from those that hardly do', () => {
    const [opening] = said([firm, steady, loose]);
    expect(opening).toContain('Alpha (1st) keeps its rank in every recalculation.');
    expect(opening).toContain('Beta (2nd) keeps its rank in 96% of the recalculations.');
    expect(opening).toContain('The widest interval is that of Gamma: from 1st to 3rd.');
  });

  it('has a plural, and no widest interval where no rank moves', () => {
    const still = [firm, spread('beta', { 2: 100 }, [2, 2]), spread('gamma', { 3: 100 }, [3, 3])];
    const [opening] = said(still);
    expect(opening).toContain('Alpha (1st), Beta (2nd) and Gamma (3rd) keep their ranks in every');
    expect(opening).not.toContain('widest');
    expect(said(still, 'zh')[0]).toContain('甲城（第1位）、乙城（第2位）和丙城（第3位）的名次在每一次');
  });

  it('says so where no city keeps its rank, and where two intervals are equally wide', () => {
    const [opening] = said([spread('beta', { 1: 50, 3: 50 }, [1, 3]), loose]);
    expect(opening).toContain('No city keeps its rank in 90% of the recalculations.');
    expect(opening).toContain('The widest intervals, of 3 ranks each, are those of Beta and Gamma.');
  });

  it('names cities whose published rank lies outside the interval of their computed one', () => {
    expect(said([firm, steady, loose])[0]).toContain(
      'The published rank lies outside this interval for 1 of 3 cities: Beta.',
    );
    expect(said([firm, loose])[0]).toContain('The published rank of every city lies within this interval.');
  });

  it('lists bands with their cities, or says that there is no line to draw', () => {
    expect(said([firm, steady, loose], 'en', [['alpha'], ['beta', 'gamma']]).slice(2)).toEqual([
      expect.stringMatching(/more than 90% of the recalculations\. That makes 2 bands:$/),
      'Band 1: Alpha',
      'Band 2: Beta and Gamma',
    ]);
    expect(said([firm, steady, loose]).slice(2)).toEqual([
      expect.stringContaining('There is no such place: all cities form one band'),
    ]);
  });

  it('counts the cities whose recalculations lie on one side of the computed rank, with the extremes', () => {
    const at = (one: RankSpread, position: number): RankSpread => ({
      ...one,
      rank: { position, tied: false },
    });
    const better = at(spread('alpha', { 1: 80, 2: 20 }, [1, 2]), 2);
    const worse = at(spread('beta', { 1: 28, 2: 2, 3: 70 }, [1, 3]), 2);
    const even = at(spread('gamma', { 1: 31, 3: 69 }, [1, 3]), 2);
    expect(said([better, worse, even])[1]).toMatch(
      /For 2 of 3 cities, at least 70% .* better is Alpha: its computed rank is 2nd, and it comes out higher in 80 of 100 recalculations\. .* worse is Beta: its computed rank is 2nd, and it comes out lower in 70 of 100 recalculations\.$/,
    );
    expect(said([even])[1]).toMatch(/For none of the 1 cities .* a worse one\.$/);
  });

  it('says of an extreme that it shares its computed rank, where it does', () => {
    const shared = { ...spread('alpha', { 1: 80, 2: 20 }, [1, 2]), rank: { position: 2, tied: true } };
    expect(said([shared])[1]).toContain('better is Alpha: its computed rank is joint 2nd, and');
  });

  it('is not there where no recalculation ranks any city', () => {
    const context = withUncertainty(opened(), { cities: [spread('alpha', {}, null, 0)], tiers: [] });
    expect(passages(context).map(({ id }) => id)).not.toContain('robustness-movement');
  });
});

describe('what may be said', () => {
  const said = (tiers: readonly (readonly string[])[]) =>
    lines(passage(withUncertainty(opened(), { tiers }), 'reading')).join(' ');

  it('names the first tier as ahead only where there is a second', () => {
    expect(said([['alpha'], ['beta', 'gamma']])).toContain('may be said that Alpha is ahead of all other');
    expect(said([['alpha', 'beta'], ['gamma']])).toContain('that Alpha and Beta are ahead of all other');
    expect(said([['alpha', 'beta', 'gamma']])).not.toContain('ahead of all other');
  });

  it('speaks of every line between two bands, and of how clear it is', () => {
    const ahead = [
      [0, 1, 1],
      [0, 0, 0.904],
      [0, 0.096, 0],
    ];
    const of = (draws: number) => {
      const change = { tiers: [['alpha'], ['beta'], ['gamma']], draws, ahead };
      const context = withUncertainty(opened(), change);
      const { uncertainty } = context.robustness;
      const cities = ['alpha', 'beta', 'gamma'].map((city) => spread(city, { 1: 100 }, [1, 1]));
      return lines(
        passage(
          withRobustness(context, { uncertainty: uncertainty && { ...uncertainty, cities } }),
          'reading',
        ),
      );
    };
    expect(of(10_000).slice(1, 3)).toEqual([
      'It may be said that Alpha is ahead of all other cities: against each of these, more than 90% of the recalculations agree.',
      'It may be said that Beta is ahead of every city in the bands below: against each of these, more than 90% of the recalculations agree, though against Gamma just over 90%.',
    ]);
    expect(of(1_000_000)[2]).not.toContain('just over');
  });

  it('warns of reading an order into a band only where a band has several cities', () => {
    expect(said([['alpha'], ['beta', 'gamma']])).toContain('Within a band some cities');
    expect(said([['alpha'], ['beta'], ['gamma']])).not.toContain('Within a band some cities');
    expect(said([['alpha', 'beta', 'gamma']])).toContain(
      'The order of some cities is open. Compare the intervals',
    );
  });
});

describe('what moves the ranking most', () => {
  const index = (assumption: SobolIndex['assumption'], first: number, total: number): SobolIndex => ({
    assumption,
    first,
    firstInterval: [first, first],
    total,
    totalInterval: [total, total],
  });
  const said = (change: Partial<Sensitivity>) => {
    const context = opened();
    const { sensitivity } = context.robustness;
    if (sensitivity === null) throw new Error('no sensitivity analysis');
    return lines(
      passage(withRobustness(context, { sensitivity: { ...sensitivity, ...change } }), 'drivers'),
    )[0];
  };

  it('names the first, the second and the last assumption with their shares', () => {
    const indices = [
      index('weights', 0.41, 0.623),
      index('normalisation', 0.2, 0.35),
      index('left-out', 0, 0.01),
    ];
    const opening = said({ indices, meanShift: 1.26 });
    expect(opening).toContain('On average a recalculation moves a city 1.3 places from');
    expect(opening).toContain(
      'depends most on the weights: this choice is involved in 62% of the variation, and alone it explains 41%.',
    );
    expect(opening).toContain('Next comes the method of normalisation, involved in 35%.');
    expect(opening).toContain(
      'What matters least is the choice of which indicator to leave out, involved in 1%.',
    );
  });

  it('names two that matter about equally, and none where three do', () => {
    const two = [index('weights', 0.3, 0.5), index('normalisation', 0.2, 0.45), index('left-out', 0, 0.2)];
    expect(said({ indices: two })).toContain(
      'depends about equally on the weights and the method of normalisation: they are involved in 50% and 45% of it, respectively.',
    );
    expect(said({ indices: two })).toContain('these percentages add up to more than 100%.');
    const three = [index('weights', 0.3, 0.5), index('normalisation', 0.2, 0.45), index('left-out', 0, 0.4)];
    expect(said({ indices: three })).toContain('depends on no single choice: the 3 most important ones');
  });

  it('prints no share below nothing or above everything, which an estimate may reach', () => {
    const opening = said({ indices: [index('weights', -0.02, 1.03)] });
    expect(opening).toContain('in 100% of the variation, but alone it explains next to nothing.');
    expect(opening).not.toContain('add up to more than 100%');
    expect(opening).not.toContain('Next comes');
  });

  it('says that no choice matters more than another where the shift never varies', () => {
    expect(said({ indices: null, meanShift: 0 })).toContain(
      'Every recalculation moves the ranks equally far',
    );
  });

  it('counts the cities that one assumption moves most where these are more than half', () => {
    const by = (assumption: SobolIndex['assumption']) => [{ assumption, first: 0.5, total: 0.6 }];
    expect(said({ cities: { alpha: by('weights'), beta: by('weights'), gamma: null } })).toContain(
      'All 2 cities whose interval spans more than one rank depend most on the weights.',
    );
    expect(said({ cities: { alpha: by('weights'), beta: null, gamma: null } })).toContain(
      'The one city whose interval spans more than one rank depends most on the weights.',
    );
    const most = { alpha: by('weights'), beta: by('weights'), gamma: by('left-out') };
    expect(said({ cities: most })).toContain(
      'Of the 3 cities whose interval spans more than one rank, 2 depend most on the weights.',
    );
    expect(said({ cities: { alpha: by('weights'), beta: by('left-out') } })).not.toContain('whose interval');
  });
});

describe('what leaving out a part does', () => {
  const part = (kind: LeftOut['kind'], id: string, meanShift: number, others = 0): LeftOut => ({
    kind,
    id,
    ranks: {},
    meanShift,
    largest: meanShift === 0 ? null : { city: 'gamma', from: 3, to: 1, others },
  });
  const said = (...leftOut: readonly LeftOut[]) =>
    lines(passage(withRobustness(makeContext(dataset, 'en'), { leftOut }), 'left-out')).join(' ');

  it('names the part that matters most and the city that moves furthest', () => {
    const both = said(part('dimension', 'capital', 0.3), part('dimension', 'research', 1.24));
    expect(both).toContain(
      'Of the dimensions, leaving out “Research” changes most: a city moves 1.2 places on average, and Gamma moves furthest, from 3rd to 1st.',
    );
  });

  it('says of a rank that it is shared, before and after', () => {
    const context = makeContext(dataset, 'en');
    const root = context.tree.root.id;
    const third = { position: 3, tied: true };
    const cities = context.scorecard.cities.map((city) => {
      const node = city.nodes[root];
      return city.city === 'alpha' || node === undefined
        ? city
        : { ...city, nodes: { ...city.nodes, [root]: { ...node, rank: third } } };
    });
    const tied = { ...context, scorecard: { ...context.scorecard, cities } };
    const without = (kind: LeftOut['kind'], id: string) => {
      const leftOut = [{ ...part(kind, id, 1), ranks: { gamma: { position: 1, tied: true } } }];
      return lines(passage(withRobustness(tied, { leftOut }), 'left-out')).join(' ');
    };
    expect(without('dimension', 'research')).toContain('from joint 3rd to joint 1st.');
    expect(without('city', 'beta')).toContain('from 3rd to joint 1st among');
  });

  it('says how many other cities move as far', () => {
    expect(said(part('indicator', 'vacancy-rate', 1, 1))).toContain('3rd to 1st (one other city as far).');
    expect(said(part('indicator', 'vacancy-rate', 1, 3))).toContain('3rd to 1st (3 others as far).');
  });

  it('says where leaving out changes nothing, and how many indicators could be spared', () => {
    expect(said(part('dimension', 'capital', 0))).toContain('No rank changes, whichever dimension');
    const mixed = [part('indicator', 'fund-volume', 1), part('indicator', 'vacancy-rate', 0)];
    expect(said(...mixed)).toContain('Of the 2 indicators with data, one could be left out');
    expect(said(part('indicator', 'vacancy-rate', 0))).not.toContain('could be left out');
  });

  it('says what a city means for the others', () => {
    expect(said(part('city', 'alpha', 0))).toContain('Leaving out a city changes no order');
    expect(said(part('city', 'alpha', 0.5))).toContain(
      'Leaving out Alpha changes most: another city moves 0.5 places on average, and Gamma moves furthest, from 3rd to 1st among the remaining cities.',
    );
  });
});

describe('what missing data could change', () => {
  const said = (...bounds: readonly (readonly [string, number, number])[]) =>
    lines(
      passage(
        withRobustness(makeContext(dataset, 'en'), {
          bounds: bounds.map(([city, best, worst]) => ({ city, missing: 1, best, worst })),
        }),
        'missing',
      ),
    )[0];

  it('counts the cities and names the widest bounds', () => {
    const opening = said(['alpha', 1, 1], ['gamma', 1, 3]);
    expect(opening).toMatch(/^Of the 3 cities, 2 lack data that others have\./);
    expect(opening).toContain('The ends are furthest apart for Gamma: 1st and 3rd.');
    expect(opening).not.toContain('could not move');
  });

  it('has a singular, and shares the widest bounds', () => {
    expect(said(['gamma', 2, 2])).toMatch(
      /^Of the 3 cities, one lacks data .* Such data could not move Gamma\.$/,
    );
    expect(said(['alpha', 1, 2], ['gamma', 2, 3])).toContain(
      'furthest apart for Alpha and Gamma: 1 place each.',
    );
  });
});
