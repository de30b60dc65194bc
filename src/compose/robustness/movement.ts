// The passage on how far the ranks move: who keeps a place, whose interval is widest, which tiers can be told apart.
import type { Speaker } from '../../language/speaker.ts';
import { type Context, nodeOf } from '../context.ts';
import { percentText } from '../coverage.ts';
import type { FigureDesk } from '../figures.ts';
import { spreadAt } from '../lookup.ts';
import { drawn, list, type Passage, type PassageItem, paragraph, text } from '../passage.ts';
import { say } from '../said.ts';
import { lopsidedSentences } from './lopsided.ts';
import { namesOf, shortList } from './names.ts';
import { neverMoves, partText, placeText, shareAt } from './spread.ts';
import { tierItems, tiersSentence } from './tiers.ts';

interface Interval {
  readonly city: string;
  readonly from: number;
  readonly to: number;
  readonly always: boolean;
}

/** By computed rank, the best first. */
function intervalsOf(context: Context): readonly Interval[] {
  const spreads = context.robustness.uncertainty?.cities ?? [];
  return spreads
    .flatMap((spread): Interval[] =>
      spread.interval === null ? [] : [{ city: spread.city, ...spread.interval, always: neverMoves(spread) }],
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

const placesOf = ({ from, to }: Interval): number => to - from + 1;

/** In how many recalculations one city keeps its rank, as on its own page: "98%". */
function keptText(context: Context, speaker: Speaker, { city, from }: Interval): string {
  const spread = spreadAt(context, city);
  return spread === null ? percentText(speaker, 0) : partText(speaker, shareAt(spread, from));
}

/** "Beijing (1st) and Shanghai (2nd) keep their ranks in every recalculation." */
function firmSentences(
  context: Context,
  speaker: Speaker,
  intervals: readonly Interval[],
): readonly (string | null)[] {
  const { confidence } = context.robustness.uncertainty ?? { confidence: 0 };
  const said = (key: string, cities: readonly Interval[]) => {
    if (cities.length === 0) return null;
    const names = cities.map(({ city, from }) =>
      speaker.phrase('robustness.city-place', {
        city: namesOf(context, speaker, [city]).join(''),
        place: placeText(speaker, from),
      }),
    );
    const [only, ...others] = cities;
    const share =
      only === undefined || others.length > 0
        ? percentText(speaker, confidence)
        : keptText(context, speaker, only);
    const values = { cities: shortList(speaker, names), count: cities.length, share };
    return speaker.phrase(`robustness.${key}`, values);
  };
  const firm = intervals.filter((interval) => placesOf(interval) === 1);
  if (firm.length === 0) {
    return [speaker.phrase('robustness.none-steady', { share: percentText(speaker, confidence) })];
  }
  return [
    said(
      'always',
      firm.filter(({ always }) => always),
    ),
    said(
      'steady',
      firm.filter(({ always }) => !always),
    ),
  ];
}

function widestSentence(context: Context, speaker: Speaker, intervals: readonly Interval[]): string | null {
  const places = Math.max(...intervals.map(placesOf));
  const widest = intervals.filter((interval) => placesOf(interval) === places);
  const [first] = widest;
  if (first === undefined || places === 1) return null;
  const cities = namesOf(
    context,
    speaker,
    widest.map(({ city }) => city),
  );
  if (widest.length > 1) {
    return speaker.phrase('robustness.widest-shared', { places, cities: shortList(speaker, cities) });
  }
  const [from, to] = [placeText(speaker, first.from), placeText(speaker, first.to)];
  return speaker.phrase('robustness.widest', { city: cities.join(''), from, to });
}

/** The number of places that at least half of the intervals reach; not said of a handful. */
function typicalSentence(speaker: Speaker, intervals: readonly Interval[]): string | null {
  const widths = intervals.map(placesOf).sort((a, b) => b - a);
  const places = widths[Math.ceil(widths.length / 2) - 1] ?? 1;
  return widths.length < 4 || places === 1 ? null : speaker.phrase('robustness.typical', { places });
}

/** Cities whose published rank lies outside the interval of their computed one. */
function publishedSentence(context: Context, speaker: Speaker): string | null {
  const both = context.scorecard.cities.flatMap((score) => {
    const published = nodeOf(score, context.tree.root.id).published?.rank.position;
    const interval = spreadAt(context, score.city)?.interval ?? null;
    return published === undefined || interval === null ? [] : [{ city: score.city, published, interval }];
  });
  if (both.length === 0) return null;
  const outside = both.filter(
    ({ published, interval }) => published < interval.from || published > interval.to,
  );
  if (outside.length === 0) return speaker.phrase('robustness.outside-none');
  const names = namesOf(
    context,
    speaker,
    outside.map(({ city }) => city),
  );
  return speaker.phrase('robustness.outside', {
    count: outside.length,
    all: both.length,
    named: String(names.length <= 8),
    cities: speaker.list(names),
  });
}

/** `null` where no recalculation came to a ranking, or the edition leaves nothing open. */
export function movement(context: Context, desk: FigureDesk): Passage | null {
  const intervals = intervalsOf(context);
  if (intervals.length === 0) return null;
  const tiers = (speaker: Speaker): readonly PassageItem[] => tierItems(context, speaker);
  return {
    id: 'robustness-movement',
    heading: say(context.speakers, (speaker) => speaker.phrase('robustness.head.movement')),
    opening: paragraph(context, (speaker) => [
      ...firmSentences(context, speaker, intervals),
      widestSentence(context, speaker, intervals),
      typicalSentence(speaker, intervals),
      publishedSentence(context, speaker),
    ]),
    parts: [
      ...text(context, (speaker) => lopsidedSentences(context, speaker)),
      ...drawn(desk.take('rank-intervals')),
      ...text(context, (speaker) => [tiersSentence(context, speaker)]),
      ...list(context, tiers),
    ],
  };
}
