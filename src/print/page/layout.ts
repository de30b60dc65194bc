// Runs inside the page: boxes and drawings that do not hold what is in them. The functions here are sent to the
// browser as text (see desk.ts), so they may use nothing but each other and the DOM.
/// <reference lib="dom" />
import type { Misfit } from '../../model/sheet.ts';
import type { Report } from './lines.ts';

export function describeElement(element: Element, words: string | null = null): string {
  const name = `${element.tagName.toLowerCase()}${element.id === '' ? '' : `#${element.id}`}`;
  const first = element.classList.item(0);
  const home = element.id === '' ? element.parentElement?.closest('[id]') : null;
  const text = (words ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const long = words === null ? 24 : 48;
  const excerpt = text === '' ? '' : ` "${text.length > long ? `${text.slice(0, long)}…` : text}"`;
  return `${home ? `#${home.id} ` : ''}${name}${first === null ? '' : `.${first}`}${excerpt}`;
}

/** `words` stand for the element's first ones where the fault is further on. */
export function toMisfit(
  element: Element,
  problem: Misfit['problem'],
  byPx: number,
  words: string | null = null,
): Misfit {
  return { element: describeElement(element, words), problem, byMm: Math.round((byPx * 254) / 96) / 10 };
}

/** Boxes that must hold their text (`data-fit`) or that would cut it off (`overflow: hidden`). */
export function findOverfullBoxes(report: Report): void {
  for (const element of document.querySelectorAll('body *')) {
    if (!(element instanceof HTMLElement)) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
    if ((!cuts && !element.hasAttribute('data-fit')) || element.clientWidth === 0) continue;
    const tooTall = element.scrollHeight - element.clientHeight;
    const tooWide = element.scrollWidth - element.clientWidth;
    if (tooTall > 1) report(element, cuts ? 'clipped' : 'taller-than-box', tooTall);
    else if (tooWide > 1) report(element, 'clipped', tooWide);
  }
}

/**
 * Labels of drawings that leave their `<svg>`. A label's rectangle is as tall as its font's ascent and descent,
 * which is more than its ink; across the line of text a third of its size is let pass.
 */
export function findClippedLabels(report: Report): void {
  for (const svg of document.querySelectorAll('svg')) {
    const labels = svg.querySelectorAll('text');
    const box = svg.getBoundingClientRect();
    for (const label of labels) {
      const rect = label.getBoundingClientRect();
      const inside = rect.left >= box.left && rect.right <= box.right;
      if (rect.width === 0 || (inside && rect.top >= box.top && rect.bottom <= box.bottom)) continue;
      const turned = Math.abs(label.getScreenCTM()?.b ?? 0) > 0.5;
      const across = Number.parseFloat(getComputedStyle(label).fontSize) / 3;
      const sideways = Math.max(box.left - rect.left, rect.right - box.right) - (turned ? across : 0);
      const upright = Math.max(box.top - rect.top, rect.bottom - box.bottom) - (turned ? 0 : across);
      const excess = Math.max(sideways, upright);
      if (excess > 1) report(label, 'clipped', excess);
    }
  }
}
