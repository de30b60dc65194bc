// The order of the cities in which the whole program names them.
import type { City } from '../../model/city.ts';

/** By published rank of the node `index`, then by id; cities without a rank come last. */
export function inOrder(cities: readonly City[], index: string): readonly City[] {
  const rank = (city: City) => city.published[index]?.rank ?? Number.POSITIVE_INFINITY;
  // Two cities without a rank: infinity minus infinity is no number.
  const byRank = (a: City, b: City) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b));
  return cities.toSorted((a, b) => byRank(a, b) || (a.id < b.id ? -1 : 1));
}
