// What scoring says when numbers cannot be compared.
import { describe, expect, it } from 'vitest';
import { score } from '../../src/score/index.ts';
import { aggregate, indicator, makeDataset, nodeOf, scorecardOf } from './make-dataset.ts';

const index = aggregate('index', [indicator('a'), indicator('b')]);

describe('constant-indicator', () => {
  const cities = [
    { id: 'x', observations: { a: 3, b: 1 } },
    { id: 'y', observations: { a: 3, b: 2 } },
    { id: 'z', observations: { a: null, b: 3 } },
  ];

  it('warns of a column that is the same everywhere, and scores the middle of the scale', () => {
    const result = score(makeDataset({ index, cities, scale: { from: 1, to: 100 } }));
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.warnings).toHaveLength(1);
    expect(result.warnings[0]).toMatchObject({
      code: 'constant-indicator',
      severity: 'warning',
      message:
        'all 2 cities with a value of "a" have the same one, 3; it tells nobody apart, and scores the middle of the scale, 50.5',
      place: { path: 'a' },
    });
    expect(nodeOf(result.value, 'x', 'a').value).toBe(50.5);
    expect(nodeOf(result.value, 'z', 'a').value).toBeNull();
  });

  it('names the city where only one has a value', () => {
    const only = [
      { id: 'x', observations: { a: 3, b: 1 } },
      { id: 'y', observations: { b: 2 } },
    ];
    const result = score(makeDataset({ index, cities: only }));
    expect(result.ok && result.warnings[0]?.message).toContain('only x has a value of "a", 3;');
  });

  it('is silent about an indicator that no city has', () => {
    const empty = cities.map(({ id }, at) => ({ id, observations: { b: at } }));
    const result = score(makeDataset({ index, cities: empty }));
    expect(result.ok && result.warnings).toEqual([]);
  });
});

describe('no-scores', () => {
  it('fails where no city reaches the threshold, and names it with the best-covered city', () => {
    const cities = [
      { id: 'x', observations: {} },
      { id: 'y', observations: { a: 1 } },
      { id: 'z', observations: { b: 2 } },
    ];
    const result = score(makeDataset({ index, cities, coverageThreshold: 0.6 }));
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([
      {
        code: 'no-scores',
        severity: 'error',
        message:
          'no city gets a total for "index" with the coverage-threshold 0.6; the best covered is y, with values for 50 % of the weight',
        place: expect.objectContaining({ path: 'index' }),
        hint: 'find more observations, or set a lower coverage-threshold',
      },
    ]);
  });

  it('fails without cities, naming nobody', () => {
    const result = score(makeDataset({ index, cities: [] }));
    expect(!result.ok && result.diagnostics[0]?.message).toBe(
      'no city gets a total for "index" with the coverage-threshold 0',
    );
  });

  it('is satisfied with one city that has a total', () => {
    const cities = [
      { id: 'x', observations: { a: 1, b: 2 } },
      { id: 'y', observations: {} },
    ];
    expect(nodeOf(scorecardOf({ index, cities, coverageThreshold: 1 }), 'x', 'index').value).toBe(5);
  });
});
