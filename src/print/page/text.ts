// Runs inside the page: its text, block by block, with the lines that it is broken into. The functions here are
// sent to the browser as text (see desk.ts), so they may use nothing but each other and the DOM.
/// <reference lib="dom" />

/** One text node and its line boxes, in px of the page. */
export interface TextPart {
  readonly node: Text;
  /** BCP 47, of the nearest `lang`. */
  readonly language: string;
  /** Of the type, in px. */
  readonly size: number;
  /** Whether white space parts it from what stands before it. */
  readonly spaced: boolean;
  readonly rects: readonly DOMRect[];
}

/** The text of one block, in reading order. */
export interface TextBlock {
  readonly element: HTMLElement;
  readonly parts: readonly TextPart[];
}

/** The block that lays out the text of `element`; `null` for drawings, decoration and vertical text. */
export function homeOf(element: Element, known: Map<Element, HTMLElement | null>): HTMLElement | null {
  const cached = known.get(element);
  if (cached !== undefined) return cached;
  const find = (): HTMLElement | null => {
    if (!(element instanceof HTMLElement) || element.getAttribute('aria-hidden') === 'true') return null;
    const style = getComputedStyle(element);
    const parent = element === document.body ? null : element.parentElement;
    if (parent !== null && (style.display === 'inline' || style.display === 'contents'))
      return homeOf(parent, known);
    // What is fixed is repeated behind every page: a watermark.
    const isText = style.writingMode === 'horizontal-tb' && style.position !== 'fixed';
    const above = parent === null ? element : homeOf(parent, known);
    return above === null || !isText ? null : element;
  };
  const home = find();
  known.set(element, home);
  return home;
}

/** The text nodes below `root` in reading order, without those of drawings. */
export function textsBelow(root: Node, texts: Text[] = []): Text[] {
  for (let node = root.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text) texts.push(node);
    else if (node instanceof HTMLElement) textsBelow(node, texts);
  }
  return texts;
}

/** What all texts of one element share. */
export interface Setting {
  readonly home: HTMLElement | null;
  readonly language: string;
  readonly size: number;
}

export function settingOf(element: Element, homes: Map<Element, HTMLElement | null>): Setting {
  const home = homeOf(element, homes);
  if (home === null) return { home, language: '', size: 0 };
  const language = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  return { home, language, size: Number.parseFloat(getComputedStyle(element).fontSize) };
}

/** The blocks below `root` that have text on the page; what `settings` knows already is not asked again. */
export function readBlocks(root: Element, settings: Map<Element, Setting>, boxesOf: Ruler): TextBlock[] {
  const homes = new Map<Element, HTMLElement | null>();
  const blocks = new Map<HTMLElement, { element: HTMLElement; parts: TextPart[] }>();
  let spaced = false;
  for (const node of textsBelow(root)) {
    const parent = node.parentElement;
    if (parent === null) continue;
    const after = spaced || /^\s/.test(node.data);
    spaced = /\s$/.test(node.data);
    if (node.data.trim() === '') continue;
    const setting = settings.get(parent) ?? settingOf(parent, homes);
    settings.set(parent, setting);
    if (setting.home === null) continue;
    const rects = [...boxesOf(node, 0, node.length)].filter((rect) => rect.width > 0);
    if (rects.length === 0) continue;
    const block = blocks.get(setting.home) ?? { element: setting.home, parts: [] };
    block.parts.push({ node, language: setting.language, size: setting.size, spaced: after, rects });
    blocks.set(setting.home, block);
  }
  return [...blocks.values()];
}

/** The script in which a language is written, as ISO 15924 names it: `Latn`, `Hans`; `''` of none. */
export function scripts(): (language: string) => string {
  const known = new Map<string, string>([['', '']]);
  return (language) => {
    const script = known.get(language) ?? new Intl.Locale(language).maximize().script ?? '';
    known.set(language, script);
    return script;
  };
}

/** Boxes of the characters `from` up to but without `to`, a box a line; none where they have none. */
export type Ruler = (node: Text, from: number, to: number) => DOMRectList;

/** All measuring is done with one range: the browser keeps the ends of each that there is true with every change. */
export function ruler(): Ruler {
  const range = document.createRange();
  return (node, from, to) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getClientRects();
  };
}

/** The box of one character; `null` where it has none, as a space at a line's end. */
export function boxAt(node: Text, offset: number, boxesOf: Ruler): DOMRect | null {
  const rects = boxesOf(node, offset, offset + 1);
  return rects[rects.length - 1] ?? null;
}

/** Whether the second box stands on a later line than the first. */
export function isBelow(first: DOMRect | null, second: DOMRect | null): boolean {
  if (first === null || second === null) return false;
  return second.top > first.top + first.height / 2 && second.left < first.right;
}

/** The line of a part's first or last character. */
export function edgeOf(part: TextPart | undefined, edge: 'first' | 'last'): DOMRect | null {
  return part?.rects.at(edge === 'first' ? 0 : -1) ?? null;
}

/** Where the words begin that stand alone on a block's last line. */
export interface LonelyEnd {
  readonly part: TextPart;
  readonly offset: number;
}

/** Running text, which has no lonely ends; the words of a table's head or a label have the room that they have. */
export function isRunning(element: Element): boolean {
  return element.matches('p, li, li *, dd, blockquote, div[lang]') && element.closest('th, thead') === null;
}

/** A last line of running text that has one Chinese character, or one word of at most three letters; `null` where it is longer. */
export function lonelyEnd({ element, parts }: TextBlock, boxesOf: Ruler): LonelyEnd | null {
  const part = parts.at(-1);
  if (part === undefined || !isBelow(edgeOf(parts[0], 'first'), edgeOf(part, 'last'))) return null;
  if (!isRunning(element)) return null;
  const word =
    /(?:\p{Script=Han}|(?<![^\s\p{Script=Han}])(?:(?!\p{Script=Han})[\p{L}\p{N}’–-]){1,3})[^\p{L}\p{N}\s]*\s*$/u.exec(
      part.node.data,
    );
  if (word === null) return null;
  const before = part.node.data.slice(0, word.index).trimEnd().length - 1;
  // What is an element of its own after a space is a term, not the end of a sentence.
  if (before < 0 && part.spaced) return null;
  const earlier = before < 0 ? edgeOf(parts.at(-2), 'last') : boxAt(part.node, before, boxesOf);
  return isBelow(earlier, boxAt(part.node, word.index, boxesOf)) ? { part, offset: word.index } : null;
}
