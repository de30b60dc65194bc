// The editor's text as markup: paragraph beside paragraph in every language of the voice.
import type { Block, Inline } from '../model/prose.ts';
import type { Context } from './context.ts';
import { factSources } from './fact-sources.ts';
import type { FigureView } from './figure-view.ts';
import type { FigureDesk } from './figures.ts';
import { SafeHtml } from './html.ts';
import { headingHtml, inlinesHtml, plainText, type Writing } from './inlines.ts';
import type { Said, SaidHtml } from './said.ts';
import { sourceKeys } from './sources.ts';

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
  /** The words alone, for the contents. */
  readonly title: Said;
}

/** A paragraph, a list or a minor heading in every language; or a figure, once. */
export interface ProseBlock {
  readonly minor: boolean;
  readonly said: SaidHtml;
  readonly figure: FigureView | null;
}

/** Words, and the mark of the sources behind their numbers. */
const sourced = (writing: Writing, inlines: readonly Inline[]): string =>
  inlinesHtml(writing, inlines, sourceKeys(factSources(writing.context, inlines)));

function blockHtml(writing: Writing, block: Block): string {
  if (block.kind === 'figure') return '';
  if (block.kind === 'heading') return headingHtml(writing, block.inlines);
  if (block.kind === 'paragraph') return `<p>${sourced(writing, block.inlines)}</p>`;
  const tag = block.ordered ? 'ol' : 'ul';
  const items = block.items.map((item) => `<li>${sourced(writing, item)}</li>`);
  return `<${tag}>${items.join('')}</${tag}>`;
}

/** One text in every language of the voice. */
const writingsOf = (context: Context, desk: FigureDesk, file: string): readonly Writing[] =>
  context.speakers.map((speaker) => ({ context, desk, speaker, file }));

const blocksOf = ({ context, speaker, file }: Writing): readonly Block[] =>
  context.dataset.prose[speaker.language]?.[file]?.blocks ?? [];

/** The block at `index` in each language of the voice. */
const saidAt = (writings: readonly Writing[], index: number): SaidHtml =>
  writings.flatMap((writing) => {
    const block = blocksOf(writing)[index];
    return block === undefined
      ? []
      : [{ lang: writing.speaker.language, html: new SafeHtml(blockHtml(writing, block)) }];
  });

function headingAt(writings: readonly Writing[], index: number, id: string): ProseHeading {
  const title = writings.map((writing) => {
    const block = blocksOf(writing)[index];
    const text = block?.kind === 'heading' ? plainText(writing, block.inlines) : '';
    return { lang: writing.speaker.language, text };
  });
  return { id, said: saidAt(writings, index), title };
}

function blockAt(writings: readonly Writing[], desk: FigureDesk, index: number, block: Block): ProseBlock[] {
  if (block.kind !== 'figure')
    return [{ minor: block.kind === 'heading', said: saidAt(writings, index), figure: null }];
  const figure = desk.place(block.figure, block.place);
  return figure === null ? [] : [{ minor: false, said: [], figure }];
}

function toSection({ heading, blocks }: Omit<ProseSection, 'opening'>): ProseSection {
  const [first = null, ...rest] = blocks;
  return heading === null || first === null || first.figure !== null
    ? { heading, opening: null, blocks }
    : { heading, opening: first, blocks: rest };
}

/**
 * The sections of one text, the languages aligned block by block; `load` has checked that they match. `onSection` is
 * called where a section ends, so that what stands between two of them is numbered in its turn.
 */
export function proseSections(
  context: Context,
  desk: FigureDesk,
  file: string,
  onSection: (index: number, last: boolean) => void = () => undefined,
): readonly ProseSection[] {
  const writings = writingsOf(context, desk, file);
  const [first] = writings;
  const blocks = first === undefined ? [] : blocksOf(first);
  const sections: { heading: ProseHeading | null; blocks: ProseBlock[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' && block.level === 2) {
      if (sections.length > 0) onSection(sections.length - 1, false);
      const id = `${file}-${block.name ?? sections.length + 1}`;
      sections.push({ heading: headingAt(writings, index, id), blocks: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ heading: null, blocks: [] });
    sections.at(-1)?.blocks.push(...blockAt(writings, desk, index, block));
  }
  if (sections.length > 0) onSection(sections.length - 1, true);
  return sections.map(toSection);
}

/** The headings of sections, for the contents. */
export const headingsOf = (sections: readonly ProseSection[]): readonly ProseHeading[] =>
  sections.flatMap(({ heading }) => heading ?? []);
