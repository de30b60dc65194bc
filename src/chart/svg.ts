// Turns the SVG of Vega into one that can share a page with others.

import { ROOT_STYLE } from './allow-svg.ts';

export interface Dress {
  /** Prefix of every id; unique among the figures of all voices. */
  readonly prefix: string;
  readonly language: string;
  readonly label: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const MM_PER_PX = 25.4 / 96;

const round = (number: number): number => Math.round(number * 1000) / 1000;

export const toMm = (px: number): number => round(px * MM_PER_PX);

/**
 * Sizes in mm, role, label, language and own ids; and the spacing with which `shape.ts` measures labels, whatever the
 * page around the figure has.
 */
export function dress(svg: string, how: Dress): string {
  const root = [
    'xmlns="http://www.w3.org/2000/svg"',
    'role="img"',
    `aria-label="${escapeAttribute(how.label)}"`,
    `lang="${how.language}"`,
    `width="${toMm(how.widthPx)}mm"`,
    `height="${toMm(how.heightPx)}mm"`,
    `viewBox="0 0 ${round(how.widthPx)} ${round(how.heightPx)}"`,
    `style="${ROOT_STYLE}"`,
  ];
  const font = / font-family="[^"]*"/.exec(svg)?.[0] ?? '';
  const plain = svg.replace(/<[^/>][^>]*>/g, (tag) => plainTag(tag, how.prefix, font));
  return plain.replace(/<svg[^>]*>/, () => `<svg ${root.join(' ')}${font}>`);
}

const FRAME = /^<path class="(?:background|foreground)".*\/>$/s;

/**
 * Without Vega's English roles, classes and empty frames, which would all become tags of the PDF; the one font is
 * said once, and no coordinate has more than three decimals. Every id, `url(#…)` and `href="#…"` gets the prefix.
 */
function plainTag(tag: string, prefix: string, font: string): string {
  if (FRAME.test(tag)) return '';
  const own = tag.includes('#') || tag.includes(' id="') ? prefixIds(tag, prefix) : tag;
  return own
    .replace(/ (?:role|class|aria-\w+)="[^"]*"/g, '')
    .replace(font, '')
    .replace(/\d+\.\d{4,}/g, (number) => String(round(Number(number))));
}

const prefixIds = (tag: string, prefix: string): string =>
  tag
    .replace(/(\sid=")/g, `$1${prefix}-`)
    .replace(/(url\(#)/g, `$1${prefix}-`)
    .replace(/(href="#)/g, `$1${prefix}-`);

function escapeAttribute(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
