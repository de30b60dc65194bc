// How far a city's computed rank moves when the index is recalculated, and how a page says so.
import type { Speaker } from '../../language/speaker.ts';
import type { RankSpread } from '../../model/robustness.ts';
import { percentText } from '../coverage.ts';
import { ordinal } from '../words.ts';

/** "4–7", or "1" where both ends are one rank; `null` for a city that no recalculation ranks. */
export function intervalText(speaker: Speaker, spread: RankSpread | null): string | null {
  const interval = spread?.interval ?? null;
  if (interval === null) return null;
  const [from, to] = [speaker.number(interval.from, 0), speaker.number(interval.to, 0)];
  return from === to ? from : `${from}–${to}`;
}

/** A rank among those that recalculations gave: whether it was shared in any of them is not kept. */
export const placeText = (speaker: Speaker, position: number): string =>
  ordinal(speaker, { position, tied: false });

/** "at least nine in ten": ranks at the ends of an interval count as within it. */
export const oftenText = (speaker: Speaker, confidence: number): string =>
  speaker.phrase('robustness.often', { tenths: Math.round(confidence * 10) });

/** A share below 1 that must not be printed as 100 %, nor as 0 % where there is something: "97%", "99.8%", "0.04%". */
export function partText(speaker: Speaker, share: number): string {
  if (share <= 0 || share >= 1) return percentText(speaker, share);
  const percent = share * 100;
  const decimals = [0, 1, 2].find((count) => {
    const rounded = Number(percent.toFixed(count));
    return rounded > 0 && rounded < 100;
  });
  return `${speaker.number(percent, decimals ?? 2)}%`;
}

/** Recalculations that rank the city. */
export const drawsOf = ({ counts }: RankSpread): number => counts.reduce((sum, count) => sum + count, 0);

/** Whether every recalculation that ranks the city gives it one rank. */
export const neverMoves = (spread: RankSpread): boolean =>
  spread.counts.filter((count) => count > 0).length === 1;

/** Share of the city's ranks that are `position`, 0 to 1. */
export const shareAt = (spread: RankSpread, position: number): number =>
  (spread.counts[position - 1] ?? 0) / Math.max(1, drawsOf(spread));

/** Whether the interval is one place wide: nothing can be said to move the rank. */
export const isSteady = (spread: RankSpread | null): boolean =>
  spread !== null && spread.interval !== null && spread.interval.from === spread.interval.to;
