// Published rank against computed rank of every city, with the scores that they rest on.
import type { Speaker } from '../../language/speaker.ts';
import type { NodeScore, Rank } from '../../model/scorecard.ts';
import { type Axis, dumbbell, type End, type Pair } from '../dumbbell.ts';
import { drawn, type Outcome, type Scene } from '../scene.ts';
import { scoreLabel } from '../score-label.ts';
import { factSources, publishedSources } from '../sources.ts';
import { league, rootOf, scoreOf } from '../standing.ts';
import { cityField, type Field, numbers, rankText, scoreText, tableOf } from '../table.ts';
import { rankTicks } from '../ticks.ts';
import { joined, phrases, sayings } from '../words.ts';

const CHART = 'published-computed';

/** A place with the score that it rests on. */
interface Placing {
  readonly rank: Rank | null;
  readonly score: number | null;
}

/** Left out, without a warning, where nothing was published. */
export function publishedComputed(scene: Scene): Outcome {
  const { dataset, scorecard } = scene;
  const pairs = pairsOf(scene);
  if (pairs.every(({ first }) => first.value === null)) return { drawings: [], findings: [] };
  const columns = [phrases(scene, `${CHART}.rank`), phrases(scene, `${CHART}.score`)];
  const sides = [
    { said: phrases(scene, `${CHART}.published`), columns },
    { said: phrases(scene, `${CHART}.computed`), columns },
  ] as const;
  return drawn({
    id: CHART,
    spec: CHART,
    ...dumbbell(scene, pairs, axisOf(scene, pairs), ['published', 'computed'], sides),
    says: saysOf(scene, pairs),
    tables: [tableFor(scene, pairs)],
    numbersIn: null,
    sources: [...new Set([...publishedSources(dataset, rootOf(scorecard).id), ...factSources(dataset)])],
    computed: true,
  });
}

function pairsOf(scene: Scene): readonly Pair[] {
  const { dataset, scorecard } = scene;
  const root = rootOf(scorecard).id;
  const pairs = league(dataset, scorecard).map(({ city }) => {
    const score = scoreOf(scorecard, city.id, root);
    const published = score?.published ?? null;
    return {
      city,
      first: endOf(scene, published?.rank ?? null, published?.score ?? null),
      second: endOf(scene, score?.rank ?? null, score?.value ?? null),
    };
  });
  // Where only some were published, they come first, in the order of their ranks.
  const isPublished = ({ first }: Pair) => first.value !== null;
  return [...pairs.filter(isPublished), ...pairs.filter((pair) => !isPublished(pair))];
}

/** The axis is that of the ranks; the score stands in its column only. */
const endOf = (scene: Scene, rank: Rank | null, score: number | null): End => ({
  value: rank?.position ?? null,
  cells: [rank === null ? '' : joined(scene, (speaker) => speaker.rank(rank)), scoreLabel(scene, score)],
  drawn: rank !== null,
});

/** Ranks from 1 to the last one, with half a place of air at both ends. */
function axisOf(scene: Scene, pairs: readonly Pair[]): Axis {
  const last = Math.max(...pairs.flatMap(({ first, second }) => [first.value ?? 1, second.value ?? 1]));
  const ticks = rankTicks(last).map((value) => ({
    value,
    label: joined(scene, (speaker) => speaker.number(value, 0)),
  }));
  return { said: phrases(scene, `${CHART}.rank`), from: 0.5, to: last + 0.5, ticks };
}

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
    missing: pairs.filter(({ first, second }) => first.value === null || second.value === null).length,
    widest: widest === undefined ? '' : speaker.text(widest.city.name),
    hasGap: String(widest !== undefined && gap !== null && gap.published !== gap.computed),
    publishedRank: String(gap?.published ?? ''),
    computedRank: String(gap?.computed ?? ''),
    from: speaker.number(scene.dataset.framework.scale.from, 0),
    to: speaker.number(scene.dataset.framework.scale.to, 0),
  }));
}

/** Rank and score as published, then as computed. */
function tableFor(scene: Scene, pairs: readonly Pair[]) {
  const root = rootOf(scene.scorecard).id;
  const side = (key: string, of: (score: NodeScore | null) => Placing): readonly Field<Pair>[] => {
    const head = (column: string) => (speaker: Speaker) =>
      speaker.phrase(`chart.${CHART}.column`, {
        side: speaker.phrase(`chart.${CHART}.${key}`),
        column: speaker.phrase(`chart.${CHART}.${column}`),
      });
    const found = ({ city }: Pair) => of(scoreOf(scene.scorecard, city.id, root));
    return [
      numbers(scene, head('rank'), (speaker, pair) => rankText(speaker, found(pair).rank)),
      numbers(scene, head('score'), (speaker, pair) => scoreText(scene, speaker, found(pair).score)),
    ];
  };
  return tableOf(pairs, [
    cityField<Pair>(scene),
    ...side('published', (score) => score?.published ?? { rank: null, score: null }),
    ...side('computed', (score) => ({ rank: score?.rank ?? null, score: score?.value ?? null })),
  ]);
}
