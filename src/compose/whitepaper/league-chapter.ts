// The chapter of the league table, with the editor's commentary.
import type { Speaker } from '../../language/speaker.ts';
import { addressOf } from '../apparatus/register.ts';
import { referenceHtml } from '../apparatus/see.ts';
import { joinMarkup, weave } from '../apparatus/weave.ts';
import { sourcesOf } from '../city/city-view.ts';
import { type Context, inRankOrder } from '../context.ts';
import { percentText } from '../coverage.ts';
import type { FigureDesk } from '../figures.ts';
import { escapeHtml, SafeHtml } from '../html.ts';
import { type LeagueTable, leagueTable } from '../league-table.ts';
import { headingsOf, proseSections } from '../prose.ts';
import { oftenText } from '../robustness/spread.ts';
import { type Said, type SaidMarkup, say, sayPhrases } from '../said.ts';
import { sourceLine } from '../sources.ts';
import { type Chapter, chapter } from './chapter.ts';

const HEADS = ['rank', 'city', 'published', 'computed', 'computed-rank', 'coverage'];

/** The head over the rank intervals; empty where the edition leaves nothing open. */
function intervalHead(context: Context): Said {
  const confidence = context.robustness.uncertainty?.confidence ?? null;
  if (confidence === null) return [];
  return say(context.speakers, (speaker) =>
    speaker.phrase('league.head.interval', { share: percentText(speaker, confidence) }),
  );
}

/** The sentence that sends the reader on to the chapter on certainty; nothing where there is none. */
function intervalNote(context: Context, desk: FigureDesk, speaker: Speaker): readonly SafeHtml[] {
  const confidence = context.robustness.uncertainty?.confidence ?? null;
  const target = desk.known?.get(addressOf('chapter', 'robustness'));
  if (confidence === null || target === undefined) return [];
  const see = referenceHtml(speaker, target, 'full');
  return [
    weave({ see }, (slots) =>
      speaker.phrase('league.interval-note', { often: oftenText(speaker, confidence), ...slots }),
    ),
  ];
}

/** What the table says, and what its signs mean: only of those that occur. */
function note(context: Context, desk: FigureDesk, { rows, signs }: LeagueTable): SaidMarkup {
  const { scale } = context.dataset.framework;
  const tiered = rows.some(({ opensTier }) => opensTier);
  return context.speakers.map((speaker) => {
    const said = (key: string, when: boolean) =>
      when ? [new SafeHtml(escapeHtml(speaker.phrase(`league.${key}`, { ...scale })))] : [];
    return {
      lang: speaker.language,
      text: joinMarkup(speaker, [
        ...said('note', true),
        ...said('tied-note', signs.tied),
        ...said('missing-note', signs.missing),
        ...intervalNote(context, desk, speaker),
        ...said('tiers-note', tiered),
      ]),
    };
  });
}

export function league(context: Context, desk: FigureDesk): Chapter {
  return chapter(context, desk, 'league', () => {
    const sources = inRankOrder(context).flatMap(sourcesOf);
    const table = leagueTable(context);
    const title = say(context.speakers, (speaker) => speaker.phrase('league.title'));
    const view = {
      table,
      caption: desk.table('league', title),
      tableNote: note(context, desk, table),
      tableSource: sourceLine(context, desk.notes, sources),
      heads: {
        ...sayPhrases(context.speakers, 'league.head', HEADS),
        interval: intervalHead(context),
      },
    };
    const sections = proseSections(context, desk, 'commentary');
    return { template: 'league', view: { ...view, sections }, sections: headingsOf(sections) };
  });
}
