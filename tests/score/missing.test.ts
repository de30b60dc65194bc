// What is missing stays missing, is renormalised away, and shows in coverage.
import { describe, expect, it } from 'vitest';
import { aggregate, indicator, nodeOf, scorecardOf } from './make-dataset.ts';

const pillar = aggregate('pillar', [indicator('a'), indicator('b'), indicator('c')]);
const index = aggregate('index', [pillar, indicator('d')]);
const cities = [
  { id: 'low', observations: { a: 0, b: 0, c: 0, d: 0 } },
  { id: 'high', observations: { a: 10, b: 10, c: 10, d: 10 } },
  { id: 'gaps', observations: { a: 4, b: 6, c: null, d: null } },
  { id: 'bare', observations: { a: 4, b: null, c: null, d: 8 } },
];

describe('missing values', () => {
  it('renormalises the weights over what is present', () => {
    const scorecard = scorecardOf({ index, cities });
    expect(nodeOf(scorecard, 'gaps', 'c').value).toBeNull();
    expect(nodeOf(scorecard, 'gaps', 'pillar').value).toBe(5);
    expect(nodeOf(scorecard, 'gaps', 'index').value).toBe(5);
  });

  it('misses a parent whose present weight is below the threshold, and ranks it nowhere', () => {
    const scorecard = scorecardOf({ index, cities, coverageThreshold: 0.5 });
    const bare = nodeOf(scorecard, 'bare', 'pillar');
    expect(bare).toMatchObject({ value: null, rank: null, contribution: null });
    expect(nodeOf(scorecard, 'bare', 'index').value).toBe(8);
    expect(scorecard.summaries.pillar?.count).toBe(3);
  });

  it('lets a share of exactly the threshold pass, in spite of binary fractions', () => {
    const thirds = aggregate('index', [indicator('a', { weight: 0.1 }), indicator('b', { weight: 0.2 })]);
    const partial = [...cities, { id: 'edge', observations: { a: null, b: 5 } }];
    const edge = (coverageThreshold: number) =>
      nodeOf(scorecardOf({ index: thirds, cities: partial, coverageThreshold }), 'edge', 'index').value;
    expect(edge(2 / 3)).toBe(5);
    expect(edge(0.2 / (0.1 + 0.2))).toBe(5);
    expect(edge(0.667)).toBeNull();
  });

  it('counts in coverage every leaf that has a value, also below a parent that is missing', () => {
    const scorecard = scorecardOf({ index, cities, coverageThreshold: 0.5 });
    expect(nodeOf(scorecard, 'bare', 'pillar').coverage).toBeCloseTo(1 / 3, 12);
    expect(nodeOf(scorecard, 'bare', 'index').coverage).toBeCloseTo(1 / 6 + 1 / 2, 12);
    expect(nodeOf(scorecard, 'high', 'index').coverage).toBe(1);
    expect(nodeOf(scorecard, 'gaps', 'c').coverage).toBe(0);
  });

  it('gives no points to a value below a missing parent, because the total never sees it', () => {
    const scorecard = scorecardOf({ index, cities, coverageThreshold: 0.5 });
    expect(nodeOf(scorecard, 'bare', 'a')).toMatchObject({ value: 4, contribution: 0 });
    expect(nodeOf(scorecard, 'bare', 'd').contribution).toBe(8);
  });

  it('gives no contributions to a city without a total', () => {
    const scorecard = scorecardOf({ index, cities, coverageThreshold: 1 });
    expect(nodeOf(scorecard, 'gaps', 'index')).toMatchObject({ value: null, contribution: null });
    expect(nodeOf(scorecard, 'gaps', 'a')).toMatchObject({ value: 4, contribution: null });
  });

  it('leaves an indicator that no city has missing everywhere, without a word', () => {
    const scorecard = scorecardOf({
      index: aggregate('index', [indicator('a'), indicator('unknown')]),
      cities,
    });
    expect(scorecard.cities.map((city) => city.nodes.unknown?.value)).toEqual([null, null, null, null]);
    expect(scorecard.summaries.unknown).toEqual({ count: 0, median: null, best: null, leaders: [] });
  });
});
