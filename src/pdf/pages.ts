// The pages of a PDF in reading order.
import { ask } from './ask.ts';
import type { PdfFile } from './file.ts';
import { isDictionary, isReference, type PdfDictionary, type PdfValue } from './values.ts';

export interface PdfPage {
  /** Its object number. */
  readonly id: number;
  /** Its own entries, and those that it inherits from the tree above it. */
  readonly dictionary: PdfDictionary;
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** A page that stands in the tree twice is given once. */
export function pagesOf(file: PdfFile): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const visit = (node: PdfValue | undefined, above: PdfDictionary): void => {
    const found = file.resolve(node);
    if (!isReference(node) || seen.has(node.id) || !isDictionary(found)) return;
    seen.add(node.id);
    const kids = ask(file, found).array('Kids');
    if (kids === null) pages.push({ id: node.id, dictionary: new Map([...above, ...found]) });
    else for (const kid of kids) visit(kid, inherit(above, found));
  };
  visit(catalogueOf(file).get('Pages'), new Map());
  return pages;
}

function inherit(above: PdfDictionary, node: PdfDictionary): PdfDictionary {
  return new Map([...above, ...[...node].filter(([key]) => INHERITED.includes(key))]);
}

/** The document's root dictionary; empty where the file has none. */
export function catalogueOf(file: PdfFile): PdfDictionary {
  return ask(file, file.trailer).dictionary('Root') ?? new Map();
}
