// What a city's page says of how sure its computed rank is, in words and as an interval, and of the choice that moves it most.
import type { Speaker } from '../../language/speaker.ts';
import { type Context, nodeOf, type Scored } from '../context.ts';
import { percentText } from '../coverage.ts';
import { spreadAt } from '../lookup.ts';
import { leadingAssumptions } from '../robustness/leading.ts';
import {
  intervalText,
  isSteady,
  neverMoves,
  oftenText,
  partText,
  placeText,
  shareAt,
} from '../robustness/spread.ts';
import { inOneLine, type Said, say } from '../said.ts';

export interface IntervalView {
  /** "90% interval of computed rank", for a head over `range`. */
  readonly head: Said;
  /** "4–7". */
  readonly range: string;
  /** "90% interval of computed rank: 4–7". */
  readonly line: Said;
}

function intervalSentence(context: Context, speaker: Speaker, city: string): string | null {
  const spread = spreadAt(context, city);
  const interval = spread?.interval ?? null;
  if (spread === null || interval === null) return null;
  const place = placeText(speaker, interval.from);
  if (neverMoves(spread)) return speaker.phrase('city.interval-always', { place });
  if (interval.from === interval.to) {
    const share = partText(speaker, shareAt(spread, interval.from));
    return speaker.phrase('city.interval-steady', { share, place });
  }
  return speaker.phrase('city.interval', {
    often: oftenText(speaker, context.robustness.uncertainty?.confidence ?? 0),
    from: place,
    to: placeText(speaker, interval.to),
    median: placeText(speaker, spread.median ?? interval.from),
  });
}

/** Recalculations that have too few data for this city are not in its interval. */
function rankedSentence(context: Context, speaker: Speaker, city: string): string | null {
  const spread = spreadAt(context, city);
  return spread === null || spread.ranked <= 0 || spread.ranked >= 1
    ? null
    : speaker.phrase('city.ranked-share', { share: partText(speaker, spread.ranked) });
}

/** One assumption, two about equally, or no single one; `null` for a rank that never, or hardly ever, moves. */
function driverSentence(context: Context, speaker: Speaker, city: string): string | null {
  if (isSteady(spreadAt(context, city))) return null;
  const leading = leadingAssumptions(context.robustness.sensitivity?.cities[city]);
  const names = leading.map((assumption) => speaker.phrase(`assumption.said.${assumption}`));
  if (names.length === 0) return null;
  if (names.length > 2) return speaker.phrase('city.driver-none');
  return names.length > 1
    ? speaker.phrase('city.driver-two', { assumptions: speaker.list(names) })
    : speaker.phrase('city.driver', { assumption: names.join('') });
}

/** None where the edition leaves nothing open, or the city is not ranked. */
export const certaintySentences = (
  context: Context,
  speaker: Speaker,
  city: string,
): readonly (string | null)[] => [
  intervalSentence(context, speaker, city),
  rankedSentence(context, speaker, city),
  driverSentence(context, speaker, city),
];

/** `null` where the edition leaves nothing open, or no recalculation ranks the city. */
export function intervalView(context: Context, { city, score }: Scored): IntervalView | null {
  const { uncertainty } = context.robustness;
  const spread = spreadAt(context, city.id);
  if (uncertainty === null || (spread?.interval ?? null) === null) return null;
  // Beside a published rank the interval must be told apart from it.
  const own = nodeOf(score, context.tree.root.id).published === null ? '-own' : '';
  const values = (speaker: Speaker) => ({
    share: percentText(speaker, uncertainty.confidence),
    interval: intervalText(speaker, spread) ?? '',
  });
  const { speakers } = context;
  return {
    head: say(speakers, (speaker) => speaker.phrase(`score.interval-head${own}`, values(speaker))),
    range: inOneLine(say(speakers, (speaker) => values(speaker).interval)),
    line: say(speakers, (speaker) => speaker.phrase(`score.interval${own}`, values(speaker))),
  };
}
