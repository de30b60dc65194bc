// Strengths and weaknesses: the indicators that lift a city's total above its peers' median, or pull it below.
import type { Speaker } from '../../language/speaker.ts';
import type { Gap } from '../../model/robustness.ts';
import { type Context, nodeOf, type Scored } from '../context.ts';
import { indicatorAt, profileAt } from '../lookup.ts';
import { type Said, say, sayOnce, sayText } from '../said.ts';
import { indicatorValue } from '../values.ts';
import { ordinal } from '../words.ts';

export interface Standout {
  /** Id of the indicator. */
  readonly indicator: string;
  readonly name: Said;
  readonly value: Said;
  /** "3rd of 15"; with how many share it where it is shared. */
  readonly place: Said;
  /** Against the median: "+0.63". */
  readonly points: Said;
  /** Its place among the cities, how many share it, and its points against the median. */
  readonly note: Said;
}

/** Decimals of points: one more than scores have, since they are small. */
const pointDecimals = (context: Context): number => context.dataset.edition.leagueTable.decimals + 1;

function placeText(
  speaker: Speaker,
  { score }: Scored,
  gap: Gap,
  shared: 'place-shared' | 'place-brief' = 'place-shared',
): string {
  const { rank } = nodeOf(score, gap.indicator);
  if (rank === null) return '';
  const count = gap.cities;
  return rank.tied
    ? speaker.phrase(`standout.${shared}`, { position: rank.position, shared: gap.sharing, count })
    : speaker.phrase('standout.place', { place: ordinal(speaker, rank), count });
}

/** For a table; several languages side by side have room for the numbers only. */
const shortPlace = (context: Context, scored: Scored, gap: Gap): Said =>
  sayOnce(context.speakers, (speaker) => {
    const { rank } = nodeOf(scored.score, gap.indicator);
    return context.voice.length > 1 && rank !== null
      ? speaker.phrase('standout.place-figures', { rank: speaker.rank(rank), count: gap.cities })
      : placeText(speaker, scored, gap, 'place-brief');
  });

const pointsText = (context: Context, speaker: Speaker, { points }: Gap): string =>
  `${points > 0 ? '+' : ''}${speaker.number(points, pointDecimals(context))}`;

function noteText(context: Context, speaker: Speaker, scored: Scored, gap: Gap): string {
  return speaker.phrase('standout.note', {
    place: placeText(speaker, scored, gap),
    raises: String(gap.points > 0),
    points: speaker.number(Math.abs(gap.points), pointDecimals(context)),
  });
}

function toStandout(context: Context, scored: Scored, gap: Gap): readonly Standout[] {
  const indicator = indicatorAt(context, gap.indicator);
  if (indicator === null) return [];
  const measured = nodeOf(scored.score, indicator.id);
  return [
    {
      indicator: indicator.id,
      name: sayText(context.speakers, indicator.name),
      value: sayOnce(context.speakers, (speaker) => indicatorValue(speaker, indicator, measured)),
      place: shortPlace(context, scored, gap),
      points: sayOnce(context.speakers, (speaker) => pointsText(context, speaker, gap)),
      note: say(context.speakers, (speaker) => noteText(context, speaker, scored, gap)),
    },
  ];
}

/** At most three of each; fewer, or none, where the data give no more. */
export function standouts(context: Context, scored: Scored) {
  const profile = profileAt(context, scored.city.id);
  const top = (gaps: readonly Gap[]) => gaps.flatMap((gap) => toStandout(context, scored, gap));
  const compared = profile?.peers == null ? 'all' : 'peers';
  const none = (side: 'above' | 'below') =>
    say(context.speakers, (speaker) => speaker.phrase(`standout.none-${side}`, { compared }));
  return {
    strengths: top(profile?.strengths ?? []),
    weaknesses: top(profile?.weaknesses ?? []),
    noStrengths: none('above'),
    noWeaknesses: none('below'),
  };
}
