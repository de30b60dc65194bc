// What the report says about one dimension's ranking: leaders, distances, the tail, what is missing.
import type { Speaker } from '../language/speaker.ts';
import type { TreeNode } from '../model/framework.ts';
import { type Context, inRankOrder, nodeOf, type Scored } from './context.ts';
import { citiesWith } from './coverage.ts';
import { type Said, say } from './said.ts';
import { indicatorsBelow } from './tree.ts';
import { asPrinted, cityNames, joinSentences, scoreText } from './words.ts';

interface Standing {
  readonly value: number;
  readonly cities: readonly Scored[];
}

/** Cities grouped by their printed value, highest first; and those without one. */
function standings(context: Context, node: TreeNode) {
  const groups = new Map<number, Scored[]>();
  const missing: Scored[] = [];
  for (const scored of inRankOrder(context)) {
    const { value } = nodeOf(scored.score, node.id);
    if (value === null) missing.push(scored);
    else groups.set(asPrinted(context, value), [...(groups.get(asPrinted(context, value)) ?? []), scored]);
  }
  const ranked = [...groups]
    .map(([value, cities]): Standing => ({ value, cities }))
    .sort((a, b) => b.value - a.value);
  return { ranked, missing };
}

function leadSentence(context: Context, speaker: Speaker, ranked: readonly Standing[]): string {
  const [first, second] = ranked;
  if (first === undefined) return speaker.phrase('dimension.none');
  const value = scoreText(context, speaker, first.value);
  const leaders = cityNames(speaker, first.cities);
  if (second === undefined) return speaker.phrase('dimension.all-equal', { value });
  if (first.cities.length > 1) return speaker.phrase('dimension.lead-shared', { leaders, value });
  return speaker.phrase('dimension.lead', {
    leaders,
    value,
    gap: scoreText(context, speaker, first.value - second.value),
    next: cityNames(speaker, second.cities),
  });
}

function tailSentence(context: Context, speaker: Speaker, ranked: readonly Standing[]): string | null {
  const last = ranked.at(-1);
  if (ranked.length < 3 || last === undefined) return null;
  return speaker.phrase('dimension.tail', {
    cities: cityNames(speaker, last.cities),
    count: last.cities.length,
    value: scoreText(context, speaker, last.value),
  });
}

/** One paragraph in each language. */
export function dimensionCommentary(context: Context, dimension: TreeNode): Said {
  const { ranked, missing } = standings(context, dimension);
  const indicators = indicatorsBelow(dimension);
  const given = indicators.filter(({ id }) => citiesWith(context, id) > 0).length;
  const summary = context.scorecard.summaries[dimension.id];
  return say(context.speakers, (speaker) => {
    const median = summary?.median ?? null;
    const sentences = [
      leadSentence(context, speaker, ranked),
      median === null || ranked.length < 3
        ? null
        : speaker.phrase('dimension.median', { median: scoreText(context, speaker, median) }),
      tailSentence(context, speaker, ranked),
      missing.length === 0
        ? null
        : speaker.phrase('dimension.missing', { cities: cityNames(speaker, missing), count: missing.length }),
      speaker.phrase('dimension.coverage', { given, all: indicators.length }),
    ];
    return joinSentences(
      speaker,
      sentences.filter((sentence) => sentence !== null),
    );
  });
}
