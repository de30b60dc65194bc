// Parses one numbered object of a PDF, a stream among them.
import { type Cursor, parseValue, skipSpace } from './parse-value.ts';
import { isDictionary, type PdfDictionary, type PdfStream, type PdfValue } from './values.ts';

interface Source {
  readonly bytes: Uint8Array;
  /** The bytes as text, one character a byte. */
  readonly text: string;
  readonly offset: number;
  readonly id: number;
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
}

const HEAD = /\s*(\d+)\s+\d+\s+obj/y;

/** Throws where the object does not stand at its offset or is none. */
export function parseObject(source: Source): PdfValue {
  const { text, offset, id } = source;
  HEAD.lastIndex = offset;
  const head = HEAD.exec(text);
  if (Number(head?.[1]) !== id) throw new Error('the table of the file does not lead to the object');
  const cursor = { text, at: HEAD.lastIndex };
  const value = parseValue(cursor);
  skipSpace(cursor);
  if (isDictionary(value) && text.startsWith('stream', cursor.at)) return parseStream(source, value, cursor);
  return value;
}

function parseStream(source: Source, dictionary: PdfDictionary, cursor: Cursor): PdfStream {
  const { text, bytes } = source;
  let from = cursor.at + 'stream'.length;
  if (text.charAt(from) === '\r') from++;
  if (text.charAt(from) === '\n') from++;
  const length = source.resolve(dictionary.get('Length'));
  const end = typeof length === 'number' ? from + length : -1;
  if (end < from || !/^\s*endstream/.test(text.slice(end, end + 16)))
    throw new Error('the stream is not as long as it says');
  return { type: 'stream', dictionary, raw: bytes.subarray(from, end) };
}
