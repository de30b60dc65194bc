// Runs inside the page: the pages that its elements will stand on, and what does not fit on them (see desk.ts).
/// <reference lib="dom" />
import type { Report } from './lines.ts';
import type { TextBlock } from './text.ts';
import type { PageBox, PageBoxes } from './width.ts';

/** Content boxes: of the unnamed page, and of the outermost elements that stand on a named one. */
export interface Pages {
  readonly unnamed: PageBox;
  readonly of: ReadonlyMap<Element, PageBox>;
}

/** Finds the elements of named pages by the style rules that set `page`. */
export function findPages({ unnamed, named }: PageBoxes): Pages {
  const of = new Map<Element, PageBox>();
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSGroupingRule) visit(rule.cssRules);
      if (!(rule instanceof CSSStyleRule) || rule.style.getPropertyValue('page') === '') continue;
      for (const element of document.querySelectorAll(rule.selectorText)) {
        const box = named[getComputedStyle(element).getPropertyValue('page')];
        if (box !== undefined) of.set(element, box);
      }
    }
  };
  // One from elsewhere has not been loaded, and its rules may not be asked for.
  for (const sheet of document.styleSheets) if (sheet.href === null) visit(sheet.cssRules);
  return { unnamed, of };
}

/** Gives the document the width of the unnamed page, before there is anything in it that would be laid out twice. */
export function takeWidth({ unnamed }: PageBoxes): void {
  document.documentElement.style.width = `${unnamed.width}px`;
}

/** Undoes `takeWidth`: the press knows the pages by itself. */
export function dropWidth(): void {
  document.documentElement.style.width = '';
}

/**
 * Gives every element of a named page the width that its page will give it, by its right margin, so that a width of
 * its own stays what it is.
 */
export function takePageWidths({ unnamed, of }: Pages): void {
  for (const [element, { width }] of of) {
    if (!(element instanceof HTMLElement)) continue;
    element.dataset.ownStyle = element.getAttribute('style') ?? '';
    const margin = Number.parseFloat(getComputedStyle(element).marginRight) || 0;
    element.style.marginRight = `${margin + unnamed.width - width}px`;
  }
}

/** Undoes `takePageWidths`. */
export function dropPageWidths({ of }: Pages): void {
  for (const element of of.keys()) {
    const style = element.getAttribute('data-own-style');
    element.removeAttribute('data-own-style');
    if (style === null || style === '') element.removeAttribute('style');
    else element.setAttribute('style', style);
  }
}

/** Left and right end of an element's room: of its `data-page` box, else of its page's content box. */
export function roomOf(element: Element, pages: Pages): { readonly left: number; readonly right: number } {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.hasAttribute('data-page')) return at.getBoundingClientRect();
    const page = pages.of.get(at);
    if (page !== undefined) return { left: 0, right: page.width };
  }
  return { left: 0, right: pages.unnamed.width };
}

/** Drawings, tables, blocks and lines of text that leave their page; of nested ones only the outermost. */
export function findTooWide(blocks: readonly TextBlock[], pages: Pages, report: Report): void {
  const own = [...document.querySelectorAll('[data-page]')].map((box) => box.getBoundingClientRect());
  // What lies within the narrowest room needs no question which room is its own.
  const left = Math.max(0, ...own.map((box) => box.left)) - 1;
  const widths = [pages.unnamed, ...pages.of.values()].map(({ width }) => width);
  const right = Math.min(...widths, ...own.map((box) => box.right)) + 1;
  const found = new Map<Element, number>();
  const check = (element: Element, rect: DOMRect): void => {
    if ((rect.left >= left && rect.right <= right) || rect.width <= 1 || found.has(element)) return;
    const room = roomOf(element, pages);
    const excess = Math.max(rect.right - room.right, room.left - rect.left);
    if (excess > 1) found.set(element, excess);
  };
  // Blocks of text, and what shows without any; a box that shows nothing may lie where it likes.
  const seen = [
    ...document.querySelectorAll('svg, img, table, figure, hr'),
    ...blocks.map(({ element }) => element),
  ];
  for (const element of seen) check(element, element.getBoundingClientRect());
  for (const { element, parts } of blocks)
    for (const { node, rects } of parts) for (const rect of rects) check(node.parentElement ?? element, rect);
  for (const [element, excess] of found)
    if (![...found.keys()].some((other) => other !== element && other.contains(element)))
      report(element, 'wider-than-page', excess);
}

/** Drawings, figures and boxes that cut off their text, which no page break may part, taller than their page. */
export function findTooTall(pages: Pages, report: Report): void {
  const pageOf = (element: Element): PageBox => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const page = pages.of.get(at);
      if (page !== undefined) return page;
    }
    return pages.unnamed;
  };
  for (const element of document.querySelectorAll('svg, img, figure, [data-fit], [data-page]')) {
    const excess = element.getBoundingClientRect().height - pageOf(element).height;
    if (excess > 1) report(element, 'taller-than-page', excess);
  }
}
