// Writes an object as a PDF says it.
import {
  isArray,
  isDictionary,
  isName,
  isReference,
  isText,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** The number under which an object is written that is known by another. */
export type Renumber = (id: number) => number;

const asItIs: Renumber = (id) => id;

/** One character a byte. A stream can only be an object of its own: `streamHead`. */
export function writeValue(value: PdfValue, renumber: Renumber = asItIs): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (isArray(value)) return `[${value.map((each) => writeValue(each, renumber)).join(' ')}]`;
  if (isDictionary(value)) return writeDictionary(value, renumber);
  if (isName(value)) return writeName(value.name);
  if (isText(value)) return writeText(value.bytes);
  if (isReference(value)) return `${renumber(value.id)} 0 R`;
  throw new Error('a stream cannot stand within another object');
}

/** What stands before the data of a stream, whose length is written as it is. */
export const streamHead = ({ dictionary, raw }: PdfStream, renumber: Renumber = asItIs): string =>
  `${writeDictionary(new Map([...dictionary, ['Length', raw.length]]), renumber)}\nstream\n`;

export const STREAM_END = '\nendstream';

function writeDictionary(value: PdfDictionary, renumber: Renumber): string {
  let entries = '';
  for (const [key, each] of value) {
    if (entries !== '') entries += '\n';
    entries += `${writeName(key)} ${writeValue(each, renumber)}`;
  }
  return `<<${entries}>>`;
}

const writeName = (name: string): string =>
  `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (each) => `#${hex(each)}`)}`;

/** A PDF knows no exponents; six decimals are finer than any press. */
const writeNumber = (value: number): string => {
  const plain = String(value);
  return plain.includes('e') ? value.toFixed(6) : plain;
};

const writeText = (bytes: string): string =>
  /^[\x20-\x7E]*$/.test(bytes)
    ? `(${bytes.replace(/[\\()]/g, '\\$&')})`
    : `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`;

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
