// Editions that leave something open, analysed by the real stage.
import { type AnalyseJob, analyse } from '../../src/analyse/index.ts';
import { makeGround } from '../../src/analyse/make-ground.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { UncertaintyPlan } from '../../src/model/edition.ts';
import type { Aggregate, TreeNode } from '../../src/model/framework.ts';
import type { Robustness } from '../../src/model/robustness.ts';
import { blueprint, prepare, score } from '../../src/score/index.ts';
import {
  aggregate,
  type CityFacts,
  indicator,
  makeDataset,
  type Parts,
  unwrap,
} from '../score/make-dataset.ts';
import { mulberry } from './make-scenario.ts';

const CLOSED: UncertaintyPlan = {
  draws: 500,
  sobol: 0,
  weights: 0,
  levels: [],
  normalisation: [],
  aggregation: [],
  imputation: [],
  treatment: [],
  leaveOut: false,
  experts: false,
  place: { file: 'made.yaml', line: null, column: null, length: 0, text: null, path: 'uncertainty' },
};

export const withPlan = (dataset: Dataset, plan: Partial<UncertaintyPlan>): Dataset => ({
  ...dataset,
  edition: { ...dataset.edition, uncertainty: { ...CLOSED, ...plan } },
});

/** An unequally weighed tree of two levels, two dimensions and six indicators. */
export const sixIndicators = (options: Partial<Aggregate> = {}): Aggregate =>
  aggregate(
    'index',
    [
      aggregate('research', [indicator('a', { weight: 2 }), indicator('b'), indicator('c')], 3, options),
      aggregate(
        'capital',
        [indicator('d'), indicator('e', { direction: 'lower' }), indicator('f')],
        1,
        options,
      ),
    ],
    1,
    options,
  );

/** Cities with random observations; with some probability one is missing. */
export function randomCities(count: number, seed: number, missing = 0): readonly CityFacts[] {
  const next = mulberry(seed);
  return Array.from({ length: count }, (_, c) => ({
    id: `city-${String(c).padStart(3, '0')}`,
    observations: Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => {
        const value = Math.round(1000 * next()) / 10 + 1;
        return [id, next() < missing ? null : value];
      }),
    ),
  }));
}

export const randomDataset = (
  parts: Partial<Parts> & { readonly count?: number; readonly missing?: number } = {},
) =>
  makeDataset({
    index: sixIndicators(),
    cities: randomCities(parts.count ?? 12, 7, parts.missing),
    ...parts,
  });

export const jobOf = (dataset: Dataset): AnalyseJob => ({
  dataset,
  scorecard: unwrap(score(dataset)),
  score,
  blueprint,
  prepare,
  threads: 1,
  signal: new AbortController().signal,
  store: null,
  code: '',
});

export const robustnessOf = async (dataset: Dataset): Promise<Robustness> =>
  unwrap(await analyse(jobOf(dataset)));

export const groundFor = async (dataset: Dataset) =>
  unwrap(await makeGround({ dataset, blueprint: blueprint(dataset), prepare, pause: async () => {} }));

/** The tree with nodes changed by `change`. */
export function mapTree<T extends TreeNode>(node: T, change: (node: TreeNode) => Partial<TreeNode>): T {
  const changed = { ...node, ...change(node) };
  if (changed.type === 'indicator') return changed;
  return { ...changed, children: changed.children.map((child) => mapTree(child, change)) };
}

const panel = (count: number, experts: number): readonly CityFacts[] => {
  const next = mulberry(3);
  const scores = () => Array.from({ length: experts }, () => (next() < 0.1 ? null : Math.ceil(10 * next())));
  return Array.from({ length: count }, (_, c) => ({
    id: `city-${c}`,
    ratings: { a: scores(), b: scores() },
  }));
};

/** Two indicators that five experts judge, with gaps, in twelve cities. */
export const judged = (): Dataset => {
  const from = (ratings: string) => ({ rule: 'experts', ratings, combination: { method: 'mean' } }) as const;
  const index = aggregate('index', [
    indicator('a', { from: from('a') }),
    indicator('b', { from: from('b') }),
  ]);
  return makeDataset({ index, cities: panel(12, 5), decimals: 2 });
};
