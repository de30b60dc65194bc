// The annotations of the pages, each with the structure element that it belongs to.
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import type { PdfPage } from '../../pdf/pages.ts';
import { isDictionary, isReference, type PdfArray, type PdfDictionary } from '../../pdf/values.ts';
import type { Element, Structure } from './structure.ts';
import { entriesOf } from './tree.ts';

export interface Annotation {
  readonly id: number | null;
  /** 1-based. */
  readonly page: number;
  readonly subtype: string;
  readonly dictionary: PdfDictionary;
  readonly contents: string | null;
  readonly flags: number | null;
  /** Hidden, or wholly outside the crop box: nobody sees it. */
  readonly unseen: boolean;
  /** `null` where no element claims it. */
  readonly element: Element | null;
}

export function readAnnotations(
  file: PdfFile,
  pages: readonly PdfPage[],
  structure: Structure | null,
): readonly Annotation[] {
  const owners = readOwners(file, structure);
  return pages.flatMap((page, index) =>
    (ask(file, page.dictionary).array('Annots') ?? []).flatMap((held) => {
      const dictionary = file.resolve(held);
      if (!isDictionary(dictionary)) return [];
      const annotation = ask(file, dictionary);
      const flags = annotation.number('F');
      const parent = annotation.number('StructParent');
      const id = isReference(held) ? held.id : null;
      return {
        id,
        page: index + 1,
        subtype: annotation.name('Subtype') ?? '',
        dictionary,
        contents: annotation.text('Contents'),
        flags,
        unseen: ((flags ?? 0) & 2) === 2 || isOutside(file, page, dictionary),
        element: parent === null ? null : (owners.get(parent) ?? null),
      };
    }),
  );
}

/** Key of the parent tree → the element that it leads to. */
function readOwners(file: PdfFile, structure: Structure | null): ReadonlyMap<number, Element> {
  const owners = new Map<number, Element>();
  const tree = structure === null ? null : ask(file, structure.root).dictionary('ParentTree');
  if (tree === null) return owners;
  for (const [key, value] of entriesOf(file, tree, 'Nums')) {
    const element = isReference(value) ? structure?.byId.get(value.id) : undefined;
    if (typeof key === 'number' && element !== undefined) owners.set(key, element);
  }
  return owners;
}

function isOutside(file: PdfFile, { dictionary }: PdfPage, annotation: PdfDictionary): boolean {
  const page = ask(file, dictionary);
  const box = readBox(file, page.array('CropBox') ?? page.array('MediaBox'));
  const rectangle = readBox(file, ask(file, annotation).array('Rect'));
  if (box === null || rectangle === null) return false;
  return (
    rectangle.right <= box.left ||
    rectangle.left >= box.right ||
    rectangle.top <= box.bottom ||
    rectangle.bottom >= box.top
  );
}

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** `null` where there are not four numbers. */
export function readBox(file: PdfFile, corners: PdfArray | null): Box | null {
  const numbers = (corners ?? []).map(file.resolve);
  const [a, b, c, d] = numbers;
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number')
    return null;
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}
