// A chapter: its anchor, its titles, the template that prints it and what that template receives.
import type { Context } from '../context.ts';
import { cssString } from '../html.ts';
import { inOneLine, type Said, say } from '../said.ts';

export interface Chapter {
  readonly id: string;
  readonly title: Said;
  /** `null` for chapters that the contents do not list. */
  readonly level: 1 | 2;
  /** Template below `templates/whitepaper/`. */
  readonly template: string;
  readonly view: Readonly<Record<string, unknown>>;
}

export const chapterTitle = (context: Context, id: string): Said =>
  say(context.speakers, (speaker) => speaker.phrase(`chapter.${id}`));

export interface ContentsEntry {
  readonly id: string;
  readonly title: Said;
  readonly children: readonly ContentsEntry[];
}

/** Two levels: chapters of level 2 stand below the last one of level 1. */
export function contentsOf(chapters: readonly Chapter[]): readonly ContentsEntry[] {
  const entries: { id: string; title: Said; children: ContentsEntry[] }[] = [];
  for (const { id, title, level } of chapters) {
    if (level === 1) entries.push({ id, title, children: [] });
    else entries.at(-1)?.children.push({ id, title, children: [] });
  }
  return entries;
}

/** Running heads: every chapter is a named page whose head carries its title. */
export function pageStyles(context: Context, chapters: readonly Chapter[]): string {
  const { title } = context.dataset.edition;
  const edition = cssString(inOneLine(say(context.speakers, (speaker) => speaker.text(title))));
  const rules = chapters.map((chapter) => {
    const head = cssString(inOneLine(chapter.title));
    return `.chapter-${chapter.id}{page:${chapter.id}}@page ${chapter.id}{@top-left{content:${edition}}@top-right{content:${head}}}`;
  });
  return rules.join('\n');
}
