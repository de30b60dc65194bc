// Bookmarks: two levels of those that the browser makes of all headings.
import { ask } from '../../pdf/ask.ts';
import { catalogueOf } from '../../pdf/pages.ts';
import { fromText } from '../../pdf/text.ts';
import { name, type PdfReference, type PdfValue, reference } from '../../pdf/values.ts';
import { type Draft, withEntries } from './draft.ts';

export interface Bookmark {
  readonly title: string;
  readonly destination: PdfValue;
  /** The structure element that it leads to. */
  readonly element: PdfReference | null;
  readonly kids: readonly Bookmark[];
}

const LEVELS = 2;

/** `origins` says where the browser's structure elements are now; `headings` how their titles are spaced. */
export function trimOutline(
  draft: Draft,
  origins: ReadonlyMap<number, PdfReference>,
  headings: readonly string[],
): void {
  const outline = catalogueOf(draft.file).get('Outlines');
  if (outline === undefined) return;
  const spaced = new Map(headings.map((heading) => [squeeze(heading), heading]));
  const read = (parent: PdfValue, level: number): readonly Bookmark[] => {
    const bookmarks: Bookmark[] = [];
    const seen = new Set<number>();
    for (let id = ask(draft.file, parent).id('First'); id !== null && !seen.has(id); ) {
      seen.add(id);
      const item = ask(draft.file, reference(id));
      const title = item.text('Title') ?? '';
      const entries = item.array('Dest');
      const element = item.id('SE');
      bookmarks.push({
        title: spaced.get(squeeze(title)) ?? title,
        destination: entries,
        element: element === null ? null : (origins.get(element) ?? null),
        kids: level < LEVELS ? read(reference(id), level + 1) : [],
      });
      id = item.id('Next');
    }
    return bookmarks;
  };
  const kids = read(outline, 1);
  if (kids.length === 0) draft.setCatalogue({ Outlines: null });
  else draft.setCatalogue({ Outlines: writeOutline(draft, kids), PageMode: name('UseOutlines') });
}

/** The browser runs the two languages of a heading together. */
const squeeze = (title: string): string => title.replace(/\s/g, '');

function writeOutline(draft: Draft, kids: readonly Bookmark[]): PdfReference {
  const root = draft.add(null);
  const ends = writeItems(draft, kids, root);
  draft.replace(root.id, withEntries(null, { Type: name('Outlines'), ...ends }));
  return root;
}

/** All are shown folded: a reader sees the chapters first. */
function writeItems(
  draft: Draft,
  bookmarks: readonly Bookmark[],
  parent: PdfReference,
): Readonly<Record<string, PdfValue>> {
  const items = bookmarks.map(() => draft.add(null));
  for (const [index, { title, destination, element, kids }] of bookmarks.entries()) {
    const self = items[index];
    if (self === undefined) continue;
    const below = kids.length === 0 ? {} : writeItems(draft, kids, self);
    draft.replace(
      self.id,
      withEntries(null, {
        Title: fromText(title),
        Parent: parent,
        Prev: items[index - 1] ?? null,
        Next: items[index + 1] ?? null,
        ...below,
        Count: kids.length === 0 ? null : -kids.length,
        Dest: destination,
        SE: element,
      }),
    );
  }
  return { First: items[0] ?? null, Last: items.at(-1) ?? null, Count: items.length };
}
