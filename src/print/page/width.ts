// The width of a page's content box in px, from its @page rule.
import type { PageRule } from './shell.ts';

const PX: Readonly<Record<string, number>> = { px: 1, pt: 96 / 72, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

/** Width and height in mm, upright. */
const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  letter: [215.9, 279.4],
};

/** `null` where the rule does not say a size in plain lengths or a known name. Margins count as 0 where unsaid. */
export function contentWidth(rule: PageRule): number | null {
  const width = sheetWidth(rule.size);
  const left = rule.left === '' ? 0 : lengthPx(rule.left);
  const right = rule.right === '' ? 0 : lengthPx(rule.right);
  return width === null || left === null || right === null ? null : width - left - right;
}

function sheetWidth(size: string): number | null {
  const words = size.toLowerCase().split(/\s+/);
  const named = words.map((word) => SIZES[word]).find((found) => found !== undefined);
  if (named === undefined) return lengthPx(words[0] ?? '');
  return named[words.includes('landscape') ? 1 : 0] * (96 / 25.4);
}

function lengthPx(text: string): number | null {
  const match = /^(-?[\d.]+)([a-z]*)$/.exec(text);
  const value = Number(match?.[1] ?? Number.NaN);
  if (value === 0) return 0;
  const unit = PX[match?.[2] ?? ''];
  return unit === undefined || Number.isNaN(value) ? null : value * unit;
}
