// Damages one object of a really printed PDF, by appending its new version with a table of its own.
import { type PdfFile, readPdf } from '../../src/pdf/file.ts';
import { inflate } from '../../src/pdf/inflate.ts';
import { pagesOf } from '../../src/pdf/pages.ts';
import {
  isDictionary,
  isStream,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  reference,
} from '../../src/pdf/values.ts';
import { STREAM_END, streamHead, writeValue } from '../../src/pdf/write-value.ts';
import { type OpenedPdf, openPdf, textOf } from '../../src/preflight/document/open.ts';
import type { Element } from '../../src/preflight/document/structure.ts';

export interface Patient {
  readonly pdf: OpenedPdf;
  readonly file: PdfFile;
  /** The object's entries with these instead; `undefined` takes an entry out. */
  change(id: number, entries: Readonly<Record<string, PdfValue | undefined>>): void;
  replace(id: number, value: PdfValue): void;
  add(value: PdfValue): PdfReference;
  changeCatalogue(entries: Readonly<Record<string, PdfValue | undefined>>): void;
  changePage(index: number, entries: Readonly<Record<string, PdfValue | undefined>>): void;
  /** Content of a page, one character a byte. */
  rewrite(index: number, edit: (content: string) => string): void;
  trailer(entries: Readonly<Record<string, PdfValue | undefined>>): void;
}

export function open(bytes: Uint8Array): OpenedPdf {
  const opening = openPdf(bytes);
  if (!opening.ok) throw new Error(opening.reason);
  return opening.pdf;
}

/** The same PDF with the damage done to it. */
export function damaged(bytes: Uint8Array, harm: (patient: Patient) => void): Uint8Array {
  const reading = readPdf(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  const { file } = reading;
  const changed = new Map<number, PdfValue>();
  const trailer = new Map(file.trailer);
  harm(patientOf(open(bytes), file, changed, trailer));
  return append(bytes, file, changed, trailer);
}

function patientOf(
  pdf: OpenedPdf,
  file: PdfFile,
  changed: Map<number, PdfValue>,
  trailer: Map<string, PdfValue>,
): Patient {
  const current = (id: number): PdfValue => changed.get(id) ?? file.get(id);
  const change: Patient['change'] = (id, entries) => {
    const value = current(id);
    if (isStream(value)) changed.set(id, { ...value, dictionary: merged(value.dictionary, entries) });
    else if (isDictionary(value)) changed.set(id, merged(value, entries));
    else throw new Error(`object ${id} has no entries`);
  };
  const pageId = (index: number): number => pagesOf(file)[index]?.id ?? 0;
  return {
    pdf,
    file,
    change,
    replace: (id, value) => void changed.set(id, value),
    add: (value) => {
      const id = Math.max(...file.ids, ...changed.keys()) + 1;
      changed.set(id, value);
      return reference(id);
    },
    changeCatalogue: (entries) => {
      const root = file.trailer.get('Root');
      change(typeof root === 'object' && root !== null && 'id' in root ? root.id : 0, entries);
    },
    changePage: (index, entries) => change(pageId(index), entries),
    rewrite: (index, edit) => {
      const page = current(pageId(index));
      const held = isDictionary(page) ? page.get('Contents') : null;
      const stream = file.resolve(held);
      if (!isStream(stream) || typeof held !== 'object' || held === null || !('id' in held))
        throw new Error('the page has no content of its own');
      const content = Buffer.from(inflate(file, stream) ?? []).toString('latin1');
      const edited = edit(content);
      if (edited === content) throw new Error('the edit has changed nothing');
      changed.set(held.id, { type: 'stream', dictionary: new Map(), raw: Buffer.from(edited, 'latin1') });
    },
    trailer: (entries) => {
      for (const [key, value] of Object.entries(entries)) {
        if (value === undefined) trailer.delete(key);
        else trailer.set(key, value);
      }
    },
  };
}

function merged(
  dictionary: PdfDictionary,
  entries: Readonly<Record<string, PdfValue | undefined>>,
): PdfDictionary {
  const result = new Map(dictionary);
  for (const [key, value] of Object.entries(entries)) {
    if (value === undefined) result.delete(key);
    else result.set(key, value);
  }
  return result;
}

function append(
  bytes: Uint8Array,
  file: PdfFile,
  changed: ReadonlyMap<number, PdfValue>,
  trailer: ReadonlyMap<string, PdfValue>,
): Uint8Array {
  const parts: Uint8Array[] = [bytes];
  let length = bytes.length;
  const push = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  const table: string[] = [];
  for (const [id, value] of [...changed].sort(([a], [b]) => a - b)) {
    push(Buffer.from('\n'));
    table.push(`${id} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    const body = isStream(value)
      ? Buffer.concat([Buffer.from(streamHead(value), 'latin1'), value.raw, Buffer.from(STREAM_END)])
      : Buffer.from(writeValue(value), 'latin1');
    push(Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(bytes).toString('latin1'))?.[1]);
  const size = Math.max(...file.ids, ...changed.keys()) + 1;
  const end = new Map<string, PdfValue>([...trailer, ['Size', size], ['Prev', previous]]);
  const start = length;
  push(
    Buffer.from(`xref\n${table.join('')}trailer\n${writeValue(end)}\nstartxref\n${start}\n%%EOF\n`, 'latin1'),
  );
  return Buffer.concat(parts);
}

/** The first element of a type whose text begins so. */
export function elementOf(pdf: OpenedPdf, role: string, text = ''): Element & { readonly id: number } {
  const found = pdf.structure?.elements.find(
    (element) => element.role === role && textOf(pdf, element).trim().startsWith(text),
  );
  if (found === undefined || found.id === null) throw new Error(`there is no ${role} "${text}"`);
  return { ...found, id: found.id };
}
