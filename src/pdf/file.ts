// A PDF as its objects, each parsed when it is first asked for.
import { parseObject } from './parse-object.ts';
import { readTable } from './table.ts';
import type { PdfDictionary, PdfValue } from './values.ts';
import { isReference } from './values.ts';

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** The bytes as text, one character a byte. */
  readonly text: string;
  readonly trailer: PdfDictionary;
  /** Object numbers in use, ascending. */
  readonly ids: readonly number[];
  /** Where each object begins in `bytes`. */
  readonly offsets: ReadonlyMap<number, number>;
  /** `null` where there is no such object, or its bytes are none (`damaged` tells which). */
  readonly get: (id: number) => PdfValue;
  /** Follows references to what they lead to; `undefined`, as a missing key is, becomes `null`. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  /** Of the objects asked for so far, those whose bytes could not be read, and why. */
  readonly damaged: ReadonlyMap<number, string>;
}

/**
 * `no-pdf`: no header or no end. `compressed`: the table or the objects lie in streams (PDF 1.5), which this reader
 * does not open. `encrypted`. `broken`: the table does not lead to objects.
 */
export type Unreadable = 'no-pdf' | 'compressed' | 'encrypted' | 'broken';

export type PdfReading =
  | { readonly ok: true; readonly file: PdfFile }
  | { readonly ok: false; readonly reason: Unreadable };

/** Takes no copy: the bytes must stay as they are. Never throws. */
export function readPdf(bytes: Uint8Array): PdfReading {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const table = readTable(text);
  if (typeof table === 'string') return { ok: false, reason: table };
  return { ok: true, file: openFile(bytes, text, table.trailer, table.offsets) };
}

function openFile(
  bytes: Uint8Array,
  text: string,
  trailer: PdfDictionary,
  offsets: ReadonlyMap<number, number>,
): PdfFile {
  const parsed = new Map<number, PdfValue>();
  const damaged = new Map<number, string>();
  const get = (id: number): PdfValue => {
    const known = parsed.get(id);
    if (known !== undefined) return known;
    const offset = offsets.get(id);
    if (offset === undefined) return null;
    // What leads to itself finds null.
    parsed.set(id, null);
    try {
      parsed.set(id, parseObject({ bytes, text, offset, id, resolve }));
    } catch (cause) {
      damaged.set(id, cause instanceof Error ? cause.message : String(cause));
    }
    return parsed.get(id) ?? null;
  };
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    for (let steps = 0; isReference(found) && steps < 20; steps++) found = get(found.id);
    return isReference(found) ? null : found;
  };
  const ids = [...offsets.keys()].sort((a, b) => a - b);
  return { bytes, text, trailer, ids, offsets, get, resolve, damaged };
}
