// Runs inside the page: what does not fit, measured in the laid-out page. The functions here are sent to the
// browser as text (see measure.ts), so they may use nothing but each other and the DOM.
/// <reference lib="dom" />
import type { Misfit } from '../../model/sheet.ts';

export function describeElement(element: Element): string {
  const name = `${element.tagName.toLowerCase()}${element.id === '' ? '' : `#${element.id}`}`;
  const first = element.classList.item(0);
  const home = element.id === '' ? element.parentElement?.closest('[id]') : null;
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const excerpt = text === '' ? '' : ` "${text.length > 24 ? `${text.slice(0, 24)}…` : text}"`;
  return `${home ? `#${home.id} ` : ''}${name}${first === null ? '' : `.${first}`}${excerpt}`;
}

export function toMisfit(element: Element, problem: Misfit['problem'], byPx: number): Misfit {
  return { element: describeElement(element), problem, byMm: Math.round((byPx * 254) / 96) / 10 };
}

/** Boxes that must hold their text (`data-fit`) or that would cut it off (`overflow: hidden`). */
export function findOverfullBoxes(): Misfit[] {
  const misfits: Misfit[] = [];
  for (const element of document.querySelectorAll('body *')) {
    if (!(element instanceof HTMLElement) || element.clientWidth === 0) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
    if (!cuts && !element.hasAttribute('data-fit')) continue;
    const tooTall = element.scrollHeight - element.clientHeight;
    const tooWide = element.scrollWidth - element.clientWidth;
    if (tooTall > 1) misfits.push(toMisfit(element, cuts ? 'clipped' : 'taller-than-box', tooTall));
    else if (tooWide > 1) misfits.push(toMisfit(element, 'clipped', tooWide));
  }
  return misfits;
}

/** Px by which a rectangle leaves the nearest `data-page` box, else the page's content box, to either side. */
export function excessOf(element: Element, rect: DOMRect): number {
  const page = element.parentElement?.closest('[data-page]')?.getBoundingClientRect();
  const left = page?.left ?? 0;
  const right = page?.right ?? document.documentElement.clientWidth;
  return rect.width <= 1 ? 0 : Math.max(rect.right - right, left - rect.left);
}

/** Elements and lines of text that leave the page; of nested ones only the outermost. */
export function findTooWide(): Misfit[] {
  const misfits: Misfit[] = [];
  const reported = new Set<Element>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (element === null || element.parentElement?.closest('svg') || element.closest('[data-page]') === node)
      continue;
    if (node instanceof Text) range.selectNodeContents(node);
    if (node instanceof Text && element.closest('svg')) continue;
    const excess = excessOf(element, (node instanceof Text ? range : element).getBoundingClientRect());
    if (reported.has(element) || (element.parentElement !== null && reported.has(element.parentElement)))
      reported.add(element);
    else if (excess > 1) {
      reported.add(element);
      misfits.push(toMisfit(element, 'wider-than-page', excess));
    }
  }
  return misfits;
}

/**
 * Labels of drawings that leave their `<svg>`. A label's rectangle is as tall as its font's ascent and descent,
 * which is more than its ink; across the line of text a third of its size is let pass.
 */
export function findClippedLabels(): Misfit[] {
  const misfits: Misfit[] = [];
  for (const label of document.querySelectorAll('svg text')) {
    const svg = label.closest('svg');
    const rect = label.getBoundingClientRect();
    if (!(label instanceof SVGGraphicsElement) || svg === null || rect.width === 0) continue;
    const box = svg.getBoundingClientRect();
    const turned = Math.abs(label.getScreenCTM()?.b ?? 0) > 0.5;
    const across = Number.parseFloat(getComputedStyle(label).fontSize) / 3;
    const sideways = Math.max(box.left - rect.left, rect.right - box.right) - (turned ? across : 0);
    const upright = Math.max(box.top - rect.top, rect.bottom - box.bottom) - (turned ? 0 : across);
    const excess = Math.max(sideways, upright);
    if (excess > 1) misfits.push(toMisfit(label, 'clipped', excess));
  }
  return misfits;
}
