// The words of a paragraph as markup in one language: facts said, references resolved, notes marked.
import type { Speaker } from '../language/speaker.ts';
import { breakable, typeset } from '../language/typeset.ts';
import type { Inline } from '../model/prose.ts';
import type { NoteKey } from './apparatus/note-book.ts';
import { cling } from './apparatus/weave.ts';
import type { Context } from './context.ts';
import { factText } from './facts.ts';
import type { FigureDesk } from './figures.ts';
import { escapeHtml } from './html.ts';

/** One text in one language. */
export interface Writing {
  readonly context: Context;
  readonly desk: FigureDesk;
  readonly speaker: Speaker;
  /** Name of the Markdown file, without its ending. */
  readonly file: string;
}

function inlineHtml(writing: Writing, inline: Exclude<Inline, { readonly kind: 'note' | 'cite' }>): string {
  const { context, desk, speaker } = writing;
  switch (inline.kind) {
    case 'text':
      return escapeHtml(typeset(speaker.language, inline.text));
    case 'strong':
      return `<strong>${inlinesHtml(writing, inline.children)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(inline.href)}">${inlinesHtml(writing, inline.children)}</a>`;
    case 'reference':
      return escapeHtml(factText(context, speaker, inline.reference.address, inline.reference.form));
    case 'see':
      return desk.see(speaker, inline.see);
  }
}

/** Marks of notes that stand side by side become one, and cling to what stands before them; `closing` are cited at the end. */
export function inlinesHtml(
  writing: Writing,
  inlines: readonly Inline[],
  closing: readonly NoteKey[] = [],
): string {
  const { desk, speaker, file } = writing;
  let html = '';
  let keys: NoteKey[] = [];
  const mark = () => {
    html = cling(speaker.language, html, desk.notes?.mark(keys, speaker.language) ?? '');
    keys = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'note') keys.push(`note:${file}/${inline.note}`);
    else if (inline.kind === 'cite') keys.push(`source:${inline.source}`);
    else {
      mark();
      html += inlineHtml(writing, inline);
    }
  }
  keys.push(...closing);
  mark();
  return html;
}

/** Chinese headings may break between words only. */
export const headingHtml = (writing: Writing, inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text'
        ? breakable(writing.speaker.language, inline.text).map(escapeHtml).join('<wbr>')
        : inlinesHtml(writing, [inline]),
    )
    .join('');

/** Words alone, for lists of headings: no markup, no links, no notes. */
export const plainText = (writing: Writing, inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      const { context, speaker } = writing;
      if (inline.kind === 'text') return typeset(speaker.language, inline.text);
      if (inline.kind === 'reference')
        return factText(context, speaker, inline.reference.address, inline.reference.form);
      return 'children' in inline ? plainText(writing, inline.children) : '';
    })
    .join('');
