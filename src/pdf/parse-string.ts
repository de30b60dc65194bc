// Parses the two forms of a PDF's strings: (literal) and <hexadecimal>.
import type { Cursor } from './parse-value.ts';
import type { PdfText } from './values.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export function parseHex(cursor: Cursor): PdfText {
  const end = cursor.text.indexOf('>', cursor.at);
  if (end === -1) throw new Error('a hexadecimal string does not end');
  const digits = cursor.text.slice(cursor.at + 1, end).replace(/\s/g, '');
  cursor.at = end + 1;
  // The last digit of an odd number is followed by a zero.
  const even = digits.length % 2 === 0 ? digits : `${digits}0`;
  return { type: 'text', bytes: Buffer.from(even, 'hex').toString('latin1') };
}

/** Parentheses may stand in a literal in pairs; a backslash takes one byte, or up to three octal digits. */
export function parseLiteral(cursor: Cursor): PdfText {
  const { text } = cursor;
  const from = cursor.at + 1;
  let open = 1;
  let at = from;
  for (; open > 0; at++) {
    if (at >= text.length) throw new Error('a string does not end');
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 40) open++;
    else if (code === 41) open--;
  }
  cursor.at = at;
  return { type: 'text', bytes: unescaped(text.slice(from, at - 1)) };
}

function unescaped(written: string): string {
  if (!/[\\\r]/.test(written)) return written;
  return written.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))|\r\n?/g, (_, octal?: string, next?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    if (next === undefined) return '\n';
    return /[\r\n]/.test(next) ? '' : (ESCAPES[next] ?? next);
  });
}
