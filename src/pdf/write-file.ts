// Writes a whole PDF afresh: what the catalogue and the document's information lead to, numbered from one.
import { createHash } from 'node:crypto';
import {
  isArray,
  isDictionary,
  isReference,
  isStream,
  type PdfReference,
  type PdfStream,
  type PdfValue,
  reference,
} from './values.ts';
import { writeStream, writeValue } from './write-value.ts';

export interface PdfDocument {
  /** What a number that is referred to stands for, now. */
  readonly get: (id: number) => PdfValue;
  readonly root: PdfReference;
  readonly info: PdfReference;
}

/** The comment tells programs that the file is binary. */
const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');

/**
 * Objects are numbered in the order in which they are first referred to, so equal documents give equal bytes. The
 * file's `/ID` is made from what is before it.
 */
export function writePdf({ get, root, info }: PdfDocument): Buffer {
  const queue: number[] = [];
  const numbers = new Map<number, number>();
  const renumber = (value: PdfValue): PdfValue => {
    if (isReference(value)) {
      if (!numbers.has(value.id)) numbers.set(value.id, queue.push(value.id));
      return reference(numbers.get(value.id) ?? 0);
    }
    if (isArray(value)) return value.map(renumber);
    if (isDictionary(value)) return new Map([...value].map(([key, each]) => [key, renumber(each)]));
    return value;
  };
  const [newRoot, newInfo] = [renumber(root), renumber(info)];
  const parts: Uint8Array[] = [HEADER];
  const offsets: number[] = [];
  let length = HEADER.length;
  for (let index = 0; index < queue.length; index++) {
    const part = objectBytes(index + 1, get(queue[index] ?? 0), renumber);
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const body = Buffer.concat(parts);
  const id = createHash('sha256').update(body).digest().subarray(0, 16).toString('latin1');
  const trailer = new Map<string, PdfValue>([
    ['Size', queue.length + 1],
    ['Root', newRoot],
    ['Info', newInfo],
    ['ID', [id, id].map((bytes) => ({ type: 'text', bytes }) as const)],
  ]);
  return Buffer.concat([body, Buffer.from(tail(offsets, body.length, writeValue(trailer)), 'latin1')]);
}

function objectBytes(id: number, value: PdfValue, renumber: (value: PdfValue) => PdfValue): Uint8Array {
  if (isStream(value)) {
    const dictionary = renumber(value.dictionary);
    const stream: PdfStream = isDictionary(dictionary) ? { ...value, dictionary } : value;
    return Buffer.concat([Buffer.from(`${id} 0 obj\n`), writeStream(stream), Buffer.from('\nendobj\n')]);
  }
  return Buffer.from(`${id} 0 obj\n${writeValue(renumber(value))}\nendobj\n`, 'latin1');
}

function tail(offsets: readonly number[], start: number, trailer: string): string {
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
}
