// Runs inside the page: texts and labels that lie on each other (see desk.ts).
/// <reference lib="dom" />
import type { Report } from './lines.ts';
import type { TextBlock } from './text.ts';

/** The ink of one line of text, in px: its letters without the white above and below them. */
export interface Ink {
  readonly element: Element;
  /** Inks of one owner belong together and may touch. */
  readonly owner: Element;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** `size` is the type's size in px; `turned`: the text runs upward or downward. */
export function inkOf(element: Element, owner: Element, rect: DOMRect, size: number, turned: boolean): Ink {
  const acrossMiddle = turned ? (rect.left + rect.right) / 2 : (rect.top + rect.bottom) / 2;
  const [from, to] = [acrossMiddle - 0.38 * size, acrossMiddle + 0.38 * size];
  return turned
    ? { element, owner, left: from, right: to, top: rect.top + 0.5, bottom: rect.bottom - 0.5 }
    : { element, owner, left: rect.left + 0.5, right: rect.right - 0.5, top: from, bottom: to };
}

/** Reports each pair of inks of different owners that share more than a px in both directions, once an element. */
export function reportOverlaps(
  inks: readonly Ink[],
  say: (ink: Ink, other: Ink, byPx: number) => void,
): void {
  const sorted = inks.toSorted((a, b) => a.top - b.top);
  const said = new Set<Element>();
  let open: Ink[] = [];
  for (const ink of sorted) {
    open = open.filter((other) => other.bottom > ink.top);
    for (const other of open) {
      if (other.owner === ink.owner || said.has(ink.element)) continue;
      const across = Math.min(ink.right, other.right) - Math.max(ink.left, other.left);
      const down = Math.min(ink.bottom, other.bottom) - ink.top;
      if (across <= 1 || down <= 1) continue;
      said.add(ink.element);
      say(ink, other, Math.min(across, down));
    }
    open.push(ink);
  }
}

/** Lines of different blocks of text that lie on each other. */
export function findTextOverlaps(blocks: readonly TextBlock[], report: Report): void {
  const inks = blocks.flatMap(({ element, parts }) =>
    parts.flatMap(({ rects, size }) => rects.map((rect) => inkOf(element, element, rect, size, false))),
  );
  reportOverlaps(inks, (ink, other, byPx) =>
    report(ink.owner, 'text-overlap', byPx, `${ink.owner.textContent} / ${other.owner.textContent}`),
  );
}

/** Size of a label's type in px, and whether it runs upward or downward. */
export function typeOf(
  label: SVGTextElement,
  scale: number,
): { readonly size: number; readonly turned: boolean } {
  const size = Number.parseFloat(getComputedStyle(label).fontSize);
  const matrix = label.hasAttribute('transform') ? label.getScreenCTM() : null;
  // Most labels are only moved, or not even that.
  if (matrix === null) return { size: size * scale, turned: false };
  return { size: size * Math.hypot(matrix.a, matrix.b), turned: Math.abs(matrix.b) > Math.abs(matrix.a) };
}

/** Labels of one drawing that lie on each other, and labels in type under 6.5 pt. */
export function checkLabels(report: Report): void {
  for (const svg of document.querySelectorAll('svg')) {
    const inks: Ink[] = [];
    const scale = svg.getScreenCTM()?.a ?? 1;
    for (const label of svg.querySelectorAll('text')) {
      if ((label.textContent ?? '').trim() === '') continue;
      const { size, turned } = typeOf(label, scale);
      if (size < 6.49 * (96 / 72)) report(label, 'small-type', 0);
      for (const line of label.children.length === 0 ? [label] : label.children) {
        const rect = line.getBoundingClientRect();
        if (rect.width > 0) inks.push(inkOf(label, label, rect, size, turned));
      }
    }
    reportOverlaps(inks, (ink, other, byPx) =>
      report(ink.element, 'label-overlap', byPx, `${ink.element.textContent} / ${other.element.textContent}`),
    );
  }
}
