// Every dimension's computed scores as dots, in the colour of the dimension.

import { numbersOf } from '../heatmap-table.ts';
import { rankingDots, rankingTable } from '../ranking.ts';
import { leaderTitle, rankingValues } from '../ranking-words.ts';
import type { Drawing, Outcome, Scene } from '../scene.ts';
import { factSources } from '../sources.ts';
import { dimensionsOf, type Standing, scoreOf, standings, toneOf } from '../standing.ts';
import { nodeNames } from '../tree.ts';
import { sayings } from '../words.ts';

const CHART = 'dimension-ranking';

export function dimensionRanking(scene: Scene): Outcome {
  const dimensions = dimensionsOf(scene.scorecard);
  const all = dimensions.map(({ id }) => rankedIn(scene, id));
  const drawings = dimensions.map(({ id }, index) => one(scene, id, toneOf(index), all[index] ?? [], all));
  return { drawings, findings: [] };
}

const rankedIn = ({ dataset, scorecard }: Scene, node: string): readonly Standing[] =>
  standings(dataset, ({ id }) => {
    const score = scoreOf(scorecard, id, node);
    return { value: score?.value ?? null, rank: score?.rank ?? null };
  });

function one(
  scene: Scene,
  node: string,
  tone: number,
  ranked: readonly Standing[],
  all: readonly (readonly Standing[])[],
): Drawing {
  const { dataset } = scene;
  const values = rankingValues(scene, ranked);
  const name = nodeNames(dataset.framework).get(node);
  return {
    id: `${CHART}-${node}`,
    spec: 'ranking',
    ...rankingDots(scene, ranked, tone, all),
    says: sayings(scene, CHART, leaderTitle(ranked, dataset.edition.leagueTable.decimals), (speaker) => ({
      ...values(speaker),
      dimension: name === undefined ? node : speaker.text(name),
    })),
    ...numbersOf(scene, () => [rankingTable(scene, ranked)]),
    sources: factSources(dataset),
    computed: true,
  };
}
