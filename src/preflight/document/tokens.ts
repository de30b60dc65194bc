// Reads a content stream operator by operator; operands are values as an object of the file would hold them.
import { type Cursor, parseValue, skipSpace } from '../../pdf/parse-value.ts';
import type { PdfValue } from '../../pdf/values.ts';

/** Handles one operator. The array of operands holds only until it returns; what is behind them is `undefined`. */
export type Visit = (operator: string, operands: readonly (PdfValue | undefined)[]) => void;

/** The operands before an operator. One array serves a whole page, as a new one for each would be most of the work. */
class Operands {
  readonly held: (PdfValue | undefined)[] = [];
  private count = 0;

  push(value: PdfValue): void {
    this.held[this.count++] = value;
  }

  clear(): void {
    while (this.count > 0) this.held[--this.count] = undefined;
  }
}

const [OTHER, NUMERIC, WORD] = [0, 1, 2];

/** What a byte is part of: a run of numbers with the space between them, an operator, or something else. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[\d+\-.\s\0]/.test(character) && code < 128) return NUMERIC;
  return /[A-Za-z'"]/.test(character) ? WORD : OTHER;
});

const kindAt = (bytes: Uint8Array, at: number): number => KINDS[bytes[at] ?? 0] ?? OTHER;

/**
 * An inline image is one operator, `BI`, whose operands are its keys and values.
 * Operators of one or two letters that `ignores` names are not visited where their operands are numbers. Throws where the bytes are neither
 * operator nor operand.
 */
export function readOperators(bytes: Uint8Array, ignores: ReadonlySet<string>, visit: Visit): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const cursor: Cursor = { text, at: 0 };
  const glyphs: PdfValue[] = [];
  const skipped = packed(ignores);
  const operands = new Operands();
  for (;;) {
    // Most of a page are lines of numbers with an operator after them.
    const numbers = cursor.at;
    let after = cursor.at;
    while (after < bytes.length && kindAt(bytes, after) === NUMERIC) after++;
    cursor.at = after;
    if (after >= bytes.length) return;
    const isWord = kindAt(bytes, after) === WORD;
    const short = isWord ? shortWord(bytes, after) : 0;
    if (short > 0 && skipped[short] === 1) {
      cursor.at = after + (short > 255 ? 2 : 1);
      operands.clear();
      continue;
    }
    const word = isWord ? wordAt(cursor, short) : null;
    if (after > numbers) readNumbers(bytes, numbers, after, operands);
    if (word === null) readOther(cursor, glyphs, operands);
    else if (short === 0 && CONSTANTS.has(word)) operands.push(CONSTANTS.get(word) ?? null);
    else {
      visit(word, word === 'BI' ? readInlineImage(cursor) : operands.held);
      operands.clear();
    }
  }
}

/** An operator of one or two bytes as a number, without making a string of it; 0 for a longer one. */
function shortWord(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 32;
  if (!isWordPart(second)) return first;
  return isWordPart(bytes[at + 2] ?? 32) ? 0 : (first << 8) | second;
}

/** 1 at the numbers of the operators that are passed over. */
function packed(words: ReadonlySet<string>): Uint8Array {
  const known = PACKED.get(words);
  if (known !== undefined) return known;
  const table = new Uint8Array(65_536);
  for (const word of words) if (word.length <= 2) table[shortWord(Buffer.from(word, 'latin1'), 0)] = 1;
  PACKED.set(words, table);
  return table;
}

const PACKED = new WeakMap<ReadonlySet<string>, Uint8Array>();

/** Digits, signs and points between `from` and `to`, with space between them. */
function readNumbers(bytes: Uint8Array, from: number, to: number, operands: Operands): void {
  let value = 0;
  let scale = 0;
  let sign = 1;
  let digits = false;
  for (let at = from; at <= to; at++) {
    const code = at === to ? 32 : (bytes[at] ?? 32);
    if (code > 47) {
      value = value * 10 + code - 48;
      scale *= 10;
      digits = true;
    } else if (code === 45) sign = -1;
    else if (code === 46) scale = 1;
    else if (code <= 32) {
      if (digits) operands.push((sign * value) / (scale === 0 ? 1 : scale));
      value = 0;
      scale = 0;
      sign = 1;
      digits = false;
    }
  }
}

function readOther(cursor: Cursor, glyphs: PdfValue[], operands: Operands): void {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === 37) skipComment(cursor);
  else if (code === 60 && cursor.text.charCodeAt(cursor.at + 5) === 62)
    operands.push(readGlyph(cursor, glyphs));
  else operands.push(parseValue(cursor));
}

/** A hexadecimal string of two bytes, of which a page shows the same few hundred again and again. */
function readGlyph(cursor: Cursor, glyphs: PdfValue[]): PdfValue {
  const code = fourDigits(cursor.text, cursor.at + 1);
  const known = glyphs[code];
  if (known === undefined) {
    const parsed = parseValue(cursor);
    if (code >= 0) glyphs[code] = parsed;
    return parsed;
  }
  cursor.at += 6;
  return known;
}

/** Hexadecimal; below 0 where one of them is no digit. */
function fourDigits(text: string, at: number): number {
  let value = 0;
  for (let index = at; index < at + 4; index++) {
    const code = text.charCodeAt(index);
    if (code > 47 && code < 58) value = value * 16 + code - 48;
    else if (code > 64 && code < 71) value = value * 16 + code - 55;
    else if (code > 96 && code < 103) value = value * 16 + code - 87;
    else return -1;
  }
  return value;
}

const CONSTANTS: ReadonlyMap<string, PdfValue> = new Map<string, PdfValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The same string for the same short operator, whose hash is worked out once. */
function wordAt(cursor: Cursor, short: number): string {
  const known = short === 0 ? undefined : WORDS[short];
  if (known === undefined) {
    const word = readWord(cursor);
    if (short > 0) WORDS[short] = word;
    return word;
  }
  cursor.at += known.length;
  return known;
}

const WORDS: string[] = [];

/** Letters; a digit or an asterisk may follow them. */
function readWord(cursor: Cursor): string {
  const { text, at } = cursor;
  let end = at + 1;
  for (let code = text.charCodeAt(end); isWordPart(code); code = text.charCodeAt(end)) end++;
  cursor.at = end;
  return text.slice(at, end);
}

const isWordPart = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || code === 42 || (code > 47 && code < 58);

function skipComment(cursor: Cursor): void {
  while (cursor.at < cursor.text.length && !'\r\n'.includes(cursor.text.charAt(cursor.at))) cursor.at++;
}

/** From after `BI` to after `EI`; the data are passed over. */
function readInlineImage(cursor: Cursor): readonly PdfValue[] {
  const { text } = cursor;
  const operands: PdfValue[] = [];
  for (;;) {
    skipSpace(cursor);
    if (text.startsWith('ID', cursor.at)) break;
    if (cursor.at >= text.length) throw new Error('an inline image has no data');
    operands.push(parseValue(cursor));
  }
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = cursor.at + 3;
  if (end.exec(text) === null) throw new Error('an inline image does not end');
  cursor.at = end.lastIndex;
  return operands;
}
