// The cross-reference table of a PDF: where each object begins (ISO 32000-1, 7.5.4).
import type { Unreadable } from './file.ts';
import { type Cursor, parseValue, skipSpace } from './parse-value.ts';
import { isDictionary, type PdfDictionary } from './values.ts';

export interface Table {
  readonly trailer: PdfDictionary;
  readonly offsets: ReadonlyMap<number, number>;
}

/** Of a file that was updated, the newest place of each object. */
export function readTable(text: string): Table | Unreadable {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1024))?.[1];
  if (!text.slice(0, 1024).includes('%PDF-') || start === undefined) return 'no-pdf';
  const entries = new Map<number, number>();
  let newest: PdfDictionary | null = null;
  const seen = new Set<number>();
  for (let at: number | null = Number(start); at !== null && !seen.has(at); ) {
    seen.add(at);
    const trailer = readSection(text, at, entries);
    if (typeof trailer === 'string') return trailer;
    newest ??= trailer;
    const previous = trailer.get('Prev');
    at = typeof previous === 'number' ? previous : null;
  }
  if (newest === null) return 'broken';
  const offsets = new Map([...entries].filter(([, offset]) => offset !== FREE));
  return newest.has('Encrypt') ? 'encrypted' : { trailer: newest, offsets };
}

const FREE = -1;
const SUBSECTION = /\s*(\d+)\s+(\d+)[ \t]*(?:\r\n|\r|\n)/y;
const ENTRY = /(\d{10}) \d{5} ([nf])/;
/** Offset, generation, kind, line end. */
const ENTRY_LENGTH = 20;

function readSection(text: string, at: number, entries: Map<number, number>): PdfDictionary | Unreadable {
  if (!text.startsWith('xref', at))
    return /^\s*\d+\s+\d+\s+obj/.test(text.slice(at, at + 40)) ? 'compressed' : 'broken';
  const cursor: Cursor = { text, at: at + 'xref'.length };
  for (;;) {
    SUBSECTION.lastIndex = cursor.at;
    const head = SUBSECTION.exec(text);
    if (head === null) break;
    const [first, count] = [Number(head[1]), Number(head[2])];
    cursor.at = SUBSECTION.lastIndex;
    for (let index = 0; index < count; index++, cursor.at += ENTRY_LENGTH) {
      const entry = ENTRY.exec(text.slice(cursor.at, cursor.at + ENTRY_LENGTH));
      if (entry === null) return 'broken';
      if (!entries.has(first + index)) entries.set(first + index, entry[2] === 'n' ? Number(entry[1]) : FREE);
    }
  }
  return readTrailer(cursor);
}

function readTrailer(cursor: Cursor): PdfDictionary | Unreadable {
  skipSpace(cursor);
  if (!cursor.text.startsWith('trailer', cursor.at)) return 'broken';
  cursor.at += 'trailer'.length;
  try {
    const trailer = parseValue(cursor);
    if (!isDictionary(trailer)) return 'broken';
    return trailer.has('XRefStm') ? 'compressed' : trailer;
  } catch {
    return 'broken';
  }
}
