// Names of elements that do not depend on what the browser has printed before: its own count the nodes of its process.
import { fromText, toText } from '../../../pdf/text.ts';
import { isArray, isText, type PdfDictionary, type PdfValue } from '../../../pdf/values.ts';
import type { Element } from './element.ts';

/** Ids count from one in reading order; what names them, such as the heads of a cell, follows. */
export function renameIds(top: readonly Element[]): readonly Element[] {
  const names = new Map<string, string>();
  const collect = ({ id, kids }: Element): void => {
    if (id !== null) names.set(id, `e${String(names.size + 1).padStart(6, '0')}`);
    for (const kid of kids) if (kid.kind === 'element') collect(kid);
  };
  for (const element of top) collect(element);
  return names.size === 0 ? top : top.map((element) => renamed(element, names));
}

function renamed(element: Element, names: ReadonlyMap<string, string>): Element {
  const { id, attributes, kids } = element;
  return {
    ...element,
    id: id === null ? null : (names.get(id) ?? id),
    attributes: attributes.map((each) => withHeaders(each, names)),
    kids: kids.map((kid) => (kid.kind === 'element' ? renamed(kid, names) : kid)),
  };
}

function withHeaders(attributes: PdfDictionary, names: ReadonlyMap<string, string>): PdfDictionary {
  const headers = attributes.get('Headers');
  if (!isArray(headers)) return attributes;
  const rename = (value: PdfValue): PdfValue => {
    const written = isText(value) ? names.get(toText(value)) : undefined;
    return written === undefined ? value : fromText(written);
  };
  return new Map([...attributes, ['Headers', headers.map(rename)]]);
}
