// The whitepaper in one voice: cover, contents, chapters, filled and joined.
import { settle } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../../model/result.ts';
import type { Sheet } from '../../model/sheet.ts';
import { type Context, headline, inRankOrder, nodeOf } from '../context.ts';
import { draftMark } from '../draft.ts';
import { figureDesk } from '../figures.ts';
import { SafeHtml } from '../html.ts';
import { inOneLine, say, sayText } from '../said.ts';
import { skyline } from '../skyline.ts';
import type { Templates } from '../templates.ts';
import { type Chapter, chapterTitle, contentsOf, pageStyles } from './chapter.ts';
import { chapters } from './chapters.ts';

const voiceName = (context: Context): string => context.voice.join('-');

function coverView(context: Context) {
  const { edition, framework } = context.dataset;
  const order = inRankOrder(context);
  const label = say(context.speakers, (speaker) => speaker.phrase('cover.skyline', { count: order.length }));
  return {
    title: sayText(context.speakers, edition.title),
    subtitle: sayText(context.speakers, edition.subtitle),
    publisher: sayText(context.speakers, edition.publisher),
    origin: say(context.speakers, (speaker) =>
      speaker.phrase('cover.origin', { origin: speaker.text(edition.origin) }),
    ),
    year: edition.date.slice(0, 4),
    skyline: skyline({
      scores: order.map(({ score }) => headline(nodeOf(score, context.tree.root.id)).score),
      full: framework.scale.to,
      here: null,
      label: inOneLine(label),
      bar: 8,
      gap: 3,
      height: 100,
    }),
  };
}

function fillAll(templates: Templates, list: readonly Chapter[], bilingual: boolean): Result<string> {
  const problems: Diagnostic[] = [];
  const pages = list.map((chapter) => {
    const { id, title, template } = chapter;
    const filled = templates.fill(`whitepaper/${template}`, { ...chapter.view, id, title, bilingual });
    if (filled.ok) return filled.value;
    problems.push(...filled.diagnostics);
    return '';
  });
  return settle(problems, () => pages.join('\n'));
}

/** Level-1 and city headings, as a reader finds them in the text. */
const promisedHeadings = (list: readonly Chapter[]): readonly string[] =>
  list.flatMap(({ title }) => title.map(({ text }) => text));

/** One sheet; its page numbers in the contents are set by the press. */
export function whitepaper(context: Context, templates: Templates): Result<Sheet> {
  const id = `whitepaper.${voiceName(context)}`;
  const desk = figureDesk(context, true);
  const list = chapters(context, desk);
  const bilingual = context.voice.length > 1;
  const body = fillAll(templates, list, bilingual);
  if (!body.ok) return body;
  const filled = templates.fill('whitepaper/whitepaper', {
    bilingual,
    draft: draftMark(context),
    styles: new SafeHtml(pageStyles(context, list)),
    cover: coverView(context),
    contentsTitle: chapterTitle(context, 'contents'),
    contents: contentsOf(list),
    body: new SafeHtml(body.value),
  });
  if (!filled.ok) return filled;
  return settle(desk.problems, () => ({
    id,
    kind: 'whitepaper',
    city: null,
    voice: context.voice,
    title: inOneLine(sayText(context.speakers, context.dataset.edition.title)),
    html: filled.value,
    file: `${id}.pdf`,
    promises: { pages: null, headings: promisedHeadings(list), contents: true },
  }));
}
