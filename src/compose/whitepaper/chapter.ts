// A chapter: its anchor, its titles, the template that prints it and what that template receives.
import { endnotes } from '../apparatus/endnotes.ts';
import type { Context } from '../context.ts';
import type { FigureDesk } from '../figures.ts';
import { cssString } from '../html.ts';
import { inOneLine, type Said, say } from '../said.ts';

/** A section with a heading of its own, as the contents list it and references name it. */
export interface SectionHead {
  readonly id: string;
  readonly title: Said;
}

export interface Chapter {
  readonly id: string;
  readonly title: Said;
  /** Chapters of level 2 belong to the last one of level 1 before them. */
  readonly level: 1 | 2;
  /** Template below `templates/whitepaper/`. */
  readonly template: string;
  readonly sections: readonly SectionHead[];
  readonly view: Readonly<Record<string, unknown>>;
}

export const chapterTitle = (context: Context, id: string): Said =>
  say(context.speakers, (speaker) => speaker.phrase(`chapter.${id}`));

/** A chapter of level 1, which ends with its notes; `make` is called when the desk has opened it. */
export function chapter(
  context: Context,
  desk: FigureDesk,
  id: string,
  make: () => Pick<Chapter, 'template' | 'view' | 'sections'>,
): Chapter {
  desk.open(id);
  const { template, view, sections } = make();
  const notes = endnotes(context, desk, id);
  return { id, title: chapterTitle(context, id), level: 1, template, sections, view: { ...view, notes } };
}

/** Chapters whose opener says in a line what they hold: those that the program writes, not the editor. */
const WITH_STANDFIRST = ['method', 'league', 'robustness', 'dimensions', 'data-notes', 'annex', 'audit'];

/** The line under a chapter's title, or `null`. */
export const standfirst = (context: Context, id: string): Said | null =>
  WITH_STANDFIRST.includes(id)
    ? say(context.speakers, (speaker) => speaker.phrase(`standfirst.${id}`))
    : null;

/** Running heads: every chapter is a named page; its title stands at the fore edge, the edition's at the spine. */
export function pageStyles(context: Context, chapters: readonly Chapter[]): string {
  const { title } = context.dataset.edition;
  const edition = cssString(inOneLine(say(context.speakers, (speaker) => speaker.text(title))));
  const rules = chapters.map((chapter) => {
    const head = cssString(inOneLine(chapter.title));
    const side = (name: 'left' | 'right', left: string, right: string) =>
      `@page ${chapter.id}:${name}{@top-left{content:${left}}@top-right{content:${right}}}`;
    return `.chapter-${chapter.id}{page:${chapter.id}}${side('left', head, edition)}${side('right', edition, head)}`;
  });
  return rules.join('\n');
}
