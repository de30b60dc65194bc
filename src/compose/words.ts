// Sentences about scores and places that hold for any data: ties, missing values, first and last place.
import type { Speaker } from '../language/speaker.ts';
import { roundHalfAway } from '../maths/rounding.ts';
import type { Rank } from '../model/scorecard.ts';
import type { Context, Scored } from './context.ts';

/** A score with the decimals of the league table, or the words for a missing one. */
export const scoreText = (context: Context, speaker: Speaker, value: number | null): string =>
  value === null
    ? speaker.phrase('missing.value')
    : speaker.number(value, context.dataset.edition.leagueTable.decimals);

/** "4th", "joint 4th". */
export const ordinal = (speaker: Speaker, rank: Rank): string =>
  speaker.phrase(rank.tied ? 'rank.ordinal-tied' : 'rank.ordinal', { position: rank.position });

/** Names of cities in one sentence; a long list becomes a count. */
export function cityNames(speaker: Speaker, cities: readonly Scored[], most = 4): string {
  return cities.length > most
    ? speaker.phrase('count.cities', { count: cities.length })
    : speaker.list(cities.map(({ city }) => speaker.text(city.name)));
}

/** Sentences joined as the language joins them: Chinese without a space. */
export const joinSentences = (speaker: Speaker, sentences: readonly string[]): string =>
  sentences.join(speaker.phrase('sentence.joint'));

/** Rounds as printed, so that what looks equal counts as equal. */
export const asPrinted = (context: Context, value: number): number =>
  roundHalfAway(value, context.dataset.edition.leagueTable.decimals);
