// The computed rank is the result of one set of choices: how often the recalculations come out better, or worse.
import type { Speaker } from '../../language/speaker.ts';
import type { RankSpread } from '../../model/robustness.ts';
import type { Rank } from '../../model/scorecard.ts';
import type { Context } from '../context.ts';
import { percentText } from '../coverage.ts';
import { ordinal } from '../words.ts';
import { namesOf } from './names.ts';
import { drawsOf } from './spread.ts';

/** A rank is lopsided with this share of the recalculations, or more, on one side of it. */
const ONE_SIDED = 0.7;

interface Sides {
  readonly city: string;
  readonly rank: Rank;
  readonly draws: number;
  readonly better: number;
  readonly worse: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function sidesOf(spread: RankSpread): readonly Sides[] {
  const draws = drawsOf(spread);
  if (spread.rank === null || draws === 0) return [];
  const { city, rank, counts } = spread;
  const better = sum(counts.slice(0, rank.position - 1));
  return [{ city, rank, draws, better, worse: sum(counts.slice(rank.position)) }];
}

/** The city whose recalculations fall most often on one side, if that is often enough. */
function extremeSentence(
  context: Context,
  speaker: Speaker,
  all: readonly Sides[],
  side: 'better' | 'worse',
): string | null {
  const shareOf = (one: Sides) => one[side] / one.draws;
  const [top] = all
    .filter((one) => shareOf(one) >= ONE_SIDED)
    .toSorted((a, b) => shareOf(b) - shareOf(a) || (a.city < b.city ? -1 : 1));
  if (top === undefined) return null;
  return speaker.phrase(`robustness.lopsided-${side}`, {
    city: namesOf(context, speaker, [top.city]).join(''),
    place: ordinal(speaker, top.rank),
    draws: top.draws,
    times: top[side],
  });
}

/** None without a city that has a computed rank and recalculated ones. */
export function lopsidedSentences(context: Context, speaker: Speaker): readonly (string | null)[] {
  const all = (context.robustness.uncertainty?.cities ?? []).flatMap(sidesOf);
  if (all.length === 0) return [];
  const lopsided = all.filter(({ better, worse, draws }) => Math.max(better, worse) >= ONE_SIDED * draws);
  return [
    speaker.phrase('robustness.lopsided', {
      all: all.length,
      count: lopsided.length,
      share: percentText(speaker, ONE_SIDED),
    }),
    extremeSentence(context, speaker, all, 'better'),
    extremeSentence(context, speaker, all, 'worse'),
  ];
}
