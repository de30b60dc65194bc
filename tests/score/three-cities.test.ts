// Every number of tests/fixtures/three-cities/README.md.
import { beforeAll, describe, expect, it } from 'vitest';
import type { NodeScore, Scorecard } from '../../src/model/scorecard.ts';
import { score } from '../../src/score/index.ts';
import { nodeOf, unwrap } from './make-dataset.ts';
import { threeCities } from './three-cities.ts';

const CITIES = ['alpha', 'beta', 'gamma'] as const;
type Triple<T> = readonly [alpha: T, beta: T, gamma: T];

let scorecard: Scorecard;
beforeAll(async () => {
  scorecard = unwrap(score(unwrap(await threeCities())));
});

const triple = <T>(node: string, of: (score: NodeScore) => T): readonly T[] =>
  CITIES.map((city) => of(nodeOf(scorecard, city, node)));

/** "1=" for a tie, as a report prints it. */
const printed = (own: NodeScore): string | null =>
  own.rank && `${own.rank.position}${own.rank.tied ? '=' : ''}`;

describe('the three cities', () => {
  it('are an edition without errors or warnings', async () => {
    expect(await threeCities()).toMatchObject({ ok: true, warnings: [] });
  });

  it('are scored in the order of the dataset', () => {
    expect(scorecard.cities.map(({ city }) => city)).toEqual(CITIES);
  });

  it.each([
    ['index', null, 0, false, 1, 1],
    ['research', 'index', 1, false, 0.6, 0.6],
    ['laboratories-national', 'research', 2, true, 0.25, 0.15],
    ['vacancy-rate', 'research', 2, true, 0.75, 0.45],
    ['capital', 'index', 1, false, 0.4, 0.4],
    ['fund-volume', 'capital', 2, true, 0.5, 0.2],
    ['investment', 'capital', 2, true, 0.5, 0.2],
  ] as const)('give %s, below %s, its place and weights', (id, parent, level, leaf, weight, effective) => {
    const node = scorecard.nodes.find((candidate) => candidate.id === id);
    expect(node).toMatchObject({ parent, level, leaf });
    expect(node?.weight).toBeCloseTo(weight, 12);
    expect(node?.effectiveWeight).toBeCloseTo(effective, 12);
  });

  it('have their nodes depth first', () => {
    expect(scorecard.nodes.map(({ id }) => id)).toEqual([
      'index',
      'research',
      'laboratories-national',
      'vacancy-rate',
      'capital',
      'fund-volume',
      'investment',
    ]);
  });

  it.each<[string, Triple<number | null>]>([
    ['laboratories-national', [5, 1, 2]],
    ['vacancy-rate', [3, 2, 6]],
    ['fund-volume', [50, 0, 10]],
    ['investment', [20, 60, null]],
    ['capital', [null, null, null]],
  ])('have the raw values of %s', (node, expected) => {
    expect(triple(node, ({ raw }) => raw)).toEqual(expected);
  });

  it.each<[string, Triple<number | null>]>([
    ['laboratories-national', [10, 0, 2.5]],
    ['vacancy-rate', [7.5, 10, 0]],
    ['fund-volume', [10, 0, 2]],
    ['investment', [0, 10, null]],
    ['research', [8.125, 7.5, 0.625]],
    ['capital', [5, 5, 2]],
    ['index', [6.875, 6.5, 1.175]],
  ])('score %s', (node, expected) => {
    expect(triple(node, ({ value }) => value)).toEqual(expected);
  });

  it.each<[string, Triple<string | null>]>([
    ['index', ['1', '2', '3']],
    ['research', ['1', '2', '3']],
    ['capital', ['1=', '1=', '3']],
    ['laboratories-national', ['1', '3', '2']],
    ['vacancy-rate', ['2', '1', '3']],
    ['fund-volume', ['1', '3', '2']],
    ['investment', ['2', '1', null]],
  ])('rank %s', (node, expected) => {
    expect(triple(node, printed)).toEqual(expected);
  });

  it.each<[string, Triple<number>]>([
    ['index', [1, 1, 0.8]],
    ['research', [1, 1, 1]],
    ['capital', [1, 1, 0.5]],
    ['investment', [1, 1, 0]],
  ])('cover %s', (node, expected) => {
    expect(triple(node, ({ coverage }) => coverage)).toEqual(expected);
  });

  it.each<[string, Triple<number | null>]>([
    ['index', [6.875, 6.5, 1.175]],
    ['research', [4.875, 4.5, 0.375]],
    ['laboratories-national', [1.5, 0, 0.375]],
    ['vacancy-rate', [3.375, 4.5, 0]],
    ['capital', [2, 2, 0.8]],
    ['fund-volume', [2, 0, 0.8]],
    ['investment', [0, 2, null]],
  ])('get points from %s', (node, expected) => {
    expect(triple(node, ({ contribution }) => contribution)).toEqual(expected);
  });

  it('keep what was published beside it', () => {
    const first = { score: 8, rank: { position: 1, tied: true } };
    const third = { score: 5.5, rank: { position: 3, tied: false } };
    expect(triple('index', ({ published }) => published)).toEqual([first, first, third]);
    expect(triple('research', ({ published }) => published)).toEqual([null, null, null]);
  });

  it.each([
    ['index', 3, 6.5, 6.875, ['alpha']],
    ['research', 3, 7.5, 8.125, ['alpha']],
    ['capital', 3, 5, 5, ['alpha', 'beta']],
    ['laboratories-national', 3, 2.5, 10, ['alpha']],
    ['vacancy-rate', 3, 7.5, 10, ['beta']],
    ['fund-volume', 3, 2, 10, ['alpha']],
    ['investment', 2, 5, 10, ['beta']],
  ] as const)('sum up %s', (node, count, median, best, leaders) => {
    expect(scorecard.summaries[node]).toEqual({ count, median, best, leaders });
  });

  it('agree with the published ranking as far as the page says', () => {
    expect(scorecard.agreement).toMatchObject({
      node: 'index',
      cities: 3,
      largestGap: { city: 'beta', published: 1, computed: 2 },
    });
    expect(scorecard.agreement?.spearman).toBeCloseTo(Math.sqrt(3) / 2, 12);
    expect(scorecard.agreement?.kendall).toBeCloseTo(2 / Math.sqrt(6), 12);
  });
});
