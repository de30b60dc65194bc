// Parses one object of a PDF from the file's text, one character a byte.

import { parseHex, parseLiteral } from './parse-string.ts';
import { type PdfArray, type PdfDictionary, type PdfValue, reference } from './values.ts';

export interface Cursor {
  readonly text: string;
  at: number;
}

/** Deeper than any real file; a file made to break readers goes deeper. */
const DEEPEST = 100;

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const NAME = /[^\s\0()<>[\]{}/%]/;

/** 1 at the codes of characters that a name may hold. */
const NAMES = Uint8Array.from({ length: 256 }, (_, code) => (NAME.test(String.fromCharCode(code)) ? 1 : 0));

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 12 || code === 0;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Throws where the bytes are no value; the message says what stands there. */
export function parseValue(cursor: Cursor, depth = 0): PdfValue {
  if (depth > DEEPEST) throw new Error('an object is nested too deeply');
  skipSpace(cursor);
  const { text, at } = cursor;
  switch (text.charCodeAt(at)) {
    case 47:
      return { type: 'name', name: parseName(cursor) };
    case 60:
      return text.charCodeAt(at + 1) === 60 ? parseDictionary(cursor, depth) : parseHex(cursor);
    case 91:
      return parseArray(cursor, depth);
    case 40:
      return parseLiteral(cursor);
    default:
      return parseNumber(cursor) ?? parseKeyword(cursor);
  }
}

export function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    while (isSpace(text.charCodeAt(cursor.at))) cursor.at++;
    if (text.charCodeAt(cursor.at) !== 37) return;
    while (cursor.at < text.length && !'\r\n'.includes(text.charAt(cursor.at))) cursor.at++;
  }
}

function parseName(cursor: Cursor): string {
  const { text } = cursor;
  const from = cursor.at + 1;
  let at = from;
  while (NAMES[text.charCodeAt(at)] === 1) at++;
  cursor.at = at;
  const word = text.slice(from, at);
  if (!word.includes('#')) return word;
  return word.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function parseDictionary(cursor: Cursor, depth: number): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  cursor.at += 2;
  for (;;) {
    skipSpace(cursor);
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === 62) break;
    if (code !== 47) throw new Error(`a dictionary has ${excerpt(cursor)} where a key must be`);
    const key = parseName(cursor);
    entries.set(key, parseValue(cursor, depth + 1));
  }
  cursor.at += 2;
  return entries;
}

function parseArray(cursor: Cursor, depth: number): PdfArray {
  const items: PdfValue[] = [];
  cursor.at++;
  for (;;) {
    skipSpace(cursor);
    if (cursor.text.charCodeAt(cursor.at) === 93) break;
    items.push(parseValue(cursor, depth + 1));
  }
  cursor.at++;
  return items;
}

/** Most numbers have few digits and nothing else; longer ones may not fit. */
const FEW_DIGITS = 9;

/** A number, or the reference that begins with it; `null` where there is neither. */
function parseNumber(cursor: Cursor): PdfValue {
  const { text, at } = cursor;
  let value = 0;
  let end = at;
  for (let code = text.charCodeAt(end); isDigit(code); code = text.charCodeAt(++end))
    value = value * 10 + code - 48;
  if (end === at || end - at > FEW_DIGITS || text.charCodeAt(end) === 46) return parseLongNumber(cursor);
  cursor.at = end;
  return isReferenceAhead(cursor) ? reference(value) : value;
}

function parseLongNumber(cursor: Cursor): PdfValue {
  NUMBER.lastIndex = cursor.at;
  const word = NUMBER.exec(cursor.text)?.[0];
  if (word === undefined) return null;
  const start = cursor.at;
  cursor.at += word.length;
  if (!isDigit(cursor.text.charCodeAt(start)) || word.includes('.')) return Number(word);
  return isReferenceAhead(cursor) ? reference(Number(word)) : Number(word);
}

/** Moves past ` 0 R` where it stands. */
function isReferenceAhead(cursor: Cursor): boolean {
  const { text, at } = cursor;
  const generation = after(text, at, isSpace);
  if (generation === at) return false;
  const space = after(text, generation, isDigit);
  if (space === generation) return false;
  const letter = after(text, space, isSpace);
  if (letter === space || text.charCodeAt(letter) !== 82) return false;
  if (/[A-Za-z]/.test(text.charAt(letter + 1))) return false;
  cursor.at = letter + 1;
  return true;
}

/** Where the run of such characters ends that begins at `at`. */
function after(text: string, at: number, is: (code: number) => boolean): number {
  let end = at;
  while (is(text.charCodeAt(end))) end++;
  return end;
}

function parseKeyword(cursor: Cursor): null | boolean {
  const { text, at } = cursor;
  if (text.startsWith('true', at)) return moved(cursor, 4, true);
  if (text.startsWith('false', at)) return moved(cursor, 5, false);
  if (text.startsWith('null', at)) return moved(cursor, 4, null);
  throw new Error(`${excerpt(cursor)} is no object`);
}

function moved<T>(cursor: Cursor, by: number, value: T): T {
  cursor.at += by;
  return value;
}

const excerpt = ({ text, at }: Cursor): string => JSON.stringify(text.slice(at, at + 12));
