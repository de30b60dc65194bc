// Every piece of a text, within whatever it stands.
import type { Block, Inline, ProseFile } from '../../model/prose.ts';

const deep = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((inline) => ('children' in inline ? [inline, ...deep(inline.children)] : [inline]));

function inBlock(block: Block): readonly Inline[] {
  if (block.kind === 'figure') return [];
  return deep(block.kind === 'list' ? block.items.flat() : block.inlines);
}

/** Of the running text alone, in reading order. */
export const inlinesOfText = ({ blocks }: ProseFile): readonly Inline[] => blocks.flatMap(inBlock);

/** Of the running text, then of the notes. */
export const inlinesOf = (file: ProseFile): readonly Inline[] => [
  ...inlinesOfText(file),
  ...file.notes.flatMap(({ inlines }) => deep(inlines)),
];
