// Plain YAML, as nearly all files are written, read in one go. `null` of anything here means that the text is more
// than that, or wrong: then the parser reads it, which is slow and knows everything, and says what is the matter.
import { Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { addPair, flowAt, keyAt, MANY, type PlainNode } from './plain-flow.ts';
import { plainScalar } from './plain-scalar.ts';

interface Line {
  /** Where its first sign stands, in the line and in the text. */
  readonly column: number;
  readonly start: number;
  /** After its last sign. */
  readonly end: number;
}

interface Reader {
  readonly text: string;
  readonly lines: Line[];
  next: number;
}

const MAX_LENGTH = 1 << 17;
const MAX_LINES = 8_000;
const MAX_LINE = 8_000;
const MAX_COLUMN = 32;

/** Signs that mean something else than themselves to some reader, blanks behind a line, lines between documents. */
const NOT_PLAIN = /[^\P{Cc}\n]|[\ufeff\u2028\u2029]| $|^(?:---|\.\.\.|%)/mu;

/** Offset of the first sign after blanks. */
function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next += 1;
  return next;
}

/** Lines that say something. */
function linesOf(text: string): Line[] | null {
  if (text.length > MAX_LENGTH || NOT_PLAIN.test(text)) return null;
  const lines: Line[] = [];
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    const newline = text.indexOf('\n', at);
    end = newline === -1 ? text.length : newline;
    const said = text.slice(at, end);
    const column = skipBlanks(said, 0);
    if (said.length > MAX_LINE || column > MAX_COLUMN || lines.length > MAX_LINES) return null;
    if (column < said.length && said[column] !== '#')
      lines.push({ column, start: at + column, end: at + said.length });
  }
  return lines;
}

const isItem = ({ text }: Reader, { start }: Line): boolean => text.startsWith('- ', start);

const NOT_WORDS = /^[,[\]{}#&*!|>%@`"']|^[-?:](?: |$)|: |:$| #/;

/** What fills the rest of a line. */
function inlineAt({ text }: Reader, at: number, end: number): PlainNode | null {
  if (/["'[{]/.test(text[at] ?? '')) {
    const node = flowAt(text, at);
    return node?.range?.[1] === end ? node : null;
  }
  const words = text.slice(at, end);
  return NOT_WORDS.test(words) ? null : plainScalar(words, at);
}

/** What stands below a key without a value, or below nothing. */
function below(reader: Reader, column: number): YAMLMap | YAMLSeq | null {
  const line = reader.lines[reader.next];
  if (line === undefined) return null;
  const isList = isItem(reader, line);
  if (line.column < column || (line.column === column && !isList)) return null;
  return isList ? blockList(reader, line.column) : blockMap(reader, line.column);
}

function spanning<T extends YAMLMap | YAMLSeq>(node: T, start: number, last: PlainNode | null): T {
  const end = last?.range?.[1] ?? start;
  node.range = [start, end, end];
  return node;
}

function blockMap(reader: Reader, column: number): YAMLMap | null {
  const map = new YAMLMap();
  const keys = new Set<string>();
  const start = reader.lines[reader.next]?.start ?? 0;
  let last: PlainNode | null = null;
  for (let line = reader.lines[reader.next]; line?.column === column; line = reader.lines[reader.next]) {
    const key = keyAt(reader.text, line.start);
    if (key === null) return null;
    reader.next += 1;
    const at = skipBlanks(reader.text, (key.range?.[1] ?? 0) + 1);
    last = at < line.end ? inlineAt(reader, at, line.end) : below(reader, column);
    if (last === null || !addPair(map, keys, key, last)) return null;
  }
  return spanning(map, start, last);
}

/** An item; a map that begins on the line of its dash goes on below its first key. */
function itemOf(reader: Reader, line: Line): PlainNode | null {
  const start = skipBlanks(reader.text, line.start + 1);
  const column = line.column + start - line.start;
  if (keyAt(reader.text, start) !== null) {
    reader.lines[reader.next] = { column, start, end: line.end };
    return blockMap(reader, column);
  }
  reader.next += 1;
  return inlineAt(reader, start, line.end);
}

function blockList(reader: Reader, column: number): YAMLSeq | null {
  const list = new YAMLSeq();
  const start = reader.lines[reader.next]?.start ?? 0;
  let last: PlainNode | null = null;
  for (let line = reader.lines[reader.next]; line?.column === column; line = reader.lines[reader.next]) {
    if (!isItem(reader, line)) break;
    last = itemOf(reader, line);
    if (last === null || list.items.length === MANY) return null;
    list.items.push(last);
  }
  return spanning(list, start, last);
}

/** A node of plain YAML as plain data. */
export function plainData(node: unknown): unknown {
  if (node instanceof YAMLSeq) return node.items.map(plainData);
  if (!(node instanceof YAMLMap)) return node instanceof Scalar ? node.value : null;
  const data: Record<string, unknown> = {};
  for (const { key, value } of node.items) data[String((key as Scalar).value)] = plainData(value);
  return data;
}

/** The map or list that the whole text is; `null` where the parser must read it. */
export function readPlain(text: string): YAMLMap | YAMLSeq | null {
  const lines = linesOf(text);
  if (lines === null) return null;
  const reader: Reader = { text, lines, next: 0 };
  const node = below(reader, -1);
  return reader.next < lines.length ? null : node;
}
