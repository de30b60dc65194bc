// Scalars of plain YAML: words, numbers, and what stands in quotation marks on one line.
import { Scalar } from 'yaml';

const SINGLE = /'((?:[^'\n]|'')*)'/y;
const DOUBLE = /"(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

const NOTHING = /^(?:~|null|Null|NULL)$/;
const TRUTH = /^(?:true|True|TRUE|false|False|FALSE)$/;
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** A number to the parser, or an almost: it is for the parser to say. */
const STRANGE = /^[-+]?(?:0[\dxo]|\.(?:inf|nan))/i;

/** Without the blanks at its end: of all the signs that look like nothing, only these mean nothing. */
export function cutBlanks(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

/** A scalar that stands from `start` to `end`. */
export function scalarOf(value: unknown, source: string, start: number, end: number): Scalar {
  const scalar = new Scalar(value);
  scalar.source = source;
  scalar.range = [start, end, end];
  return scalar;
}

/** What stands in quotation marks from `at`; `null` where they are not closed on the line, or hold rare signs. */
export function quotedAt(text: string, at: number): Scalar | null {
  const mark = text[at] === "'" ? SINGLE : DOUBLE;
  mark.lastIndex = at;
  const found = mark.exec(text);
  if (found === null) return null;
  const said = mark === SINGLE ? (found[1] ?? '').replaceAll("''", "'") : String(JSON.parse(found[0]));
  return scalarOf(said, said, at, mark.lastIndex);
}

/** A word without quotation marks, as the core schema takes it. */
export function plainScalar(source: string, start: number): Scalar | null {
  const end = start + source.length;
  if (STRANGE.test(source)) return null;
  if (NOTHING.test(source)) return scalarOf(null, source, start, end);
  if (TRUTH.test(source)) return scalarOf(source.toLowerCase() === 'true', source, start, end);
  return scalarOf(NUMBER.test(source) ? Number(source) : source, source, start, end);
}
