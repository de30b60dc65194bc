// Reads the structure tree that the browser wrote.
import { type Asked, ask } from '../../../pdf/ask.ts';
import type { PdfFile } from '../../../pdf/file.ts';
import { catalogueOf } from '../../../pdf/pages.ts';
import { toText } from '../../../pdf/text.ts';
import {
  isArray,
  isDictionary,
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
  const asked = ask(file, kid);
  const own = asked.id('Pg') ?? page;
  const mark = asked.number('MCID');
  if (mark !== null) return own === null ? [] : [{ kind: 'marked', mark, page: own }];
  const annotation = asked.id('Obj');
  if (annotation !== null) return own === null ? [] : [{ kind: 'annotated', annotation, page: own }];
  const type = asked.name('S');
  return type === null ? [] : [toElement(file, kid, asked, type)];
}

function toElement(file: PdfFile, at: PdfValue, asked: Asked, type: string): Element {
  const page = asked.id('Pg');
  const entries = file.resolve(at);
  const held = isDictionary(entries) ? entries : new Map<string, PdfValue>();
  const kids = held.get('K') ?? null;
  const list = isArray(kids) ? kids : kids === null ? [] : [kids];
  return {
    kind: 'element',
    type,
    language: asked.text('Lang'),
    id: asked.text('ID'),
    attributes: attributesOf(file, held.get('A')),
    texts: new Map(TEXTS.flatMap((key) => [...(textOf(file, held, key) ?? [])])),
    kids: list.flatMap((kid) => toKids(file, kid, page)),
    origin: isReference(at) ? at.id : null,
  };
}

function textOf(
  file: PdfFile,
  held: PdfDictionary,
  key: string,
): readonly (readonly [string, PdfValue])[] | null {
  const value = file.resolve(held.get(key));
  return isText(value) && toText(value).trim() !== '' ? [[key, value]] : null;
}

function attributesOf(file: PdfFile, value: PdfValue | undefined): readonly PdfDictionary[] {
  const found = file.resolve(value);
  const list = isArray(found) ? found.map(file.resolve) : [found];
  return list.filter(isDictionary);
}
