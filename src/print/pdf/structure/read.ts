// Reads the structure tree that the browser wrote.
import { ask } from '../../../pdf/ask.ts';
import type { PdfFile } from '../../../pdf/file.ts';
import { catalogueOf } from '../../../pdf/pages.ts';
import { toText } from '../../../pdf/text.ts';
import {
  isArray,
  isDictionary,
  isName,
  isReference,
  isText,
  type PdfDictionary,
  type PdfValue,
} from '../../../pdf/values.ts';
import type { Element, Kid } from './element.ts';

const TEXTS = ['Alt', 'ActualText', 'E', 'T'];

/** The topmost elements; none where the file is not tagged. */
export function readStructure(file: PdfFile): readonly Element[] {
  const root = ask(file, catalogueOf(file).get('StructTreeRoot'));
  const kids = listOf(root.array('K'), catalogueOf(file), file);
  return kids
    .flatMap((kid) => toKids(file, kid, null))
    .filter((kid): kid is Element => kid.kind === 'element');
}

/** `K` holds one kid or an array of them. */
function listOf(
  kids: readonly PdfValue[] | null,
  catalogue: PdfDictionary,
  file: PdfFile,
): readonly PdfValue[] {
  if (kids !== null) return kids;
  const root = file.resolve(catalogue.get('StructTreeRoot'));
  return isDictionary(root) && root.has('K') ? [root.get('K') ?? null] : [];
}

function toKids(file: PdfFile, kid: PdfValue, page: number | null): readonly Kid[] {
  if (typeof kid === 'number') return page === null ? [] : [{ kind: 'marked', mark: kid, page }];
  const held = file.resolve(kid);
  if (!isDictionary(held)) return [];
  const own = idOf(held.get('Pg')) ?? page;
  const mark = file.resolve(held.get('MCID'));
  if (typeof mark === 'number') return own === null ? [] : [{ kind: 'marked', mark, page: own }];
  const annotation = idOf(held.get('Obj'));
  if (annotation !== null) return own === null ? [] : [{ kind: 'annotated', annotation, page: own }];
  const type = file.resolve(held.get('S'));
  return isName(type) ? [toElement(file, held, type.name, idOf(kid))] : [];
}

const idOf = (value: PdfValue | undefined): number | null => (isReference(value) ? value.id : null);

function toElement(file: PdfFile, held: PdfDictionary, type: string, origin: number | null): Element {
  const page = idOf(held.get('Pg'));
  const kids = held.get('K') ?? null;
  const list = isArray(kids) ? kids : kids === null ? [] : [kids];
  return {
    kind: 'element',
    type,
    language: textOf(file, held.get('Lang')),
    id: textOf(file, held.get('ID')),
    attributes: attributesOf(file, held.get('A')),
    texts: textsOf(file, held),
    kids: list.flatMap((kid) => toKids(file, kid, page)),
    origin,
  };
}

function textOf(file: PdfFile, value: PdfValue | undefined): string | null {
  const found = file.resolve(value);
  return isText(found) ? toText(found) : null;
}

function textsOf(file: PdfFile, held: PdfDictionary): ReadonlyMap<string, PdfValue> {
  const texts = new Map<string, PdfValue>();
  for (const key of TEXTS) {
    const value = file.resolve(held.get(key));
    if (isText(value) && toText(value).trim() !== '') texts.set(key, value);
  }
  return texts;
}

function attributesOf(file: PdfFile, value: PdfValue | undefined): readonly PdfDictionary[] {
  if (value === undefined) return [];
  const found = file.resolve(value);
  const list = isArray(found) ? found.map(file.resolve) : [found];
  return list.filter(isDictionary);
}
