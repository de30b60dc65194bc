// The editor's text as markup: paragraph beside paragraph in every language of the voice.
import type { Speaker } from '../language/speaker.ts';
import { typeset } from '../language/typeset.ts';
import type { Block, Inline } from '../model/prose.ts';
import type { Context } from './context.ts';
import { factText } from './facts.ts';
import { escapeHtml, SafeHtml } from './html.ts';

/** A heading with what follows it up to the next heading; `heading` is `null` for an opening without one. */
export interface ProseSection {
  readonly heading: ProseHeading | null;
  readonly blocks: readonly ProseBlock[];
}

export interface ProseHeading {
  readonly id: string;
  readonly said: readonly { readonly lang: string; readonly html: SafeHtml }[];
}

export interface ProseBlock {
  readonly minor: boolean;
  readonly said: readonly { readonly lang: string; readonly html: SafeHtml }[];
}

function inlineHtml(context: Context, speaker: Speaker, inline: Inline): string {
  const inner = (children: readonly Inline[]) => inlinesHtml(context, speaker, children);
  switch (inline.kind) {
    case 'text':
      return escapeHtml(typeset(speaker.language, inline.text));
    case 'strong':
      return `<strong>${inner(inline.children)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(inline.href)}">${inner(inline.children)}</a>`;
    case 'reference':
      return escapeHtml(factText(context, speaker, inline.reference.address, inline.reference.form));
  }
}

const inlinesHtml = (context: Context, speaker: Speaker, inlines: readonly Inline[]): string =>
  inlines.map((inline) => inlineHtml(context, speaker, inline)).join('');

function blockHtml(context: Context, speaker: Speaker, block: Block): string {
  if (block.kind !== 'list') {
    const html = inlinesHtml(context, speaker, block.inlines);
    return block.kind === 'heading' ? html : `<p>${html}</p>`;
  }
  const tag = block.ordered ? 'ol' : 'ul';
  const items = block.items.map((item) => `<li>${inlinesHtml(context, speaker, item)}</li>`);
  return `<${tag}>${items.join('')}</${tag}>`;
}

/** The sections of one text, the languages aligned block by block; `load` has checked that they match. */
export function proseSections(context: Context, name: string): readonly ProseSection[] {
  const perLanguage = context.speakers.map((speaker) => ({
    speaker,
    blocks: context.dataset.prose[speaker.language]?.[name]?.blocks ?? [],
  }));
  const said = (index: number) =>
    perLanguage.flatMap(({ speaker, blocks }) => {
      const block = blocks[index];
      const html = block === undefined ? null : new SafeHtml(blockHtml(context, speaker, block));
      return html === null ? [] : [{ lang: speaker.language as string, html }];
    });
  const sections: { heading: ProseHeading | null; blocks: ProseBlock[] }[] = [];
  for (const [index, block] of (perLanguage[0]?.blocks ?? []).entries()) {
    if (block.kind === 'heading' && block.level === 2) {
      sections.push({ heading: { id: `${name}-${sections.length + 1}`, said: said(index) }, blocks: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ heading: null, blocks: [] });
    sections.at(-1)?.blocks.push({ minor: block.kind === 'heading', said: said(index) });
  }
  return sections;
}

/** Headings of a text as plain words, one string a language, for bookmarks and promises. */
export const headingTexts = (sections: readonly ProseSection[]): readonly string[] =>
  sections.flatMap(({ heading }) => heading?.said.map(({ html }) => html.toString()) ?? []);
