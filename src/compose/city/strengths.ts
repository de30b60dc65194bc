// Strengths and weaknesses: the indicators that lift a city's total above the median of all cities, or pull it below.

import type { Speaker } from '../../language/speaker.ts';
import { roundHalfAway } from '../../maths/rounding.ts';
import type { Indicator } from '../../model/framework.ts';
import { type Context, nodeOf, type Scored } from '../context.ts';
import { type Said, say, sayOnce, sayText } from '../said.ts';
import { indicatorValue } from '../values.ts';
import { ordinal } from '../words.ts';

export interface Standout {
  readonly name: Said;
  readonly value: Said;
  /** Its place among the cities, how many share it, and its points against the median. */
  readonly note: Said;
}

interface Gap {
  readonly indicator: Indicator;
  /** Points of the city's total: its real share there × distance to the median score of all cities. */
  readonly points: number;
}

/** Decimals of points: one more than scores have, since they are small. */
const pointDecimals = (context: Context): number => context.dataset.edition.leagueTable.decimals + 1;

/** In the order of the framework; indicators without a value, or whose points are printed as 0, are left out. */
function gapsOf(context: Context, { score }: Scored): readonly Gap[] {
  return context.tree.indicators.flatMap((indicator): Gap[] => {
    const { value, share } = nodeOf(score, indicator.id);
    const median = context.scorecard.summaries[indicator.id]?.median ?? null;
    if (value === null || share === null || median === null) return [];
    const points = share * (value - median);
    return roundHalfAway(points, pointDecimals(context)) === 0 ? [] : [{ indicator, points }];
  });
}

/** How many cities have the same value of an indicator, this one among them. */
function sharing(context: Context, scored: Scored, id: string): number {
  const own = nodeOf(scored.score, id).raw;
  return context.scorecard.cities.filter((city) => own !== null && nodeOf(city, id).raw === own).length;
}

function placeText(context: Context, speaker: Speaker, scored: Scored, id: string): string {
  const { rank } = nodeOf(scored.score, id);
  const count = context.scorecard.summaries[id]?.count ?? 0;
  if (rank === null) return '';
  const shared = sharing(context, scored, id);
  return rank.tied
    ? speaker.phrase('standout.place-shared', { position: rank.position, shared, count })
    : speaker.phrase('standout.place', { place: ordinal(speaker, rank), count });
}

function noteText(context: Context, speaker: Speaker, scored: Scored, { indicator, points }: Gap): string {
  const signed = `${points > 0 ? '+' : ''}${speaker.number(points, pointDecimals(context))}`;
  const place = placeText(context, speaker, scored, indicator.id);
  return speaker.phrase('standout.note', { place, points: signed });
}

function toStandout(context: Context, scored: Scored, gap: Gap): Standout {
  const { indicator } = gap;
  return {
    name: sayText(context.speakers, indicator.name),
    value: sayOnce(context.speakers, (speaker) =>
      indicatorValue(speaker, indicator, nodeOf(scored.score, indicator.id)),
    ),
    note: say(context.speakers, (speaker) => noteText(context, speaker, scored, gap)),
  };
}

/** At most three of each; fewer, or none, where the data give no more. */
export function standouts(context: Context, scored: Scored) {
  const gaps = gapsOf(context, scored);
  const best = gaps.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const worst = gaps.filter(({ points }) => points < 0).sort((a, b) => a.points - b.points);
  const top = (list: readonly Gap[]) => list.slice(0, 3).map((gap) => toStandout(context, scored, gap));
  return { strengths: top(best), weaknesses: top(worst) };
}
