// The engine against COINr's results on 51 countries and 49 indicators, to 1e-9 of each number.
import { describe, expect, it } from 'vitest';
import { asemCities, asemIsThere, asemTree, numberOf, readAsem } from './asem.ts';
import { nodeOf, scorecardOf } from './make-dataset.ts';

const title = asemIsThere
  ? 'the ASEM reference case'
  : 'the ASEM reference case (skipped: there is no folder ../shared/reference/asem)';

const scored = (input: string, coverageThreshold: number) =>
  scorecardOf({
    index: asemTree(),
    cities: asemCities(input),
    scale: { from: 0, to: 100 },
    coverageThreshold,
    decimals: 4,
  });

type Scored = ReturnType<typeof scored>;

/** Holds every cell of a result file whose column is a node against that node, and says how many there were. */
function holdAgainst(file: string, scorecard: Scored): number {
  const ids = new Set(scorecard.nodes.map(({ id }) => id));
  let cells = 0;
  for (const { uCode: city = '', ...row } of readAsem(file)) {
    for (const [id, cell] of Object.entries(row)) {
      if (!ids.has(id)) continue;
      const [expected, actual] = [numberOf(cell), nodeOf(scorecard, city, id).value];
      if (expected === null || actual === null) expect([city, id, actual]).toEqual([city, id, expected]);
      else
        expect(Math.abs(actual - expected), `${city} ${id}`).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
      cells++;
    }
  }
  return cells;
}

describe.skipIf(!asemIsThere)(title, () => {
  it('has the same min–max scores', () => {
    expect(holdAgainst('06_normalised_minmax_0_100', scored('05_treated', 0))).toBe(51 * 49);
  });

  it('has the same pillars, sub-indices and index', () => {
    expect(holdAgainst('07_aggregated_amean', scored('05_treated', 0))).toBe(51 * (49 + 11));
  });

  it('has the same ranks of the index', () => {
    const scorecard = scored('05_treated', 0);
    const rows = readAsem('08_results_amean');
    const ranks = rows.map(({ uCode = '' }) => nodeOf(scorecard, uCode, 'Index').rank?.position);
    expect(ranks).toEqual(rows.map(({ Rank }) => Number(Rank)));
  });

  it('has the same effective weights', () => {
    const weights = new Map(readAsem('effective_weights').map((row) => [row.iCode, Number(row.EffWeight)]));
    for (const { id, effectiveWeight } of scored('05_treated', 0).nodes) {
      expect(effectiveWeight, id).toBeCloseTo(weights.get(id) ?? Number.NaN, 14);
    }
  });

  it('renormalises weights over what is present', () => {
    expect(holdAgainst('agg_raw_na_minmax_0_100_amean', scored('01_raw', 0))).toBe(51 * 11);
  });

  it('misses a parent with under three quarters of its children', () => {
    const scorecard = scored('01_raw', 0.75);
    expect(holdAgainst('agg_raw_na_minmax_0_100_amean_datthresh_0.75', scorecard)).toBe(51 * 11);
    const without = scorecard.cities.filter(({ nodes }) => nodes.Index?.value === null);
    expect(without.map(({ city }) => city).sort()).toEqual(['BRN', 'MMR']);
  });
});
