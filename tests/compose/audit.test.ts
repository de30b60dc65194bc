// The annex of the statistical audit: tables that say what was found, and sentences that hold for any outcome.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/compose/context.ts';
import type { DataTable } from '../../src/compose/data-table.ts';
import { figureDesk } from '../../src/compose/figures.ts';
import type { Passage } from '../../src/compose/passage.ts';
import { audit } from '../../src/compose/whitepaper/audit-chapter.ts';
import type { Audit, Correlation, Importance } from '../../src/model/audit.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';
import { makeContext } from './make-context.ts';
import { withRobustness } from './make-open.ts';

let dataset: Dataset;

beforeAll(async () => {
  dataset = unwrap(await threeCities());
});

const found = (change: Partial<Audit>, ...languages: readonly string[]): Context => {
  const context = makeContext(dataset, ...(languages.length === 0 ? ['en'] : languages));
  return withRobustness(context, { audit: { ...context.robustness.audit, ...change } });
};

const passages = (context: Context) =>
  audit(context, figureDesk(context, true)).view.passages as readonly Passage[];

function passage(context: Context, id: string): Passage {
  const one = passages(context).find((candidate) => candidate.id === `audit-${id}`);
  if (one === undefined) throw new Error(`no passage ${id}`);
  return one;
}

const words = ({ opening, parts }: Passage): string =>
  [
    opening[0]?.text ?? '',
    ...parts.flatMap(({ said, list }) => [
      said?.[0]?.text ?? '',
      ...(list?.[0]?.items ?? []).map((item) => item.text),
    ]),
  ].join(' ');

const tableOf = ({ parts }: Passage): DataTable | null =>
  parts.find(({ table }) => table !== null)?.table ?? null;

/** Rows as printed in the first language, group by group. */
const rows = (table: DataTable | null): readonly (readonly string[])[] =>
  (table?.groups ?? []).flatMap((group) => [
    ...(group.name === null ? [] : [[group.name[0]?.text ?? '']]),
    ...group.rows.map(({ name, cells }) => [
      name[0]?.text ?? '',
      ...cells.map(({ said }) => said[0]?.text ?? ''),
    ]),
  ]);

describe('every table of the audit', () => {
  it('has as many cells in a row as heads', () => {
    for (const one of passages(makeContext(dataset, 'zh', 'en'))) {
      const table = tableOf(one);
      for (const row of table?.groups.flatMap((group) => group.rows) ?? []) {
        expect(row.cells).toHaveLength((table?.columns ?? 0) - 1);
        expect(table?.heads).toHaveLength(table?.columns ?? 0);
      }
    }
  });
});

describe('coverage', () => {
  it('counts the values that are there', () => {
    expect(words(passage(makeContext(dataset, 'en'), 'coverage'))).toContain(
      'For 3 cities and 4 indicators, 11 of 12 values are available (92%). No city has data for fewer than 67% of the indicators, the least that this audit asks for. No indicator has data for fewer than 50% of the cities.',
    );
  });

  it('names what falls below a threshold, and says whether it stays in', () => {
    const { coverage } = makeContext(dataset, 'en').robustness.audit;
    const low = { ...coverage, lowCities: ['gamma'], lowIndicators: ['investment', 'fund-volume'] };
    const said = words(passage(found({ coverage: low }), 'coverage'));
    expect(said).toContain(
      'Of the cities, one has data for fewer than 67% of the indicators, the least that this audit asks for: Gamma. It stays in the index.',
    );
    expect(said).toContain(
      'In the index, 2 indicators have data for fewer than 50% of the cities: “Volume of funds” and “Investment”. They are scored all the same.',
    );
    const zh = words(passage(found({ coverage: low }, 'zh'), 'coverage'));
    expect(zh).toContain('有数据的指标不到审计所设下限67%的城市有1个：丙城，仍列入指数。');
  });
});

describe('coverage below a threshold', () => {
  const low = (change: Partial<Audit['coverage']>, language = 'en') => {
    const { coverage } = makeContext(dataset, 'en').robustness.audit;
    return words(passage(found({ coverage: { ...coverage, ...change } }, language), 'coverage'));
  };

  it('says "all" of all cities', () => {
    const lowCities = ['alpha', 'beta', 'gamma'];
    expect(low({ lowCities })).toContain(
      'All 3 cities have data for fewer than 67% of the indicators, the least that this audit asks for. They',
    );
    expect(low({ lowCities }, 'zh')).toContain(
      '全部3个城市有数据的指标都不到审计所设的下限67%，仍列入指数。',
    );
  });

  it('says of an indicator without data that it takes no part, and counts it once', () => {
    const { coverage } = makeContext(dataset, 'en').robustness.audit;
    const indicators = { ...coverage.indicators, investment: 0 };
    const said = low({ indicators, lowIndicators: ['investment', 'fund-volume'] });
    expect(said).toContain(
      'No city has a value for one indicator: “Investment”. It stays in the framework but takes no part in the scores.',
    );
    expect(said).toContain(
      'One more indicator has data for fewer than 50% of the cities: “Volume of funds”.',
    );
    expect(low({ indicators, lowIndicators: ['investment'] })).not.toContain('more indicator');
  });
});

describe('distributions', () => {
  it('stand in the unit of the indicator, with their statistics, by dimension', () => {
    const table = rows(tableOf(passage(makeContext(dataset, 'en'), 'distributions')));
    expect(table[0]).toEqual(['Research']);
    expect(table.find(([name]) => name === 'Vacancy rate (%)')?.slice(1, 8)).toEqual([
      ...['3', '0', '0', '2.0', '3.0', '3.67', '6.0'],
    ]);
  });

  it('are called outlying by skewness and kurtosis together', () => {
    const [first, ...others] = makeContext(dataset, 'en').robustness.audit.distributions;
    if (first === undefined) throw new Error('no distribution');
    const said = (skewness: number, kurtosis: number) =>
      words(
        passage(found({ distributions: [{ ...first, skewness, kurtosis }, ...others] }), 'distributions'),
      );
    expect(said(-2.1, 4)).toContain('This applies to one indicator: “National laboratories”.');
    expect(said(2.1, 3.4)).toContain('This applies to no indicator.');
    expect(said(1.9, 9)).toContain('This applies to no indicator.');
  });
});

describe('imputed and treated values', () => {
  it('are said to be none where there are none', () => {
    expect(words(passage(found({ treatments: [] }), 'treated'))).toBe(
      'No missing value was filled in. The only one stays missing; its weight passes to the others of its group or, where a whole group is empty, to the groups beside it. No value was changed by a treatment of outliers.',
    );
  });

  it('have words for every method', () => {
    const methods = ['winsorise', 'log', 'log-reflected', 'log-gii', 'box-cox'];
    const effect = { indicator: 'investment', points: 1, moved: 0, largest: 0 };
    const treatments = methods.map((method) => ({ ...effect, method }));
    const listed = rows(tableOf(passage(found({ treatments }), 'treated')));
    expect(new Set(listed.map(([, method]) => method)).size).toBe(methods.length);
  });

  it('are listed with what they did to the ranks', () => {
    const treatments = [
      { indicator: 'investment', method: 'log', points: 0, moved: 2, largest: 1 },
      { indicator: 'fund-volume', method: 'winsorise', points: 1, moved: null, largest: null },
    ];
    expect(rows(tableOf(passage(found({ treatments }), 'treated')))).toEqual([
      ['Investment', 'logarithm', '0', '2', '1'],
      ['Volume of funds', 'winsorised', '1', '–', '–'],
    ]);
  });
});

describe('correlations', () => {
  const pair = (change: Partial<Correlation>): Correlation => ({
    a: 'fund-volume',
    b: 'investment',
    cities: 3,
    pearson: -0.5,
    spearman: -0.4,
    within: true,
    flag: 'negative',
    ...change,
  });

  it('counts weak pairs and lists opposed and redundant ones, the strongest first', () => {
    const correlations = [
      pair({ pearson: 0.1, flag: 'weak' }),
      pair({}),
      pair({ a: 'vacancy-rate', pearson: 0.95, within: false, flag: 'redundant' }),
    ];
    const one = passage(found({ correlations }), 'correlations');
    expect(words(one)).toContain('Of the 2 pairs within dimensions, one is weak. ');
    expect(words(one)).toContain(
      'Of all pairs, 2 are opposed or redundant, which may be due to chance for all of them.',
    );
    expect(rows(tableOf(one))).toEqual([
      [
        'Vacancy rate',
        'Investment',
        'redundant\u00a0· across dimensions\u00a0· may be chance',
        '3',
        '0.95',
        '−0.40',
      ],
      [
        'Volume of funds',
        'Investment',
        'opposed\u00a0· within a dimension\u00a0· may be chance',
        '3',
        '−0.50',
        '−0.40',
      ],
    ]);
  });

  it('lists twenty pairs and says that there are more', () => {
    const correlations = Array.from({ length: 25 }, () => pair({ within: false }));
    const one = passage(found({ correlations }), 'correlations');
    expect(words(one)).toContain(
      'Of all pairs, 25 are opposed or redundant, which may be due to chance for all of them. The 20 strongest are listed.',
    );
    expect(rows(tableOf(one))).toHaveLength(20);
  });

  it('marks what chance alone could have made, by the number of cities that each pair has', () => {
    const correlations = [
      pair({ cities: 15, pearson: -0.52 }),
      pair({ cities: 15, pearson: -0.5 }),
      pair({ cities: 8, pearson: -0.6 }),
    ];
    const one = passage(found({ correlations }), 'correlations');
    expect(words(one)).toContain(
      'Of all pairs, 3 are opposed or redundant; for 2 of them this may be due to chance.',
    );
    expect(rows(tableOf(one)).map(([, , finding, , r]) => [finding, r])).toEqual([
      ['opposed\u00a0· within a dimension\u00a0· may be chance', '−0.60'],
      ['opposed\u00a0· within a dimension', '−0.52'],
      ['opposed\u00a0· within a dimension\u00a0· may be chance', '−0.50'],
    ]);
  });

  it('says from which r on a correlation can be told from chance', () => {
    const context = found({ correlations: [] });
    const [city] = context.scorecard.cities;
    if (city === undefined) throw new Error('no city');
    const of = (count: number) => {
      const scorecard = { ...context.scorecard, cities: Array.from({ length: count }, () => city) };
      return words(passage({ ...context, scorecard }, 'correlations'));
    };
    expect(of(15)).toContain('With 15 cities, an r between about −0.51 and 0.51 may be due to chance');
    expect(of(3)).toContain('With 3 cities no correlation can be told from chance.');
  });

  it('says so where no pair can be judged', () => {
    const said = words(passage(found({ correlations: [] }), 'correlations'));
    expect(said).toContain('No pair within a dimension can be judged.');
    expect(said).toContain('No pair is opposed or redundant.');
  });
});

describe('reliability', () => {
  it('gives α and components, with a sign for what cannot be told, and says when signs differ', () => {
    const components = [
      {
        node: 'research',
        cities: 3,
        children: ['a', 'b'],
        alpha: 0.712,
        explained: [0.8, 0.2],
        loadings: [1, -1],
      },
      { node: 'capital', cities: 2, children: ['c', 'd'], alpha: null, explained: [], loadings: [] },
    ];
    expect(rows(tableOf(passage(found({ components }), 'reliability')))).toEqual([
      ['Research', 'both signs', '2', '3', '0.71', '80.0%', '20.0%'],
      ['Capital', '–', '2', '2', '–', '–', '–'],
    ]);
  });

  it('is not there where no part has several members', () => {
    const ids = passages(found({ components: [] })).map(({ id }) => id);
    expect(ids).not.toContain('audit-reliability');
  });
});

describe('importance', () => {
  const of = (node: string, change: Partial<Importance> = {}): Importance => ({
    node,
    nominal: 0.5,
    effective: 0.2,
    ratio: 0.31,
    withParent: 0.6,
    withIndex: 0.4,
    withRest: 0.2,
    against: null,
    ...change,
  });

  it('puts nominal, effective and actual weight side by side, the dimensions first', () => {
    const importance = [of('research', { withRest: null }), of('fund-volume')];
    expect(rows(tableOf(passage(found({ importance }), 'importance')))).toEqual([
      ['Research', '50.0%', '20.0%', '31.0%', '0.60', '–', '0.40'],
      ['Capital'],
      ['Volume of funds', '50.0%', '20.0%', '31.0%', '0.60', '0.20', '0.40'],
    ]);
  });

  it('names an indicator that works against its dimension, or says that none does', () => {
    const against = of('fund-volume', { withRest: -0.312, against: 'capital' });
    expect(words(passage(found({ importance: [against] }), 'importance'))).toContain(
      '“Volume of funds” works against its dimension, “Capital”: cities that score high on it tend to score low on the rest of the dimension (r\u00a0=\u00a0−0.31).',
    );
    expect(words(passage(found({ importance: [against] }, 'zh'), 'importance'))).toContain(
      '“基金规模”与所在维度“资本”方向相反',
    );
    const slight = of('fund-volume', { withRest: -0.01 });
    expect(words(passage(found({ importance: [slight] }), 'importance'))).toContain(
      'For one indicator, r with the rest of its dimension is negative but too small to be told from zero.',
    );
    expect(words(passage(found({ importance: [against, slight] }), 'importance'))).toContain(
      'For one more ind',
    );
    expect(words(passage(found({ importance: [of('fund-volume')] }), 'importance'))).toContain(
      'No indicator can be shown to work against its dimension.',
    );
  });
});

describe('the result of the audit', () => {
  const said = (change: Partial<Audit>) => words(passage(found(change), 'result'));
  const part = (node: string, alpha: number | null) => ({
    ...{ node, cities: 3, children: ['a', 'b'], alpha, explained: [], loadings: [] },
  });

  it('counts the reliable parts and names those whose members run against each other', () => {
    const components = [part('index', 0.7), part('research', 0.69), part('capital', -0.2)];
    expect(said({ components })).toContain(
      'Of the 3 parts whose reliability can be calculated, one reaches the Cronbach’s α of 0.7 that is commonly asked for. The coefficient is negative for “Capital”:',
    );
    expect(said({ components: [part('index', 0.6)] })).not.toContain('negative');
    expect(said({ components: [part('index', null)] })).not.toContain('α');
  });

  it('counts the indicators that work against their dimension', () => {
    expect(said({ importance: [] })).toContain('No indicator can be shown to work against its dimension.');
  });
});

describe('panels of experts', () => {
  it('are shown with W and both ICC, and not spoken of where there are none', () => {
    const panel = {
      ...{ indicator: 'investment', experts: 4, cities: 6, missing: 1, w: 0.8123, chiSquared: 16.25 },
      ...{ degrees: 5, iccSingle: 0.29, iccMean: 0.62 },
    };
    expect(rows(tableOf(passage(found({ panels: [panel] }), 'panels')))).toEqual([
      ['Investment', '4', '6', '1', '0.81', '16.25 (5)', '0.29', '0.62'],
    ]);
    expect(passages(found({ panels: [] })).map(({ id }) => id)).not.toContain('audit-panels');
  });
});
