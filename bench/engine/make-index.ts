// Indices for the benchmarks: as many cities and indicators as wanted, with gaps, and everything open that an edition may open.

import type { Dataset } from '../../src/model/dataset.ts';
import type { UncertaintyPlan } from '../../src/model/edition.ts';
import type { Normalisation } from '../../src/model/method.ts';
import { score } from '../../src/score/index.ts';
import { aggregate, indicator, makeDataset, unwrap } from '../../tests/score/make-dataset.ts';
import { chance } from '../chance.ts';

export interface Size {
  readonly cities: number;
  readonly dimensions: number;
  readonly indicators: number;
}

const SCALE = { from: 1, to: 100 };
const minMax: Normalisation = { method: 'min-max', logarithm: false, scale: SCALE };

/** Three in a hundred cells are missing, as in the reference case of 51 countries × 49 indicators. */
const MISSING = 0.03;

/** Skewed values, so that some indicators are treated. */
const skewed = (next: () => number): number => Math.round(1000 * Math.exp(3 * next() * next())) / 10;

export function makeIndex({ cities, dimensions, indicators }: Size): Dataset {
  const ids = Array.from({ length: indicators }, (_, i) => `indicator-${i}`);
  const next = chance(20180531);
  const index = aggregate(
    'index',
    Array.from({ length: dimensions }, (_, d) =>
      aggregate(
        `dimension-${d}`,
        ids
          .filter((_, i) => i % dimensions === d)
          .map((id) => indicator(id, { normalisation: minMax, imputation: { method: 'none' } })),
      ),
    ),
  );
  const facts = Array.from({ length: cities }, (_, c) => ({
    id: `city-${String(c).padStart(5, '0')}`,
    observations: Object.fromEntries(ids.map((id) => [id, next() < MISSING ? null : skewed(next)])),
  }));
  return makeDataset({ index, cities: facts, scale: SCALE, coverageThreshold: 0.5, decimals: 1 });
}

/** Six assumptions: weights, normalisation, aggregation, imputation, treatment, an indicator left out. */
export function withSixAssumptions(dataset: Dataset, draws: number, sobol: number): Dataset {
  const { place } = dataset.framework.index;
  const uncertainty: UncertaintyPlan = {
    draws,
    sobol,
    weights: 0.25,
    levels: [],
    normalisation: [
      { method: 'percentile-rank', ties: 'average', logarithm: false, scale: SCALE },
      { method: 'rank', ties: 'min', logarithm: false },
    ],
    aggregation: [{ method: 'geometric' }],
    imputation: [{ method: 'median' }],
    treatment: [
      {
        method: 'winsorise',
        skewness: 2,
        kurtosis: 3.5,
        limit: 5,
        otherwise: 'log',
        lambda: null,
        when: 'failing',
      },
    ],
    leaveOut: true,
    experts: false,
    place,
  };
  return { ...dataset, edition: { ...dataset.edition, uncertainty } };
}

export const scorecardOf = (dataset: Dataset) => unwrap(score(dataset));
