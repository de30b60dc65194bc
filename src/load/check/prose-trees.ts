// The running text has the same headings, paragraphs and lists in every language.
import { proseTreesDiffer } from '../../diagnostics/catalogue/load-prose.ts';
import type { Block, ProseFile } from '../../model/prose.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import type { Parts } from '../parts.ts';

function describe(block: Block | undefined): string {
  if (block === undefined) return 'the end of the text';
  if (block.kind === 'heading')
    return `a heading of level ${block.level}${block.name === null ? '' : ` called "${block.name}"`}`;
  if (block.kind === 'paragraph') return 'a paragraph';
  if (block.kind === 'figure') return `the figure "${block.figure}"`;
  const kind = block.ordered ? 'a numbered list' : 'a list';
  return `${kind} of ${block.items.length} ${block.items.length === 1 ? 'item' : 'items'}`;
}

/** Where a file ends: at its last block. */
const endOf = (file: ProseFile): Place | null => file.blocks.at(-1)?.place ?? null;

/** The first difference; what comes after it differs because of it. */
function compare(first: ProseFile, other: ProseFile): Diagnostic | null {
  const length = Math.max(first.blocks.length, other.blocks.length);
  for (let index = 0; index < length; index++) {
    const wanted = first.blocks[index];
    const found = other.blocks[index];
    const place = found?.place ?? endOf(other);
    const wantedPlace = wanted?.place ?? endOf(first);
    const same = describe(wanted) === describe(found);
    if (!same && place !== null && wantedPlace !== null) {
      return proseTreesDiffer(place, describe(found), wantedPlace, describe(wanted));
    }
  }
  return null;
}

/** Code `prose-trees-differ`, once a file and language, against the edition's first language. */
export function checkProseTrees(parts: Parts): readonly Diagnostic[] {
  const [first, ...others] = parts.prose;
  return others.flatMap(({ files }) =>
    files.flatMap((file) => {
      const model = first?.files.find(({ name }) => name === file.name);
      const difference = model === undefined ? null : compare(model, file);
      return difference === null ? [] : [difference];
    }),
  );
}
