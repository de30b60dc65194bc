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

/** One character a byte. A stream can only be an object of its own: `writeStream`. */
export function writeValue(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (isDictionary(value)) return writeDictionary(value);
  if (isName(value)) return writeName(value.name);
  if (isText(value)) return writeText(value.bytes);
  if (isReference(value)) return `${value.id} 0 R`;
  throw new Error('a stream cannot stand within another object');
}

/** Dictionary and data of a stream, whose length is written as it is. */
export function writeStream({ dictionary, raw }: PdfStream): Buffer {
  const head = writeDictionary(new Map([...dictionary, ['Length', raw.length]]));
  return Buffer.concat([Buffer.from(`${head}\nstream\n`, 'latin1'), raw, Buffer.from('\nendstream')]);
}

const writeDictionary = (value: PdfDictionary): string =>
  `<<${[...value].map(([key, each]) => `${writeName(key)} ${writeValue(each)}`).join('\n')}>>`;

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
