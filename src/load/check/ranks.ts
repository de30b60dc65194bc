// Published ranks: each given once, ties only with equal scores, scores not rising down the ranks.
import { rankOrder, scoreRises } from '../../diagnostics/catalogue/load-facts.ts';
import { publishedTieSplit } from '../../diagnostics/catalogue/load-warnings.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import { below, type Parts } from '../parts.ts';

interface Ranked {
  readonly city: string;
  readonly score: number;
  readonly rank: number;
  readonly place: Place;
}

/** By node, the cities with a published value, from the first rank to the last. */
function leagues(parts: Parts): ReadonlyMap<string, readonly Ranked[]> {
  const byNode = new Map<string, Ranked[]>();
  for (const city of parts.cities) {
    for (const [node, { score, rank, place }] of Object.entries(city.published)) {
      const ranked = byNode.get(node) ?? [];
      ranked.push({ city: city.id, score, rank, place });
      byNode.set(node, ranked);
    }
  }
  for (const ranked of byNode.values()) ranked.sort((a, b) => a.rank - b.rank || b.score - a.score);
  return byNode;
}

/** Two neighbours of the league; `shared` cities up to `above` have its rank. */
function checkNeighbours(
  parts: Parts,
  node: string,
  above: Ranked,
  below_: Ranked,
  shared: number,
): readonly Diagnostic[] {
  const rankPlace = below(parts, below_.place, 'rank');
  const both = `"${above.city}" and "${below_.city}"`;
  if (above.rank === below_.rank) {
    if (above.score === below_.score) return [];
    return [rankOrder(rankPlace, `${both} share rank ${above.rank} of "${node}", but not the score`)];
  }
  const next = above.rank + shared;
  const findings =
    below_.rank === next
      ? []
      : [rankOrder(rankPlace, `after "${above.city}" rank ${next} of "${node}" follows, not ${below_.rank}`)];
  const scorePlace = below(parts, below_.place, 'score');
  if (below_.score > above.score) {
    return [...findings, scoreRises(scorePlace, node, below_.city, below_.score, above.city, above.score)];
  }
  return below_.score === above.score
    ? [...findings, publishedTieSplit(below_.place, node, below_.score, above.city, below_.city)]
    : findings;
}

function checkLeague(parts: Parts, node: string, ranked: readonly Ranked[]): readonly Diagnostic[] {
  const [first] = ranked;
  const findings: Diagnostic[] = [];
  if (first !== undefined && first.rank !== 1) {
    findings.push(
      rankOrder(below(parts, first.place, 'rank'), `ranks of "${node}" begin with ${first.rank}, not 1`),
    );
  }
  let shared = 1;
  for (const [index, city] of ranked.entries()) {
    const above = ranked[index - 1];
    if (above === undefined) continue;
    findings.push(...checkNeighbours(parts, node, above, city, shared));
    shared = above.rank === city.rank ? shared + 1 : 1;
  }
  return findings;
}

/** Codes `rank-order`, `score-rises` and the warning `published-tie-split`. */
export function checkRanks(parts: Parts): readonly Diagnostic[] {
  if (!parts.allCities) return [];
  return [...leagues(parts)].flatMap(([node, ranked]) => checkLeague(parts, node, ranked));
}
