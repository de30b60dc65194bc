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
const NAME = /[^\s\0()<>[\]{}/%]*/y;

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
  NAME.lastIndex = cursor.at + 1;
  const word = NAME.exec(cursor.text)?.[0] ?? '';
  cursor.at += word.length + 1;
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

/** A number, or the reference that begins with it; `null` where there is neither. */
function parseNumber(cursor: Cursor): PdfValue {
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
  const { text } = cursor;
  let at = cursor.at;
  const eat = (is: (code: number) => boolean): boolean => {
    const from = at;
    while (is(text.charCodeAt(at))) at++;
    return at > from;
  };
  if (!eat(isSpace) || !eat(isDigit) || !eat(isSpace) || text.charCodeAt(at) !== 82) return false;
  if (/[A-Za-z]/.test(text.charAt(at + 1))) return false;
  cursor.at = at + 1;
  return true;
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
