// The rows of a city's profile: a score and a rank a node, with the median and the best of all cities.
import type { City } from '../model/city.ts';
import type { Rank, ScoredNode } from '../model/scorecard.ts';
import { lift } from './columns.ts';
import { hangs } from './hang.ts';
import type { Scene } from './scene.ts';
import { scoreLabel } from './score-label.ts';
import { scoreOf } from './standing.ts';
import { joined } from './words.ts';

const CHART = 'city-profile';

/** Where the words for a missing score begin, behind the hatch, and the air after them, px. */
const GAP_LABEL = { x: 22, air: 4 };

/** How many cities have a rank in every row that has any; `null` where rows differ. */
export function countOf({ scorecard }: Scene, nodes: readonly ScoredNode[]): number | null {
  const counts = new Set(
    nodes.map(({ id }) => scorecard.summaries[id]?.count ?? 0).filter((count) => count > 0),
  );
  const [count = null] = counts;
  return counts.size === 1 ? count : null;
}

export function rowsOf(
  scene: Scene,
  city: City,
  nodes: readonly ScoredNode[],
  names: readonly string[],
  of: number | null,
) {
  const rows = nodes.map((node, index) => rowOf(scene, city, node, names[index] ?? '', of));
  const ranks = rows.map(({ rank }) => rank);
  const hung = hangs(scene, ranks, 'number');
  return rows.map((row, index) => ({ ...row, hang: hung[index] ?? 0 }));
}

function rowOf(scene: Scene, city: City, node: ScoredNode, name: string, of: number | null) {
  const score = scoreOf(scene.scorecard, city.id, node.id);
  const value = score?.value ?? null;
  const summary = scene.scorecard.summaries[node.id];
  const label = scoreLabel(scene, value);
  return {
    id: node.id,
    name,
    lift: lift(scene, name, 'strong'),
    dimension: node.level === 1,
    value,
    missing: value === null,
    label,
    /** No line of the grid runs through the words for a missing score. */
    labelEnd: GAP_LABEL.x + scene.ruler.width(label, 'missing-label') + GAP_LABEL.air,
    median: summary?.median ?? null,
    best: summary?.best ?? null,
    rank: rankText(scene, score?.rank ?? null, of === null ? (summary?.count ?? 0) : null),
  };
}

/** "12=", or "12=/15" where the head does not say of how many. */
const rankText = (scene: Scene, rank: Rank | null, of: number | null): string =>
  rank === null
    ? ''
    : joined(scene, (speaker) =>
        of === null
          ? speaker.rank(rank)
          : speaker.phrase(`chart.${CHART}.rank-of`, { rank: speaker.rank(rank), of }),
      );
