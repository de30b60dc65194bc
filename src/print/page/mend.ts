// Runs inside the page: holds together what no line may part, where a line does part it (see desk.ts).
/// <reference lib="dom" />
import type { Reader } from './lines.ts';
import type { TextBlock, TextPart } from './text.ts';

/** A piece of a text node that must stay on one line. */
export interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** The pieces of a part that `pattern` finds and that lie on two lines. */
export function brokenPieces({ node, rects }: TextPart, pattern: RegExp, read: Reader): Piece[] {
  if (rects.length < 2) return [];
  return [...node.data.matchAll(pattern)].flatMap(({ 0: found, index: from }) => {
    const to = from + found.trimEnd().length;
    const boxes = read.boxesOf(node, from, to);
    const [first, last] = [boxes[0], boxes[boxes.length - 1]];
    return first !== undefined && last !== undefined && last.top > first.top + 1 ? [{ node, from, to }] : [];
  });
}

/** What has to keep the end of a block company: two characters more of Chinese, one word more of other scripts. */
export function companyOf(block: TextBlock, read: Reader): Piece[] {
  const end = read.lonelyEnd(block, read.boxesOf);
  if (end === null) return [];
  const { node } = end.part;
  const before = node.data.slice(0, end.offset);
  const company =
    /(?:[\p{Script=Han}]{2}[^\p{L}\p{N}\s]*|(?:(?!\p{Script=Han})[\p{L}\p{N}’–-]){1,20}[^\p{L}\p{N}\s]*\s+)$/u.exec(
      before,
    );
  return company === null ? [] : [{ node, from: company.index, to: node.data.trimEnd().length }];
}

/** Puts a piece into a `nobr`, which no line parts and no style sheet of ours means when it says `span`. */
export function hold({ node, from, to }: Piece): void {
  const rest = node.splitText(from);
  rest.splitText(to - from);
  const held = document.createElement('nobr');
  rest.replaceWith(held);
  held.append(rest);
}

/** What of a block has to be held together. */
export function piecesOf(block: TextBlock, patterns: ReadonlyMap<string, RegExp>, read: Reader): Piece[] {
  const broken = block.parts.flatMap((part) => {
    const pattern = patterns.get(part.language);
    return pattern === undefined ? [] : brokenPieces(part, pattern, read);
  });
  return broken.length > 0 ? broken : companyOf(block, read);
}

/**
 * Mends every block until no line parts what belongs together, a few rounds at most, as holding one piece together
 * moves the lines after it, and in a table those of its other cells. `pieces` are patterns by language. Returns the
 * text as it then stands.
 */
export function mendLines(
  readText: (root: Element) => TextBlock[],
  pieces: Readonly<Record<string, string>>,
  read: Reader,
): TextBlock[] {
  const ROUNDS = 4;
  const patterns = new Map(
    Object.entries(pieces).map(([language, source]) => [language, new RegExp(source, 'gu')]),
  );
  const all = readText(document.body);
  let open = all;
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    // All are found before the first is held: each hold makes the browser lay the page out anew when it is asked next.
    const broken = open.map((block) => ({ block, pieces: piecesOf(block, patterns, read) }));
    const changed = new Set<Element>();
    for (const { block, pieces: found } of broken.filter((one) => one.pieces.length > 0)) {
      // The last piece of a node first, so that the offsets of the others stay true.
      for (const piece of found.toReversed()) hold(piece);
      changed.add(block.element.closest('table') ?? block.element);
    }
    if (round === 0 && changed.size === 0) return all;
    open = [...changed].flatMap(readText);
  }
  return readText(document.body);
}
