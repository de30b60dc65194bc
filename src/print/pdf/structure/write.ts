// Writes a structure tree, and the parent tree that leads from a page's content back into it.

import { ask } from '../../../pdf/ask.ts';
import { pagesOf } from '../../../pdf/pages.ts';
import { fromText } from '../../../pdf/text.ts';
import { name, type PdfReference, type PdfValue } from '../../../pdf/values.ts';
import { type Draft, withEntries } from '../draft.ts';
import type { Element, Kid } from './element.ts';

export interface WrittenTree {
  /** Browser's object number of an element → where it is now. */
  readonly origins: ReadonlyMap<number, PdfReference>;
}

interface Desk {
  readonly draft: Draft;
  readonly origins: Map<number, PdfReference>;
  /** Page → mark → element. */
  readonly marks: Map<number, Map<number, PdfReference>>;
  readonly annotations: Map<number, PdfReference>;
  readonly ids: Map<string, PdfReference>;
}

/** Takes the place of the tree in the catalogue. */
export function writeStructure(draft: Draft, top: readonly Element[]): WrittenTree {
  const desk: Desk = { draft, origins: new Map(), marks: new Map(), annotations: new Map(), ids: new Map() };
  const root = draft.add(null);
  const kids = top.map((element) => writeElement(desk, element, root));
  const parents = parentTree(desk);
  draft.replace(
    root.id,
    withEntries(null, {
      Type: name('StructTreeRoot'),
      K: kids,
      ParentTree: draft.add(new Map([['Nums', parents.flat()]])),
      ParentTreeNextKey: Math.max(-1, ...parents.map(([key]) => key)) + 1,
      IDTree: desk.ids.size === 0 ? null : idTree(desk),
    }),
  );
  draft.setCatalogue({ StructTreeRoot: root, MarkInfo: new Map([['Marked', true]]) });
  return { origins: desk.origins };
}

function writeElement(desk: Desk, element: Element, parent: PdfReference): PdfReference {
  const self = desk.draft.add(null);
  const page = element.kids.find((kid) => kid.kind !== 'element')?.page ?? null;
  const kids = element.kids.map((kid) => writeKid(desk, kid, self, page));
  const { type, language, id, attributes, texts, origin } = element;
  if (origin !== null) desk.origins.set(origin, self);
  if (id !== null) desk.ids.set(id, self);
  desk.draft.replace(
    self.id,
    withEntries(null, {
      S: name(type),
      P: parent,
      Pg: page === null ? null : { type: 'reference', id: page },
      K: only(kids),
      Lang: language === null ? null : fromText(language),
      ID: id === null ? null : fromText(id),
      A: only(attributes),
      ...Object.fromEntries(texts),
    }),
  );
  return self;
}

/** One thing stands for itself, several in an array, none as no entry. */
const only = (values: readonly PdfValue[]): PdfValue => (values.length < 2 ? (values[0] ?? null) : values);

function writeKid(desk: Desk, kid: Kid, self: PdfReference, page: number | null): PdfValue {
  if (kid.kind === 'element') return writeElement(desk, kid, self);
  const elsewhere = kid.page === page ? null : ({ type: 'reference', id: kid.page } as const);
  if (kid.kind === 'annotated') {
    desk.annotations.set(kid.annotation, self);
    const annotation: PdfReference = { type: 'reference', id: kid.annotation };
    return withEntries(null, { Type: name('OBJR'), Pg: elsewhere, Obj: annotation });
  }
  const marks = desk.marks.get(kid.page) ?? new Map<number, PdfReference>();
  desk.marks.set(kid.page, marks.set(kid.mark, self));
  return elsewhere === null
    ? kid.mark
    : withEntries(null, { Type: name('MCR'), Pg: elsewhere, MCID: kid.mark });
}

/** Pages and annotations by the numbers that the browser has given them, ascending. */
function parentTree({ draft, marks, annotations }: Desk): readonly (readonly [number, PdfValue])[] {
  const entries: (readonly [number, PdfValue])[] = [];
  for (const { id, dictionary } of pagesOf(draft.file)) {
    const key = dictionary.get('StructParents');
    const held = marks.get(id);
    if (typeof key !== 'number' || held === undefined) continue;
    const length = Math.max(...held.keys()) + 1;
    const list = Array.from({ length }, (_, mark) => held.get(mark) ?? null);
    entries.push([key, draft.add(list)]);
  }
  for (const [annotation, element] of annotations) {
    const key = ask(draft.file, draft.get(annotation)).number('StructParent');
    if (key !== null) entries.push([key, element]);
  }
  return entries.sort(([a], [b]) => a - b);
}

function idTree({ draft, ids }: Desk): PdfReference {
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
  return draft.add(new Map([['Names', sorted.flatMap(([id, element]) => [fromText(id), element])]]));
}
