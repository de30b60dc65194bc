// The structure tree of a tagged PDF: its elements, their standard types, and what they hold.
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import { catalogueOf } from '../../pdf/pages.ts';
import {
  isArray,
  isDictionary,
  isName,
  isReference,
  type PdfDictionary,
  type PdfValue,
} from '../../pdf/values.ts';
import { type RoleMap, readRoleMap } from './roles.ts';

/** Marked content of a page. `page` is an object number. */
export interface Content {
  readonly kind: 'content';
  readonly page: number | null;
  /** Object number of the form that it stands in; 0 for the page itself. */
  readonly stream: number;
  readonly mcid: number;
}

/** An annotation or another object. */
export interface ObjectContent {
  readonly kind: 'object';
  readonly object: number;
}

export interface Element {
  readonly kind: 'element';
  /** Object number; `null` where it is written within another object. */
  readonly id: number | null;
  /** As written: `Strong`. */
  readonly type: string;
  /** Standard type that the role map makes of it; `null` where it makes none. */
  readonly role: string | null;
  readonly parent: Element | null;
  readonly dictionary: PdfDictionary;
  /** In reading order. */
  readonly kids: readonly Kid[];
}

export type Kid = Element | Content | ObjectContent;

export interface Structure {
  readonly root: PdfDictionary;
  readonly roles: RoleMap;
  readonly top: readonly Kid[];
  /** All elements in reading order. */
  readonly elements: readonly Element[];
  readonly byId: ReadonlyMap<number, Element>;
}

interface Walk {
  readonly file: PdfFile;
  readonly roles: RoleMap;
  readonly elements: Element[];
  readonly byId: Map<number, Element>;
}

/** Far deeper than any document; a tree that is made to break readers is deeper. */
const DEEPEST = 200;

/** `null` where the file is not tagged. */
export function readStructure(file: PdfFile): Structure | null {
  const root = ask(file, catalogueOf(file)).dictionary('StructTreeRoot');
  if (root === null) return null;
  const roles = readRoleMap(file, root);
  const walk: Walk = { file, roles, elements: [], byId: new Map() };
  const top = readKids(walk, root.get('K'), null, null, 0);
  return { root, roles, top, elements: walk.elements, byId: walk.byId };
}

function readKids(
  walk: Walk,
  held: PdfValue | undefined,
  parent: Element | null,
  page: number | null,
  depth: number,
): readonly Kid[] {
  const found = walk.file.resolve(held);
  const values = isArray(found) ? found : found === null || held === undefined ? [] : [held];
  return values.flatMap((value) => readKid(walk, value, parent, page, depth) ?? []);
}

/** `page` is that of the element, which its content is on where it does not say otherwise. */
function readKid(
  walk: Walk,
  value: PdfValue,
  parent: Element | null,
  page: number | null,
  depth: number,
): Kid | null {
  const found = walk.file.resolve(value);
  if (typeof found === 'number') return { kind: 'content', page, stream: 0, mcid: found };
  if (!isDictionary(found) || depth > DEEPEST) return null;
  const type = nameOf(walk, found.get('Type'));
  const own = idOf(found.get('Pg')) ?? page;
  if (type === 'MCR') {
    const mcid = walk.file.resolve(found.get('MCID'));
    const stream = idOf(found.get('Stm')) ?? 0;
    return typeof mcid === 'number' ? { kind: 'content', page: own, stream, mcid } : null;
  }
  if (type === 'OBJR') return { kind: 'object', object: idOf(found.get('Obj')) ?? 0 };
  return readElement(walk, idOf(value), found, parent, own, depth);
}

/** `''` where it is no name. */
function nameOf({ file }: Walk, value: PdfValue | undefined): string {
  const found = file.resolve(value);
  return isName(found) ? found.name : '';
}

const idOf = (value: PdfValue | undefined): number | null => (isReference(value) ? value.id : null);

function readElement(
  walk: Walk,
  id: number | null,
  dictionary: PdfDictionary,
  parent: Element | null,
  page: number | null,
  depth: number,
): Element | null {
  // An element that stands in the tree twice is read once.
  if (id !== null && walk.byId.has(id)) return null;
  const type = nameOf(walk, dictionary.get('S'));
  const kids: Kid[] = [];
  const element: Element = {
    kind: 'element',
    id,
    type,
    role: walk.roles.standard(type),
    parent,
    dictionary,
    kids,
  };
  walk.elements.push(element);
  if (id !== null) walk.byId.set(id, element);
  kids.push(...readKids(walk, dictionary.get('K'), element, page, depth + 1));
  return element;
}
