// The large figures under a city's name: rank with interval, and scores, published beside computed.

import type { Rank } from '../../model/scorecard.ts';
import type { CityView } from '../city/city-view.ts';
import { type Context, headline, nodeOf, type Scored } from '../context.ts';
import { cityCoverage, percentText } from '../coverage.ts';
import { type Said, say, sayOnce } from '../said.ts';
import { ordinal, scoreText } from '../words.ts';

export interface HeadFigure {
  readonly label: Said;
  readonly figure: Said;
  /** Small, under the figure: "of 15 cities". */
  readonly aside: Said | null;
  /** The one that stands in the accent colour. */
  readonly here: boolean;
}

type Facts = Pick<CityView, 'among' | 'score' | 'scoreLabel' | 'interval'>;

const once = (context: Context, text: string): Said => [{ lang: context.voice[0] ?? '', text }];

/** "4th"; for several languages side by side "4", or "4=" where it is shared. */
const rankFigure = ({ speakers, voice }: Context, rank: Rank | null): Said =>
  sayOnce(speakers, (speaker) => {
    if (rank === null) return speaker.phrase('missing.value');
    return voice.length > 1 ? speaker.rank(rank) : ordinal(speaker, rank);
  });

function intervalAside(context: Context, { interval }: Facts): Said | null {
  if (interval === null) return null;
  const share = context.robustness.uncertainty?.confidence ?? 0;
  return say(context.speakers, (speaker) =>
    speaker.phrase('brief.interval', { share: percentText(speaker, share), interval: interval.range }),
  );
}

/** Beside a published rank and score: what this edition computed, whose rank the interval belongs to. */
function computedFigures(context: Context, { city, score }: Scored, facts: Facts): readonly HeadFigure[] {
  const root = nodeOf(score, context.tree.root.id);
  const { speakers } = context;
  const { given, all } = cityCoverage(context, city.id);
  const label = (key: 'rank' | 'score') =>
    say(speakers, (speaker) => speaker.phrase(`brief.computed-${key}`));
  return [
    {
      label: label('rank'),
      figure: rankFigure(context, root.rank),
      aside: intervalAside(context, facts),
      here: false,
    },
    {
      label: label('score'),
      figure: once(context, speakers[0] === undefined ? '' : scoreText(context, speakers[0], root.value)),
      aside: say(speakers, (speaker) => speaker.phrase('brief.from-indicators', { given, all })),
      here: false,
    },
  ];
}

/** Rank and score as the headline has them; three or four figures, one of them in the accent colour. */
export function headFigures(context: Context, scored: Scored, facts: Facts): readonly HeadFigure[] {
  const { from, to } = context.dataset.framework.scale;
  const { speakers } = context;
  const { published } = nodeOf(scored.score, context.tree.root.id);
  const rank: HeadFigure = {
    label: say(speakers, (speaker) =>
      speaker.phrase(published === null ? 'brief.rank' : 'brief.published-rank'),
    ),
    figure: rankFigure(context, headline(nodeOf(scored.score, context.tree.root.id)).rank),
    aside: facts.among,
    here: true,
  };
  const score: HeadFigure = {
    label: facts.scoreLabel,
    figure: once(context, facts.score),
    aside: say(speakers, (speaker) => speaker.phrase('brief.scale', { from, to })),
    here: false,
  };
  if (published !== null) return [rank, score, ...computedFigures(context, scored, facts)];
  const { interval } = facts;
  if (interval === null) return [rank, score];
  return [
    rank,
    { label: interval.head, figure: once(context, interval.range), aside: null, here: false },
    score,
  ];
}
