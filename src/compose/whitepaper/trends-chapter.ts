// The chapter on trends: the editor's text, and the open-source projects by company.
import type { Context } from '../context.ts';
import type { FigureDesk } from '../figures.ts';
import { SafeHtml } from '../html.ts';
import { headingsOf, proseSections } from '../prose.ts';
import { say, sayPhrases, sayText } from '../said.ts';
import { sourceKeys } from '../sources.ts';
import { type Chapter, chapter } from './chapter.ts';

const openSource = (context: Context, desk: FigureDesk) =>
  context.dataset.national.openSource.map(({ company, projects, source, attribution }) => {
    const sources = sourceKeys(attribution === null ? [source] : [source, attribution]);
    return {
      company: sayText(context.speakers, company),
      projects: say(context.speakers, (speaker) =>
        speaker.list(projects.map((project) => speaker.text(project))),
      ),
      marks: new SafeHtml(desk.notes?.links(sources, context.voice[0] ?? '') ?? ''),
    };
  });

export const trends = (context: Context, desk: FigureDesk): Chapter =>
  chapter(context, desk, 'trends', () => {
    const sections = proseSections(context, desk, 'trends');
    const rows = openSource(context, desk);
    const title = say(context.speakers, (speaker) => speaker.phrase('open-source.title'));
    const table =
      rows.length === 0
        ? null
        : {
            caption: desk.table('open-source', title),
            heads: sayPhrases(context.speakers, 'open-source.head', ['company', 'projects', 'source']),
            rows,
          };
    return {
      template: 'trends',
      view: { sections, openSource: table },
      sections: headingsOf(sections),
    };
  });
