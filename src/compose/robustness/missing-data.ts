// The passage on what missing data could change: the best and worst rank that they leave possible.
import type { Speaker } from '../../language/speaker.ts';
import type { RankBounds } from '../../model/robustness.ts';
import type { Context } from '../context.ts';
import type { FigureDesk } from '../figures.ts';
import { drawn, type Passage, paragraph } from '../passage.ts';
import { say } from '../said.ts';
import { namesOf, nodeNames, quoted, shortList } from './names.ts';
import { placeText } from './spread.ts';

const placesOf = ({ best, worst }: RankBounds): number => worst - best + 1;

function boundsSentence(context: Context, speaker: Speaker): string {
  const all = context.scorecard.cities.filter(({ excluded }) => !excluded).length;
  return speaker.phrase('robustness.bounds', { count: context.robustness.bounds.length, all });
}

/** The one indicator that some cities lack and others have; `null` where there are several. */
function onlySentence(context: Context, speaker: Speaker): string | null {
  const lacking = context.robustness.audit.distributions.filter(
    ({ cities, missing, imputed }) => cities > 0 && missing + imputed > 0,
  );
  const [first, ...others] = lacking;
  if (first === undefined || others.length > 0) return null;
  const name = quoted(speaker, nodeNames(context, speaker, [first.indicator]).join(''));
  return speaker.phrase('robustness.bounds-only', { name, count: context.robustness.bounds.length });
}

function widestSentence(context: Context, speaker: Speaker): string | null {
  const { bounds } = context.robustness;
  const places = Math.max(...bounds.map(placesOf));
  const widest = bounds.filter((one) => placesOf(one) === places);
  const [first] = widest;
  if (first === undefined || places === 1) return null;
  const names = namesOf(
    context,
    speaker,
    widest.map(({ city }) => city),
  );
  return widest.length > 1
    ? speaker.phrase('robustness.bounds-widest-shared', {
        places: first.worst - first.best,
        cities: shortList(speaker, names),
      })
    : speaker.phrase('robustness.bounds-widest', {
        city: names.join(''),
        best: placeText(speaker, first.best),
        worst: placeText(speaker, first.worst),
      });
}

/** Said only where no city could move: else the widest bounds are what there is to say. */
function fixedSentence(context: Context, speaker: Speaker): string | null {
  if (context.robustness.bounds.some((one) => placesOf(one) > 1)) return null;
  const fixed = context.robustness.bounds;
  const names = namesOf(
    context,
    speaker,
    fixed.map(({ city }) => city),
  );
  return names.length === 0
    ? null
    : speaker.phrase('robustness.bounds-fixed', { cities: shortList(speaker, names), count: names.length });
}

/** `null` where no city lacks what another has. */
export function missingData(context: Context, desk: FigureDesk): Passage | null {
  if (context.robustness.bounds.length === 0) return null;
  return {
    id: 'robustness-missing',
    heading: say(context.speakers, (speaker) => speaker.phrase('robustness.head.missing')),
    opening: paragraph(context, (speaker) => [
      boundsSentence(context, speaker),
      onlySentence(context, speaker),
      speaker.phrase('robustness.bounds-ends'),
      widestSentence(context, speaker),
      fixedSentence(context, speaker),
    ]),
    parts: drawn(desk.take('missing-bounds')),
  };
}
