// Named destinations and the outline of a PDF: where its links and bookmarks lead.
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import { catalogueOf, type PdfPage } from '../../pdf/pages.ts';
import {
  isArray,
  isDictionary,
  isName,
  isReference,
  isText,
  type PdfDictionary,
  type PdfValue,
} from '../../pdf/values.ts';
import { entriesOf } from './tree.ts';

export interface Bookmark {
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** 1-based; `null` where it leads nowhere. */
  readonly page: number | null;
}

export interface Navigation {
  /** `null`: there is no outline. */
  readonly outline: readonly Bookmark[] | null;
  /** Page that a destination, or an action that goes to one, leads to; `null` where it leads nowhere. */
  readonly pageOf: (destination: PdfValue | undefined) => number | null;
  /** Id of an element of the page → page number. */
  readonly named: ReadonlyMap<string, number>;
}

const LONGEST = 100_000;

export function readNavigation(file: PdfFile, pages: readonly PdfPage[]): Navigation {
  const numbers = new Map(pages.map(({ id }, index) => [id, index + 1]));
  const names = readNames(file);
  const pageOf = (destination: PdfValue | undefined): number | null => {
    const found = file.resolve(destination);
    const named = isName(found) ? names.get(found.name) : isText(found) ? names.get(found.bytes) : found;
    const value = file.resolve(named);
    const target = isDictionary(value) ? ask(file, value).array('D') : value;
    const [page] = isArray(target) ? target : [];
    return isReference(page) ? (numbers.get(page.id) ?? null) : null;
  };
  const root = ask(file, catalogueOf(file)).dictionary('Outlines');
  const outline: Bookmark[] = [];
  if (root !== null) readBookmarks({ file, outline, pageOf, seen: new Set() }, root, 1);
  const named = [...names].flatMap(([name, target]) => {
    const page = pageOf(target);
    return page === null ? [] : [[decoded(name), page] as const];
  });
  return { outline: root === null ? null : outline, pageOf, named: new Map(named) };
}

function readNames(file: PdfFile): ReadonlyMap<string, PdfValue> {
  const catalogue = ask(file, catalogueOf(file));
  const tree = ask(file, catalogue.dictionary('Names') ?? undefined).dictionary('Dests');
  const names = new Map<string, PdfValue>(catalogue.dictionary('Dests') ?? []);
  if (tree === null) return names;
  for (const [key, value] of entriesOf(file, tree, 'Names')) names.set(String(key), value);
  return names;
}

/** Chromium writes ids percent-encoded into names. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface Reading {
  readonly file: PdfFile;
  readonly outline: Bookmark[];
  readonly pageOf: Navigation['pageOf'];
  /** A chain that leads back to itself is read once. */
  readonly seen: Set<PdfDictionary>;
}

function readBookmarks(reading: Reading, parent: PdfDictionary, level: number): void {
  const { file, outline, pageOf, seen } = reading;
  let item = ask(file, parent).dictionary('First');
  while (item !== null && !seen.has(item) && outline.length < LONGEST) {
    seen.add(item);
    const bookmark = ask(file, item);
    const action = bookmark.dictionary('A');
    const destination = item.get('Dest') ?? action?.get('D');
    outline.push({ title: bookmark.text('Title') ?? '', level, page: pageOf(destination) });
    readBookmarks(reading, item, level + 1);
    item = bookmark.dictionary('Next');
  }
}
