// The passage on what leaving out a part of the index does to the ranking.
import type { Speaker } from '../../language/speaker.ts';
import type { LeftOut } from '../../model/robustness.ts';
import type { Rank } from '../../model/scorecard.ts';
import { type Context, nodeOf } from '../context.ts';
import { citiesWith } from '../coverage.ts';
import type { FigureDesk } from '../figures.ts';
import { drawn, type Passage, paragraph, text } from '../passage.ts';
import { say } from '../said.ts';
import { ordinal } from '../words.ts';
import { nameOfPart, namesOf } from './names.ts';

const KINDS: readonly LeftOut['kind'][] = ['dimension', 'indicator', 'expert', 'city'];

/** What has no data changes nothing when it is left out, and is not worth a word. */
function partsOf(context: Context, kind: LeftOut['kind']): readonly LeftOut[] {
  return context.robustness.leftOut
    .filter((part) => part.kind === kind)
    .filter(({ id }) => kind === 'expert' || kind === 'city' || citiesWith(context, id) > 0)
    .sort((a, b) => b.meanShift - a.meanShift);
}

const isIdle = ({ largest, meanShift }: LeftOut): boolean => largest === null || meanShift === 0;

/** The rank at `position` before the part is left out: shared where another city, other than one left out, has it too. */
function rankBefore(context: Context, { kind, id }: LeftOut, city: string, position: number): Rank {
  const ranks = context.scorecard.cities
    .filter((score) => kind !== 'city' || score.city !== id)
    .map((score) => ({ city: score.city, rank: nodeOf(score, context.tree.root.id).rank }));
  const own = ranks.find((one) => one.city === city)?.rank?.position;
  const tied = ranks.some((one) => one.city !== city && one.rank !== null && one.rank.position === own);
  return { position, tied };
}

function kindSentence(context: Context, speaker: Speaker, kind: LeftOut['kind']): string | null {
  const [top] = partsOf(context, kind);
  if (top === undefined) return null;
  const { largest } = top;
  if (largest === null || isIdle(top)) return speaker.phrase(`robustness.left-out-unmoved.${kind}`);
  return speaker.phrase(`robustness.left-out-moved.${kind}`, {
    name: nameOfPart(context, speaker, top),
    shift: speaker.number(top.meanShift, 1),
    city: namesOf(context, speaker, [largest.city]).join(''),
    from: ordinal(speaker, rankBefore(context, top, largest.city, largest.from)),
    to: ordinal(speaker, top.ranks[largest.city] ?? { position: largest.to, tied: false }),
    others: largest.others,
  });
}

/** How many indicators could be spared; said only where another sentence has named the one that could not. */
function idleSentence(context: Context, speaker: Speaker): string | null {
  const indicators = partsOf(context, 'indicator');
  const [top] = indicators;
  if (top === undefined || isIdle(top)) return null;
  return speaker.phrase('robustness.left-out-idle', {
    all: indicators.length,
    count: indicators.filter(isIdle).length,
  });
}

/** `null` where nothing was left out. */
export function leftOut(context: Context, desk: FigureDesk): Passage | null {
  if (KINDS.every((kind) => partsOf(context, kind).length === 0)) return null;
  return {
    id: 'robustness-left-out',
    heading: say(context.speakers, (speaker) => speaker.phrase('robustness.head.left-out')),
    opening: paragraph(context, (speaker) => [
      speaker.phrase('robustness.left-out-lead'),
      kindSentence(context, speaker, 'dimension'),
      kindSentence(context, speaker, 'indicator'),
      idleSentence(context, speaker),
    ]),
    parts: [
      ...text(context, (speaker) => [
        kindSentence(context, speaker, 'expert'),
        kindSentence(context, speaker, 'city'),
      ]),
      ...drawn(desk.take('left-out')),
    ],
  };
}
