// Text of a content stream: its fonts, its place, its codes.
import { isArray, isName, isText, type PdfValue } from '../../pdf/values.ts';
import type { PdfFont } from './fonts.ts';
import { paintText } from './scan-marks.ts';
import type { Matrix, State } from './scan-state.ts';

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `second` as it stands within `first`. */
export const within = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  g * a + h * c,
  g * b + h * d,
  i * a + j * c,
  i * b + j * d,
  k * a + l * c + e,
  k * b + l * d + f,
];

const toNumber = (value: PdfValue | undefined): number => (typeof value === 'number' ? value : 0);

/** Six numbers; anything else is 0. */
export const toMatrix = ([a, b, c, d, e, f]: readonly (PdfValue | undefined)[]): Matrix => [
  toNumber(a),
  toNumber(b),
  toNumber(c),
  toNumber(d),
  toNumber(e),
  toNumber(f),
];

export function setFont(state: State, name: PdfValue | undefined): void {
  state.graphics.font = isName(name) ? state.fonts.of(state.resources, name.name) : null;
}

export function moveLine(state: State, x: number, y: number): void {
  const { line } = state;
  line[4] += x * line[0] + y * line[2];
  line[5] += x * line[1] + y * line[3];
}

/** `Tj`, `'`, `"` and `TJ`, whose numbers move and show nothing. */
export function show(state: State, held: PdfValue | undefined): void {
  if (isArray(held)) {
    for (const each of held) show(state, each);
    return;
  }
  const { font, mode } = state.graphics;
  if (!isText(held) || font === null || held.bytes === '') return;
  paintText(state, readCodes(state, font, held.bytes, mode !== 3), heightOf(state));
}

/** Writes down every code; a code without a text shows as U+FFFD. */
function readCodes(state: State, font: PdfFont, bytes: string, visible: boolean): string {
  const used = usesOf(state, font);
  let text = '';
  for (let at = 0; at < bytes.length; at += font.bytesPerCode) {
    const first = bytes.charCodeAt(at);
    const code = font.bytesPerCode === 1 ? first : (first << 8) | (bytes.charCodeAt(at + 1) || 0);
    const use = used.get(code);
    if (use === undefined) used.set(code, { page: state.content.page, visible });
    else if (visible) use.visible = true;
    text += font.textOf(code) ?? '\uFFFD';
  }
  return text;
}

function usesOf({ fonts: { uses } }: State, font: PdfFont) {
  const known = uses.get(font);
  if (known !== undefined) return known;
  const used = new Map<number, { readonly page: number; visible: boolean }>();
  uses.set(font, used);
  return used;
}

/** Of the line of text, in page coordinates. */
function heightOf({ graphics: { matrix }, line }: State): number {
  return matrix[1] * line[4] + matrix[3] * line[5] + matrix[5];
}
