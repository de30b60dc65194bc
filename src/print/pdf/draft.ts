// A PDF while it is being finished: the objects that the browser wrote, some of them replaced, and new ones.

import type { PdfFile } from '../../pdf/file.ts';
import { catalogueOf } from '../../pdf/pages.ts';
import {
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  reference,
} from '../../pdf/values.ts';
import { writePdf } from '../../pdf/write-file.ts';

export interface Draft {
  readonly file: PdfFile;
  /** As it stands now. */
  readonly get: (id: number) => PdfValue;
  readonly replace: (id: number, value: PdfValue) => void;
  readonly add: (value: PdfValue) => PdfReference;
  /** Sets keys of the catalogue; `null` takes one out. */
  readonly setCatalogue: (entries: Readonly<Record<string, PdfValue>>) => void;
  readonly write: (info: PdfDictionary) => Buffer;
}

export function openDraft(file: PdfFile): Draft {
  const replaced = new Map<number, PdfValue>();
  const catalogue = new Map(catalogueOf(file));
  const root = file.trailer.get('Root');
  if (!isReference(root)) throw new Error('the PDF has no catalogue');
  let last = file.ids.at(-1) ?? 0;
  const add = (value: PdfValue): PdfReference => {
    last++;
    replaced.set(last, value);
    return reference(last);
  };
  const get = (id: number): PdfValue => replaced.get(id) ?? file.get(id);
  return {
    file,
    get,
    replace: (id, value) => void replaced.set(id, value),
    add,
    setCatalogue: (entries) => {
      for (const [key, value] of Object.entries(entries)) {
        if (value === null) catalogue.delete(key);
        else catalogue.set(key, value);
      }
    },
    write: (info) => {
      replaced.set(root.id, catalogue);
      return writePdf({ get, root, info: add(info) });
    },
  };
}

/** The entries of a dictionary with some set; `null` takes one out. */
export function withEntries(of: PdfValue, entries: Readonly<Record<string, PdfValue>>): PdfDictionary {
  const all = new Map<string, PdfValue>();
  const set = (key: string, value: PdfValue): void =>
    void (value === null ? all.delete(key) : all.set(key, value));
  if (isDictionary(of)) for (const [key, value] of of) set(key, value);
  for (const key in entries) set(key, entries[key] ?? null);
  return all;
}
