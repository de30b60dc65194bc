// Which sources a figure rests on, in order of first use.
import type { City } from '../model/city.ts';
import type { Dataset } from '../model/dataset.ts';

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** Sources of the published values of one node. */
export const publishedSources = (dataset: Dataset, node: string): readonly string[] =>
  unique(dataset.cities.flatMap((city) => city.published[node]?.source ?? []));

const ofFacts = new WeakMap<Dataset, readonly string[]>();

/** Sources of everything that scores are computed from. */
export function factSources(dataset: Dataset): readonly string[] {
  const sources = ofFacts.get(dataset) ?? unique(dataset.cities.flatMap(ofCity));
  ofFacts.set(dataset, sources);
  return sources;
}

/** Sources of one observation over all cities. */
export const observationSources = (dataset: Dataset, ...ids: readonly string[]): readonly string[] =>
  unique(dataset.cities.flatMap((city) => ids.flatMap((id) => city.observations[id]?.source ?? [])));

function ofCity(city: City): readonly string[] {
  const observed = Object.values(city.observations).map((observation) => observation.source);
  const listed = Object.values(city.lists).flatMap((list) => list.items.map((item) => item.source));
  return [...observed, ...listed];
}
