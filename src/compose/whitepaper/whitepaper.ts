// The whitepaper in one voice: cover, contents, chapters, filled and joined.
import { settle } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../../model/result.ts';
import type { Sheet } from '../../model/sheet.ts';
import { type Register, toRegister } from '../apparatus/register.ts';
import type { Context } from '../context.ts';
import { draftMark } from '../draft.ts';
import { figureDesk } from '../figures.ts';
import { SafeHtml } from '../html.ts';
import { imprintOf } from '../imprint.ts';
import { inOneLine, sayText } from '../said.ts';
import type { Templates } from '../templates.ts';
import { type Chapter, chapterTitle, pageStyles, standfirst } from './chapter.ts';
import { chapters } from './chapters.ts';
import { contentsOf, listsOf, registeredIn } from './contents.ts';
import { coverView } from './cover.ts';
import { registeredIssues } from './known-issues.ts';

const voiceName = (context: Context): string => context.voice.join('-');

function fillAll(
  context: Context,
  templates: Templates,
  list: readonly Chapter[],
  bilingual: boolean,
): Result<string> {
  const problems: Diagnostic[] = [];
  const pages = list.map((chapter) => {
    const { id, title, template } = chapter;
    const opener = { id, title, standfirst: standfirst(context, id) };
    const filled = templates.fill(`whitepaper/${template}`, { ...chapter.view, ...opener, bilingual });
    if (filled.ok) return filled.value;
    problems.push(...filled.diagnostics);
    return '';
  });
  return settle(problems, () => pages.join('\n'));
}

/**
 * Chapters that begin on a right-hand page, where the edition asks for that; else only the cities are placed, so that
 * the two pages of each lie side by side. The press reads it (`print/page/rectos.ts`).
 */
function rectosOf(context: Context, list: readonly Chapter[]): string {
  const opening = list.filter(({ level }) => level === 1).map(({ id }) => id);
  if (context.dataset.edition.outputs.recto) return opening.join(' ');
  const city = list.find(({ level }) => level === 2);
  return city === undefined ? '' : `cities>${city.id}`;
}

/** Level-1 and city headings, as a reader finds them in the text. */
const promisedHeadings = (list: readonly Chapter[]): readonly string[] =>
  list.flatMap(({ title }) => title.map(({ text }) => text));

/** What a first composing numbers and names, so that a second one can refer to what comes later. */
function registerOf(context: Context): Register {
  const draft = figureDesk(context, true);
  const list = chapters(context, draft);
  return toRegister([...draft.registered, ...registeredIn(list), ...registeredIssues(context)]);
}

/** One sheet; its page numbers in the contents are set by the press. */
export function whitepaper(context: Context, templates: Templates): Result<Sheet> {
  const id = `whitepaper.${voiceName(context)}`;
  const register = registerOf(context);
  const desk = figureDesk(context, true, register);
  const list = chapters(context, desk);
  const bilingual = context.voice.length > 1;
  const body = fillAll(context, templates, list, bilingual);
  if (!body.ok) return body;
  const filled = templates.fill('whitepaper/whitepaper', {
    bilingual,
    draft: draftMark(context),
    recto: context.dataset.edition.outputs.recto,
    rectos: rectosOf(context, list),
    styles: new SafeHtml(pageStyles(context, list)),
    cover: coverView(context),
    contentsTitle: chapterTitle(context, 'contents'),
    contents: contentsOf(list),
    lists: listsOf(context, register, list),
    body: new SafeHtml(body.value),
  });
  if (!filled.ok) return filled;
  return settle(desk.problems, () => ({
    id,
    kind: 'whitepaper',
    city: null,
    voice: context.voice,
    title: inOneLine(sayText(context.speakers, context.dataset.edition.title)),
    ...imprintOf(context),
    print: context.printId,
    html: filled.value,
    file: `${id}.pdf`,
    promises: {
      pages: null,
      headings: promisedHeadings(list),
      contents: true,
      blankVersos: context.dataset.edition.outputs.recto,
      maxBytes: 6_000_000,
    },
  }));
}
