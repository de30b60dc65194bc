// The cover: a skyline of the scores along the foot of the page, one bar a city, under the year and the title.
import { type Context, headline, inRankOrder, nodeOf, type Scored } from '../context.ts';
import type { SafeHtml } from '../html.ts';
import { inOneLine, type Said, say, sayText } from '../said.ts';
import { skyline } from '../skyline.ts';
import { scoreText } from '../words.ts';

/** More bars than this are too narrow to carry a name. */
const MOST_NAMED = 24;
/** Part of the scale from which a bar is tall enough to hold its own name. */
const HOLDS_NAME = 0.3;

export interface CoverBar {
  readonly name: Said;
  readonly score: string;
  /** Height as CSS says it, such as `86.00%` of the scale. */
  readonly height: string;
  /** The name stands within the bar, else above it. */
  readonly inside: boolean;
}

export interface CoverView {
  readonly title: Said;
  readonly subtitle: Said;
  readonly publisher: Said;
  readonly origin: Said;
  readonly year: string;
  /** What the bars are. */
  readonly caption: Said;
  /** `null`: too many cities to name, and `skyline` draws them. */
  readonly bars: readonly CoverBar[] | null;
  readonly skyline: SafeHtml | null;
}

const scoreOf = (context: Context, { score }: Scored): number | null =>
  headline(nodeOf(score, context.tree.root.id)).score;

function toBar(context: Context, scored: Scored): CoverBar {
  const score = scoreOf(context, scored);
  const { from, to } = context.dataset.framework.scale;
  const part = score === null ? 0 : Math.max(0, Math.min(1, (score - from) / (to - from)));
  return {
    name: sayText(context.speakers, scored.city.name),
    score: inOneLine(say(context.speakers, (speaker) => scoreText(context, speaker, score))),
    height: `${(part * 100).toFixed(2)}%`,
    inside: part >= HOLDS_NAME,
  };
}

function caption(context: Context, order: readonly Scored[]): Said {
  const { from, to } = context.dataset.framework.scale;
  const published = order.some(({ score }) => nodeOf(score, context.tree.root.id).published !== null);
  return say(context.speakers, (speaker) =>
    speaker.phrase('cover.caption', { count: order.length, published: String(published), from, to }),
  );
}

function wholeSkyline(context: Context, order: readonly Scored[]): SafeHtml {
  const label = say(context.speakers, (speaker) => speaker.phrase('cover.skyline', { count: order.length }));
  return skyline({
    scores: order.map((scored) => scoreOf(context, scored)),
    full: context.dataset.framework.scale.to,
    here: null,
    label: inOneLine(label),
    bar: 12,
    gap: 1,
    height: 100,
  });
}

export function coverView(context: Context): CoverView {
  const { edition } = context.dataset;
  const order = inRankOrder(context);
  const named = order.length <= MOST_NAMED;
  return {
    title: sayText(context.speakers, edition.title),
    subtitle: sayText(context.speakers, edition.subtitle),
    publisher: sayText(context.speakers, edition.publisher),
    origin: say(context.speakers, (speaker) =>
      speaker.phrase('cover.origin', { origin: speaker.text(edition.origin) }),
    ),
    year: edition.date.slice(0, 4),
    caption: caption(context, order),
    bars: named ? order.map((scored) => toBar(context, scored)) : null,
    skyline: named ? null : wholeSkyline(context, order),
  };
}
