// Everything that a brief shows, as finished strings, cut to what its one page holds.
import { cityView } from '../city/city-view.ts';
import type { Context, Scored } from '../context.ts';
import { draftMark } from '../draft.ts';
import { figureDesk } from '../figures.ts';
import { type Said, say, sayPhrases, sayText } from '../said.ts';
import { headFigures } from './head.ts';
import { mainColumn } from './main-column.ts';
import { FOOT, NAME, runHeight, runOn } from './measure.ts';
import { type References, references } from './references.ts';
import { sideColumn } from './side-column.ts';
import { imprint, whereToFindMore } from './words.ts';

const CHART = 'city-brief';
const HEADS = ['facts', 'quality', 'reading', 'lists'];
/** From the band to the foot of the page, pt, without the lines of the foot. */
const COLUMN = 642;
/** Second lines in the band, where it says everything in several languages. */
const TALLER_BAND = 14;

const furniture = (context: Context) => ({
  kind: say(context.speakers, (speaker) => speaker.phrase('brief.kind')),
  edition: sayText(context.speakers, context.dataset.edition.title),
  year: context.dataset.edition.date.slice(0, 4),
  draft: draftMark(context),
  heads: sayPhrases(context.speakers, 'brief.head', HEADS),
  joint: say(context.speakers.slice(0, 1), (speaker) => speaker.phrase('brief.item-joint')),
});

const footOf = (context: Context, { listed }: References): readonly Said[] => [
  say(context.speakers, (speaker) =>
    speaker.phrase('brief.sources', {
      sources: listed.find(({ lang }) => lang === speaker.language)?.text ?? '',
    }),
  ),
  whereToFindMore(context),
  imprint(context),
];

export function briefView(context: Context, scored: Scored) {
  const chart = `${CHART}-${scored.city.id}`;
  const view = cityView(context, scored, figureDesk(context, false), CHART);
  const { name, mark } = view;
  const marks = references(context, scored);
  const foot = footOf(context, marks);
  const bilingual = context.voice.length > 1;
  const height = foot.reduce(
    (left, line) => left - runHeight(line, FOOT),
    bilingual ? COLUMN - TALLER_BAND : COLUMN,
  );
  const around = { marks, height };
  return {
    ...{ name, mark, foot },
    ...furniture(context),
    bilingual,
    longName: runOn(name, NAME) > 1,
    head: headFigures(context, scored, view),
    ...mainColumn(context, scored, view, chart, around),
    ...sideColumn(context, scored, view, around),
  };
}
