// The content boxes of pages in px, from their @page rules.
import type { PageRule } from './shell.ts';

/** The room between a page's margins, in px. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
}

const PX: Readonly<Record<string, number>> = { px: 1, pt: 96 / 72, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

/** Width and height in mm, upright. */
const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  letter: [215.9, 279.4],
};

export interface PageBoxes {
  readonly unnamed: PageBox;
  /** By the name that the style property `page` gives. */
  readonly named: Readonly<Record<string, PageBox>>;
}

/**
 * Of every page that the rules make. Where the first, left or right page of a name has other margins, the narrower
 * width and the lower height count. `null` where there is no rule, or one that cannot be read.
 */
export function contentBoxes(rules: readonly PageRule[]): PageBoxes | null {
  const boxes = new Map<string, PageBox>();
  for (const rule of rules) {
    const box = contentBox(rule);
    if (box === null) return null;
    const { width, height } = boxes.get(rule.name) ?? box;
    boxes.set(rule.name, { width: Math.min(width, box.width), height: Math.min(height, box.height) });
  }
  const unnamed = boxes.get('');
  boxes.delete('');
  return unnamed === undefined ? null : { unnamed, named: Object.fromEntries(boxes) };
}

/** `null` where the rule does not say a size in plain lengths or a known name. Margins count as 0 where unsaid. */
export function contentBox(rule: PageRule): PageBox | null {
  const [width, height] = sheetSize(rule.size);
  const [top, right, bottom, left] = rule.margins.map((margin) => (margin === '' ? 0 : lengthPx(margin)));
  if (width == null || height == null || top == null || right == null || bottom == null || left == null)
    return null;
  return { width: width - left - right, height: height - top - bottom };
}

function sheetSize(size: string): readonly (number | null)[] {
  const words = size.toLowerCase().split(/\s+/);
  const named = words.map((word) => SIZES[word]).find((found) => found !== undefined);
  if (named === undefined) return [lengthPx(words[0] ?? ''), lengthPx(words[1] ?? words[0] ?? '')];
  const upright = named.map((mm) => mm * (96 / 25.4));
  return words.includes('landscape') ? upright.toReversed() : upright;
}

function lengthPx(text: string): number | null {
  const match = /^(-?[\d.]+)([a-z]*)$/.exec(text);
  const value = Number(match?.[1] ?? Number.NaN);
  if (value === 0) return 0;
  const unit = PX[match?.[2] ?? ''];
  return unit === undefined || Number.isNaN(value) ? null : value * unit;
}
