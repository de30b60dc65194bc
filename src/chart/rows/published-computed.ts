// Published score against computed score of every city.
import { scoreLabel } from '../bars.ts';
import { dumbbell, type End, type Pair } from '../dumbbell.ts';
import { drawn, type Outcome, type Scene } from '../scene.ts';
import { factSources, publishedSources } from '../sources.ts';
import { league, rootOf, scoreOf } from '../standing.ts';
import { linearTicks, tickDecimals } from '../ticks.ts';
import { joined, phrases, sayings } from '../words.ts';

const CHART = 'published-computed';

/** Left out, without a warning, where nothing was published. */
export function publishedComputed(scene: Scene): Outcome {
  const { dataset, scorecard } = scene;
  const pairs = pairsOf(scene);
  if (pairs.every(({ first }) => first.value === null)) return { drawings: [], findings: [] };
  const { from, to } = dataset.framework.scale;
  const ticks = linearTicks(from, to).map((value) => ({
    value,
    label: joined(scene, (speaker) => speaker.number(value, tickDecimals(value))),
  }));
  const heads = [phrases(scene, `${CHART}.published`), phrases(scene, `${CHART}.computed`)] as const;
  return drawn({
    id: CHART,
    spec: CHART,
    ...dumbbell(scene, pairs, { from, to, ticks }, ['published', 'computed'], heads),
    says: saysOf(scene, pairs),
    sources: [...new Set([...publishedSources(dataset, rootOf(scorecard).id), ...factSources(dataset)])],
  });
}

function pairsOf(scene: Scene): readonly Pair[] {
  const { dataset, scorecard } = scene;
  const root = rootOf(scorecard).id;
  const pairs = league(dataset, scorecard).map(({ city, rank }) => {
    const score = scoreOf(scorecard, city.id, root);
    return {
      city,
      rank: rank === null ? '' : joined(scene, (speaker) => speaker.rank(rank)),
      first: endOf(scene, score?.published?.score ?? null),
      second: endOf(scene, score?.value ?? null),
    };
  });
  // Where only some were published, their ranks come first and the others follow unranked among them.
  const published = pairs.filter(({ first }) => first.value !== null);
  const others = pairs.filter(({ first }) => first.value === null).map((pair) => ({ ...pair, rank: '' }));
  return [...published, ...others];
}

const endOf = (scene: Scene, value: number | null): End => ({
  value,
  label: scoreLabel(scene, value),
  drawn: value !== null,
});

/** Words for Spearman's ρ: close from 0.8, loose from 0.5, weak from 0; `null` where there is no ρ. */
function strength(spearman: number | null): string {
  if (spearman === null) return 'title-none';
  if (spearman >= 0.8) return 'title-close';
  if (spearman >= 0.5) return 'title-loose';
  return spearman >= 0 ? 'title-weak' : 'title-against';
}

function saysOf(scene: Scene, pairs: readonly Pair[]) {
  const { agreement } = scene.scorecard;
  const gap = agreement?.largestGap ?? null;
  const widest = pairs.find(({ city }) => city.id === gap?.city);
  return sayings(scene, CHART, strength(agreement?.spearman ?? null), (speaker) => ({
    rho: agreement?.spearman == null ? '' : speaker.number(agreement.spearman, 2),
    hasRho: String(agreement?.spearman != null),
    both: agreement?.cities ?? 0,
    cities: pairs.length,
    missing: pairs.filter(({ second }) => second.value === null).length,
    widest: widest === undefined ? '' : speaker.text(widest.city.name),
    hasGap: String(widest !== undefined && gap !== null && gap.published !== gap.computed),
    publishedRank: String(gap?.published ?? ''),
    computedRank: String(gap?.computed ?? ''),
    from: speaker.number(scene.dataset.framework.scale.from, 0),
    to: speaker.number(scene.dataset.framework.scale.to, 0),
  }));
}
