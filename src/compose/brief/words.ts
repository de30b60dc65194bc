// The running words of the brief: how to read it, where the full report is, and its imprint.
import type { Speaker } from '../../language/speaker.ts';
import { type Context, nodeOf, type Scored } from '../context.ts';
import { oftenText } from '../robustness/spread.ts';
import { type Said, say } from '../said.ts';
import { joinSentences } from '../words.ts';

/** Whether the weakest city scores the lower end of the scale, and the best the upper one, in every indicator. */
const spansScale = ({ dataset, tree }: Context): boolean => {
  const { from, to } = dataset.framework.scale;
  return tree.indicators.every(
    ({ normalisation }) =>
      normalisation.method === 'min-max' &&
      normalisation.scale.from === from &&
      normalisation.scale.to === to,
  );
};

/** What dots and scores mean; where ranks have intervals, with `intervals` also what was recalculated. */
export function readingText(
  context: Context,
  { score }: Scored,
  { intervals }: { readonly intervals: boolean },
): Said {
  const { uncertainty } = context.robustness;
  const { from, to } = context.dataset.framework.scale;
  const published = nodeOf(score, context.tree.root.id).published !== null;
  const key = spansScale(context) ? 'brief.reading-span' : 'brief.reading-scale';
  const sentences = (speaker: Speaker): readonly string[] => [
    speaker.phrase(key, { from, to }),
    ...(published ? [speaker.phrase('brief.reading-published')] : []),
    ...(uncertainty === null || !intervals
      ? []
      : [
          speaker.phrase('brief.interval-text', {
            draws: uncertainty.draws,
            often: oftenText(speaker, uncertainty.confidence),
          }),
        ]),
  ];
  return say(context.speakers, (speaker) => joinSentences(speaker, sentences(speaker)));
}

/** Where the rest is: the white paper has no page that could be named from here, but it has chapters. */
export const whereToFindMore = (context: Context): Said =>
  say(context.speakers, (speaker) =>
    speaker.phrase(
      context.dataset.edition.outputs.whitepaper.length > 0 ? 'brief.full-report' : 'brief.data-files',
      {
        chapter: speaker.phrase('chapter.cities'),
        annex: speaker.phrase('chapter.annex'),
      },
    ),
  );

/** Where the notes are that this page has no room for; `null` where none is left out. */
export const notesLeftOut = (context: Context, count: number): Said | null =>
  count === 0
    ? null
    : say(context.speakers, (speaker) =>
        speaker.phrase('brief.notes-left-out', { count, chapter: speaker.phrase('chapter.data-notes') }),
      );

export const imprint = (context: Context): Said =>
  say(context.speakers, (speaker) =>
    speaker.phrase('brief.imprint', {
      publisher: speaker.text(context.dataset.edition.publisher),
      date: speaker.date(context.dataset.edition.date),
      edition: context.dataset.edition.id,
      print: context.printId,
      version: context.programVersion,
    }),
  );
