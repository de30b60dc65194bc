// Who stands where: headline scores, and cities in the order in which a chart lists them.
import type { City } from '../model/city.ts';
import type { Dataset } from '../model/dataset.ts';
import type { CityScore, NodeScore, Rank, Scorecard, ScoredNode } from '../model/scorecard.ts';

/** A city with the number that a chart sorts by; `null` is missing. */
export interface Standing {
  readonly city: City;
  readonly value: number | null;
  readonly rank: Rank | null;
}

const byCity = new WeakMap<Scorecard, ReadonlyMap<string, CityScore>>();

/** The score of a city at a node; `null` where the scorecard has none. */
export function scoreOf(scorecard: Scorecard, city: string, node: string): NodeScore | null {
  const scores = byCity.get(scorecard) ?? new Map(scorecard.cities.map((score) => [score.city, score]));
  byCity.set(scorecard, scores);
  return scores.get(city)?.nodes[node] ?? null;
}

/** Published beats computed. */
export function headline(score: NodeScore | null): Omit<Standing, 'city'> {
  if (score?.published != null) return { value: score.published.score, rank: score.published.rank };
  return { value: score?.value ?? null, rank: score?.rank ?? null };
}

/** By rank, then in the order of the dataset; cities without a value come last. */
export function standings(dataset: Dataset, of: (city: City) => Omit<Standing, 'city'>): readonly Standing[] {
  const last = Number.POSITIVE_INFINITY;
  return dataset.cities
    .map((city) => ({ city, ...of(city) }))
    .sort((a, b) => compare(position(a, last), position(b, last)));
}

const position = (standing: Standing, last: number): number =>
  standing.value === null ? last : (standing.rank?.position ?? last);

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** The index at the root of the tree. */
export function rootOf(scorecard: Scorecard): ScoredNode {
  const root = scorecard.nodes[0];
  if (root === undefined) throw new Error('the scorecard has no nodes');
  return root;
}

/** Cities in the order of the headline ranking. */
export function league(dataset: Dataset, scorecard: Scorecard): readonly Standing[] {
  const root = rootOf(scorecard).id;
  return standings(dataset, (city) => headline(scoreOf(scorecard, city.id, root)));
}

export const dimensionsOf = (scorecard: Scorecard): readonly ScoredNode[] =>
  scorecard.nodes.filter((node) => node.level === 1);

/** The grey of what belongs to no dimension. */
export const NEUTRAL_TONE = 9;

/** Dimensions that have a colour of their own; all further ones share a grey. */
const TONES = 8;

/** The place of a dimension in the colour range of the theme, from 1. */
export const toneOf = (index: number): number => (index < TONES ? index + 1 : NEUTRAL_TONE);
