// Writes a whole PDF afresh: what the catalogue and the document's information lead to, numbered from one.
import { createHash } from 'node:crypto';
import { isStream, type PdfReference, type PdfValue, reference } from './values.ts';
import { type Renumber, STREAM_END, streamHead, writeValue } from './write-value.ts';

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
  const renumber: Renumber = (id) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = queue.push(id);
    numbers.set(id, number);
    return number;
  };
  const [newRoot, newInfo] = [reference(renumber(root.id)), reference(renumber(info.id))];
  const { body, offsets } = writeObjects(queue, get, renumber);
  const id = createHash('sha256').update(body).digest().subarray(0, 16).toString('latin1');
  const trailer = new Map<string, PdfValue>([
    ['Size', queue.length + 1],
    ['Root', newRoot],
    ['Info', newInfo],
    ['ID', [id, id].map((bytes) => ({ type: 'text', bytes }) as const)],
  ]);
  return Buffer.concat([body, Buffer.from(tail(offsets, body.length, writeValue(trailer)), 'latin1')]);
}

interface Body {
  readonly body: Buffer;
  readonly offsets: readonly number[];
}

/** The queue grows while it is worked off. What stands between the data of two streams becomes bytes at once. */
function writeObjects(queue: readonly number[], get: PdfDocument['get'], renumber: Renumber): Body {
  const parts: Uint8Array[] = [HEADER];
  const offsets: number[] = [];
  let length = HEADER.length;
  let text = '';
  const flush = (data: Uint8Array): void => {
    parts.push(Buffer.from(text, 'latin1'), data);
    length += text.length + data.length;
    text = '';
  };
  for (let index = 0; index < queue.length; index++) {
    const value = get(queue[index] ?? 0);
    offsets.push(length + text.length);
    text += `${index + 1} 0 obj\n`;
    if (isStream(value)) {
      text += streamHead(value, renumber);
      flush(value.raw);
      text += STREAM_END;
    } else text += writeValue(value, renumber);
    text += '\nendobj\n';
  }
  flush(new Uint8Array());
  return { body: Buffer.concat(parts), offsets };
}

function tail(offsets: readonly number[], start: number, trailer: string): string {
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
}
