// The generated paragraph about a city: its place, how that compares with the computed index and how sure it is, its dimensions.
import type { Speaker } from '../../language/speaker.ts';
import type { TreeNode } from '../../model/framework.ts';
import { type Context, headline, nodeOf, type Scored } from '../context.ts';
import { type Said, say } from '../said.ts';
import { asPrinted, joinSentences, ordinal, scoreText } from '../words.ts';
import { certaintySentences } from './certainty.ts';

function placeSentence(context: Context, speaker: Speaker, { city, score }: Scored): string {
  const root = nodeOf(score, context.tree.root.id);
  const top = headline(root);
  const name = speaker.text(city.name);
  if (top.rank === null) return speaker.phrase('city.place-none', { name });
  return speaker.phrase(root.published === null ? 'city.place-computed' : 'city.place-published', {
    name,
    place: ordinal(speaker, top.rank),
    count: context.dataset.cities.length,
    score: scoreText(context, speaker, top.score),
  });
}

function computedSentence(context: Context, speaker: Speaker, { city, score }: Scored): string | null {
  const { published, rank, value } = nodeOf(score, context.tree.root.id);
  if (published === null) return null;
  if (rank === null || value === null) return speaker.phrase('city.computed-none');
  const gap = published.rank.position - rank.position;
  const key = gap === 0 ? 'same' : gap > 0 ? 'higher' : 'lower';
  return speaker.phrase(`city.computed-${key}`, {
    name: speaker.text(city.name),
    value: scoreText(context, speaker, value),
    place: ordinal(speaker, rank),
    gap: Math.abs(gap),
  });
}

/** The dimensions that share the highest, and the lowest, place among the cities. */
function extremes(context: Context, { score }: Scored) {
  const scored = context.tree.dimensions.flatMap((node) => {
    const { rank, value } = nodeOf(score, node.id);
    return rank === null || value === null ? [] : [{ node, rank, value: asPrinted(context, value) }];
  });
  const places = scored.map(({ rank }) => rank.position);
  const at = (position: number) => scored.filter(({ rank }) => rank.position === position);
  return { all: scored, best: at(Math.min(...places)), worst: at(Math.max(...places)) };
}

function dimensionSentence(context: Context, speaker: Speaker, scored: Scored): string | null {
  const { all, best, worst } = extremes(context, scored);
  const [top, bottom] = [best[0], worst[0]];
  if (top === undefined || bottom === undefined) return speaker.phrase('city.dimensions-none');
  const names = (group: readonly { node: TreeNode }[]) =>
    speaker.list(
      group.map(({ node }) => speaker.phrase('city.dimension', { name: speaker.text(node.name) })),
    );
  if (all.length < 2) return null;
  if (top.rank.position === bottom.rank.position) {
    return speaker.phrase('city.dimensions-even', {
      name: speaker.text(scored.city.name),
      place: ordinal(speaker, top.rank),
    });
  }
  return speaker.phrase('city.dimensions', {
    name: speaker.text(scored.city.name),
    best: names(best),
    bestPlace: ordinal(speaker, top.rank),
    bestCount: best.length,
    worst: names(worst),
    worstPlace: ordinal(speaker, bottom.rank),
    worstCount: worst.length,
  });
}

/** Two to seven sentences in each language. */
export function citySummary(context: Context, scored: Scored): Said {
  return say(context.speakers, (speaker) => {
    const sentences = [
      placeSentence(context, speaker, scored),
      computedSentence(context, speaker, scored),
      ...certaintySentences(context, speaker, scored.city.id),
      dimensionSentence(context, speaker, scored),
    ];
    return joinSentences(
      speaker,
      sentences.filter((sentence) => sentence !== null),
    );
  });
}

/**
 * The summary without what stands in large figures above it; `null` where nothing remains. A city without a rank is said to
 * have none.
 */
export function cityOutlook(context: Context, scored: Scored): Said | null {
  const ranked = headline(nodeOf(scored.score, context.tree.root.id)).rank !== null;
  const said = say(context.speakers, (speaker) => {
    const sentences = [
      ranked ? null : placeSentence(context, speaker, scored),
      ...certaintySentences(context, speaker, scored.city.id),
      dimensionSentence(context, speaker, scored),
    ];
    return joinSentences(
      speaker,
      sentences.filter((sentence) => sentence !== null),
    );
  });
  return said.every(({ text }) => text === '') ? null : said;
}
