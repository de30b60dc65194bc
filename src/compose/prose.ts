// The editor's text as markup: paragraph beside paragraph in every language of the voice.
import type { Speaker } from '../language/speaker.ts';
import { breakable, typeset } from '../language/typeset.ts';
import type { Block, Inline } from '../model/prose.ts';
import type { Context } from './context.ts';
import { factText } from './facts.ts';
import type { FigureDesk, FigureView } from './figures.ts';
import { escapeHtml, SafeHtml } from './html.ts';
import type { SaidHtml } from './said.ts';

/** A heading with what follows it up to the next heading; `heading` is `null` for an opening without one. */
export interface ProseSection {
  readonly heading: ProseHeading | null;
  /** The first paragraph, which is never parted from its heading. */
  readonly opening: ProseBlock | null;
  readonly blocks: readonly ProseBlock[];
}

export interface ProseHeading {
  readonly id: string;
  readonly said: SaidHtml;
}

/** A paragraph, a list or a minor heading in every language; or a figure, once. */
export interface ProseBlock {
  readonly minor: boolean;
  readonly said: SaidHtml;
  readonly figure: FigureView | null;
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

/** Chinese headings may break between words only. */
const headingHtml = (context: Context, speaker: Speaker, inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text'
        ? breakable(speaker.language, inline.text).map(escapeHtml).join('<wbr>')
        : inlineHtml(context, speaker, inline),
    )
    .join('');

function blockHtml(context: Context, speaker: Speaker, block: Block): string {
  if (block.kind === 'figure') return '';
  if (block.kind !== 'list') {
    const html = inlinesHtml(context, speaker, block.inlines);
    return block.kind === 'heading' ? headingHtml(context, speaker, block.inlines) : `<p>${html}</p>`;
  }
  const tag = block.ordered ? 'ol' : 'ul';
  const items = block.items.map((item) => `<li>${inlinesHtml(context, speaker, item)}</li>`);
  return `<${tag}>${items.join('')}</${tag}>`;
}

/** The block at `index` in each language of the voice. */
const saidAt = (context: Context, name: string, index: number): ProseBlock['said'] =>
  context.speakers.flatMap((speaker) => {
    const block = context.dataset.prose[speaker.language]?.[name]?.blocks[index];
    return block === undefined
      ? []
      : [{ lang: speaker.language, html: new SafeHtml(blockHtml(context, speaker, block)) }];
  });

/** The sections of one text, the languages aligned block by block; `load` has checked that they match. */
export function proseSections(context: Context, desk: FigureDesk, name: string): readonly ProseSection[] {
  const [first] = context.voice;
  const blocks = first === undefined ? [] : (context.dataset.prose[first]?.[name]?.blocks ?? []);
  const sections: { heading: ProseHeading | null; blocks: ProseBlock[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const said = saidAt(context, name, index);
    if (block.kind === 'heading' && block.level === 2) {
      sections.push({ heading: { id: `${name}-${sections.length + 1}`, said }, blocks: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ heading: null, blocks: [] });
    const figure = block.kind === 'figure' ? desk.place(block.figure, block.place) : null;
    if (block.kind === 'figure' && figure === null) continue;
    sections
      .at(-1)
      ?.blocks.push({ minor: block.kind === 'heading', said: figure === null ? said : [], figure });
  }
  return sections.map(toSection);
}

function toSection({ heading, blocks }: Omit<ProseSection, 'opening'>): ProseSection {
  const [first = null, ...rest] = blocks;
  return heading === null || first === null || first.figure !== null
    ? { heading, opening: null, blocks }
    : { heading, opening: first, blocks: rest };
}
