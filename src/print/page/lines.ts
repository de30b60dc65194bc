// Runs inside the page: the rules of type that each line of text is held to. The functions here are sent to the
// browser as text (see desk.ts): they may use each other, those of text.ts through `read`, and the DOM.
/// <reference lib="dom" />
import type { MisfitProblem } from '../../model/sheet.ts';
import type { LonelyEnd, Ruler, TextBlock, TextPart } from './text.ts';

/** Says that an element is at fault; `words` are the text in question. */
export type Report = (element: Element, problem: MisfitProblem, byPx: number, words?: string) => void;

/** What the checks need of text.ts. */
export interface Reader {
  readonly scriptOf: (language: string) => string;
  readonly boxesOf: Ruler;
  readonly boxAt: (node: Text, offset: number, boxesOf: Ruler) => DOMRect | null;
  readonly isBelow: (first: DOMRect | null, second: DOMRect | null) => boolean;
  readonly edgeOf: (part: TextPart | undefined, edge: 'first' | 'last') => DOMRect | null;
  readonly lonelyEnd: (block: TextBlock, boxesOf: Ruler) => LonelyEnd | null;
}

/** Whether a line ends right before a character of a block's part; not where a space stands between the two. */
export function breaksBefore(block: TextBlock, index: number, offset: number, read: Reader): boolean {
  const part = block.parts[index];
  if (part === undefined) return false;
  if (offset === part.node.length) return breaksBefore(block, index + 1, 0, read);
  if (offset === 0)
    return (
      !part.spaced && read.isBelow(read.edgeOf(block.parts[index - 1], 'last'), read.edgeOf(part, 'first'))
    );
  if (part.rects.length === 1 || /\s/.test(part.node.data[offset - 1] ?? '')) return false;
  const box = read.boxAt(part.node, offset, read.boxesOf);
  // What begins a line begins one of the part's boxes.
  if (box === null || !part.rects.some(({ left }) => Math.abs(left - box.left) < 0.5)) return false;
  return read.isBelow(read.boxAt(part.node, offset - 1, read.boxesOf), box);
}

/** Marks that begin or end a line and must not; dashes, ellipses and ranges that are broken in two. */
export function findForbiddenMarks(blocks: readonly TextBlock[], read: Reader, report: Report): void {
  const starting = /[），。、；：？！”’》〉」』】〕…·～％,;:?!)\]]|(?<=\d)[–—](?=\d)/gu;
  const ending = /[（“‘《〈「『【〔(]|(?<=\d)[–—](?=\d)|—(?=—)|…(?=…)/gu;
  for (const block of blocks) {
    for (const [index, { node, rects }] of block.parts.entries()) {
      const { data, parentElement } = node;
      // On one line only the edges can be at fault, and only beside another part.
      if (rects.length === 1 && block.parts.length === 1) continue;
      const check = (problem: MisfitProblem, at: number, seam: number): void => {
        if (rects.length === 1 && seam !== 0 && seam !== data.length) return;
        if (!breaksBefore(block, index, seam, read)) return;
        report(parentElement ?? block.element, problem, 0, data.slice(Math.max(0, at - 8), at + 8).trim());
      };
      for (const { index: at } of data.matchAll(starting)) check('forbidden-line-start', at, at);
      for (const { index: at } of data.matchAll(ending)) check('forbidden-line-end', at, at + 1);
    }
  }
}

/** Running text whose last line is one Chinese character or one very short word. */
export function findLonelyEnds(blocks: readonly TextBlock[], read: Reader, report: Report): void {
  for (const block of blocks) {
    const end = read.lonelyEnd(block, read.boxesOf);
    if (end === null) continue;
    const { data } = end.part.node;
    report(block.element, 'lonely-character', 0, data.slice(Math.max(0, end.offset - 12)).trim());
  }
}

/** Spaces typed beside Chinese characters, where the page sets the gap itself or where there is none. */
export function findTypedSpaces(blocks: readonly TextBlock[], read: Reader, report: Report): void {
  const han = String.raw`[\p{Script=Han}，。、；：？！（）《》“”]`;
  const typed = new RegExp(String.raw`${han}[^\S\n]+[\p{L}\p{N}“”（）《》]|[\p{L}\p{N}%][^\S\n]+${han}`, 'u');
  for (const { node, language } of blocks.flatMap(({ parts }) => parts)) {
    const words = node.data.trim();
    if (!words.includes(' ') && !words.includes('\u00a0')) continue;
    const match = /^(?:Han|Jpan)/.test(read.scriptOf(language)) ? typed.exec(words) : null;
    if (match !== null && node.parentElement !== null)
      report(node.parentElement, 'typed-space', 0, words.slice(match.index, match.index + 12));
  }
}

/** Text whose script is not that of the language which its markup names: Chinese in English, English in Chinese. */
export function findForeignScripts(blocks: readonly TextBlock[], read: Reader, report: Report): void {
  const foreign = /[\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/;
  const sentence = /[A-Za-z]{2,}(?:[\s,]+[A-Za-z]+){5,}/;
  for (const { node, language } of blocks.flatMap(({ parts }) => parts)) {
    const script = read.scriptOf(language);
    const wrong =
      script === 'Latn' || script === '' ? foreign : /^(?:Han|Jpan)/.test(script) ? sentence : null;
    const match = wrong?.exec(node.data);
    if (match && node.parentElement !== null)
      report(node.parentElement, 'missing-lang', 0, match[0].slice(0, 24));
  }
}

/** Type under 6.5 pt; signs of notes above the line may be smaller. */
export function findSmallType(blocks: readonly TextBlock[], report: Report): void {
  const said = new Set<Element>();
  for (const { node, size } of blocks.flatMap(({ parts }) => parts)) {
    const { parentElement } = node;
    if (size >= 6.49 * (96 / 72) || parentElement === null || said.has(parentElement)) continue;
    said.add(parentElement);
    if (parentElement.closest('sup, sub') === null) report(parentElement, 'small-type', 0);
  }
}
