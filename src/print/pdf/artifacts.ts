// Marks as artifacts what is no content: running heads, page numbers, borders, backgrounds.
import { zlibSync } from 'fflate';
import { name } from '../../pdf/values.ts';
import { markingsOf, markOf, type PageContent } from './content.ts';
import type { Draft } from './draft.ts';
import type { Marked } from './structure/element.ts';

/**
 * What the browser has not marked, and `untagged`: marks that the structure tree does not hold any more. The streams
 * are packed by a packer written in JavaScript, as that of the machine would give other bytes elsewhere.
 */
export function markArtifacts(
  draft: Draft,
  contents: readonly PageContent[],
  untagged: readonly Marked[],
): void {
  const byPage = new Map<number, Set<number>>();
  for (const { page, mark } of untagged) byPage.set(page, (byPage.get(page) ?? new Set()).add(mark));
  for (const { page, stream, text } of contents) {
    const after = withArtifacts(text, byPage.get(page) ?? new Set());
    if (after === text) continue;
    const raw = zlibSync(Buffer.from(after, 'latin1'), PACKING);
    const dictionary = new Map([['Filter', name('FlateDecode')]]);
    draft.replace(stream, { type: 'stream', dictionary, raw });
  }
}

/** A higher level takes much longer and packs hardly tighter; more memory is filled with nothing for every page. */
const PACKING = { level: 5, mem: 4 } as const;

const BEGIN = '/Artifact BMC';
const PATH_BEGINS = new Set(['m', 're']);
const PAINTS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BT']);

/** `untagged` are the marks that become artifacts. */
export function withArtifacts(text: string, untagged: ReadonlySet<number>): string {
  const out: string[] = [];
  let depth = 0;
  let open = false;
  let at = 0;
  const pass = (to: number): void => {
    const piece = text.slice(at, to);
    const begun = depth === 0 && !open ? beginArtifact(piece) : piece;
    open ||= begun !== piece;
    out.push(begun);
  };
  for (const { line, from, to } of markingsOf(text)) {
    pass(from);
    at = to;
    if (line === 'EMC') depth--;
    else depth++;
    if (line !== 'EMC' && open) out.push('EMC\n');
    if (line !== 'EMC') open = false;
    out.push(untagged.has(markOf(line)) ? `${BEGIN}\n` : text.slice(from, to));
  }
  pass(text.length);
  if (open) out.push('\nEMC');
  return out.join('');
}

/** Before the first thing that is painted; a path must not be parted from what paints it. */
function beginArtifact(piece: string): string {
  let path = -1;
  let from = 0;
  for (const line of piece.split('\n')) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    if (PATH_BEGINS.has(operator) && path === -1) path = from;
    else if (operator === 'n') path = -1;
    else if (PAINTS.has(operator)) {
      const begin = path === -1 ? from : path;
      return `${piece.slice(0, begin)}${BEGIN}\n${piece.slice(begin)}`;
    }
    from += line.length + 1;
  }
  return piece;
}
