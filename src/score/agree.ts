// Measures how well the computed ranking agrees with the published one.
import { kendall, spearman } from '../maths/correlation.ts';
import type { Agreement, CityScore } from '../model/scorecard.ts';

/** One city's two ranks. */
interface Pair {
  readonly city: string;
  readonly published: number;
  readonly computed: number;
}

/** With two cities every correlation is −1 or 1 and says nothing. */
const FEWEST_CITIES = 3;

/** Agreement of the two rankings of a node, over the cities that have both; `null` where nothing was published. */
export function agree(node: string, cities: readonly CityScore[]): Agreement | null {
  if (cities.every((city) => !city.nodes[node]?.published)) return null;
  const pairs = pairsOf(node, cities);
  const published = pairs.map((pair) => pair.published);
  const computed = pairs.map((pair) => pair.computed);
  const enough = pairs.length >= FEWEST_CITIES;
  return {
    node,
    cities: pairs.length,
    spearman: enough ? spearman(published, computed) : null,
    kendall: enough ? kendall(published, computed) : null,
    largestGap: largestGap(pairs),
  };
}

function pairsOf(node: string, cities: readonly CityScore[]): readonly Pair[] {
  return cities.flatMap(({ city, nodes }) => {
    const score = nodes[node];
    if (!score?.published || !score.rank) return [];
    return [{ city, published: score.published.rank.position, computed: score.rank.position }];
  });
}

/** The first city in order whose two ranks lie furthest apart, a gap of 0 included; `null` without cities. */
function largestGap(pairs: readonly Pair[]): Pair | null {
  const gap = (pair: Pair): number => Math.abs(pair.published - pair.computed);
  let widest: Pair | null = null;
  for (const pair of pairs) if (widest === null || gap(pair) > gap(widest)) widest = pair;
  return widest;
}
