// The note under a table of values: what the signs in its cells mean.
import { type Context, nodeOf, type Scored } from './context.ts';
import { type Said, say } from './said.ts';
import { joinSentences } from './words.ts';

const BOUNDS = ['over', 'at-least', 'nearly'] as const;

/** Only the signs that occur are explained. */
export function signsNote(context: Context, cities: readonly Scored[]): Said {
  const measured = cities.flatMap(({ score }) => context.tree.indicators.map(({ id }) => nodeOf(score, id)));
  const bounds = BOUNDS.filter((bound) => measured.some((one) => one.raw !== null && one.bound === bound));
  const signs = [...(measured.some(({ raw }) => raw === null) ? ['missing'] : []), ...bounds];
  return say(context.speakers, (speaker) =>
    joinSentences(
      speaker,
      [...signs.map((sign) => `values-${sign}`), 'values-note'].map((key) =>
        speaker.phrase(`annex.head.${key}`),
      ),
    ),
  );
}
