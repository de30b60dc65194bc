// How an element of the structure is named in a message.
import { quote } from '../breach.ts';
import { type OpenedPdf, pagesHeld, textOf } from '../document/open.ts';
import type { Element } from '../document/structure.ts';

/** `TD "Beijing"`; `Figure 214` by its object number where it holds no text. */
export function describe(pdf: OpenedPdf, element: Element): string {
  const text = textOf(pdf, element).trim();
  if (text !== '') return `${element.type} ${quote(text)}`;
  return element.id === null ? element.type : `${element.type} in object ${element.id}`;
}

/** Page that an element begins on, or the one that it says, or its parent's; `null` where none is known. */
export function pageOf(pdf: OpenedPdf, element: Element): number | null {
  const held = pagesHeld(pdf, element);
  if (held !== null) return held.first;
  for (let each: Element | null = element; each !== null; each = each.parent) {
    const page = each.dictionary.get('Pg');
    const number =
      typeof page === 'object' && page !== null && 'id' in page ? pdf.numbers.get(page.id) : undefined;
    if (number !== undefined) return number;
  }
  return null;
}

/** Types of what an element holds, as the rules of nesting see them: what only groups is seen through. */
export function kidTypes(element: Element): readonly string[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return [];
    return isTransparent(kid) ? kidTypes(kid) : [kid.role ?? kid.type];
  });
}

/** Type of the nearest element above that does more than group; `null` at the top. */
export function parentType(element: Element): string | null {
  let above = element.parent;
  while (above !== null && isTransparent(above)) above = above.parent;
  return above === null ? null : (above.role ?? above.type);
}

/** Elements below, nearest first, seen through what only groups. */
export function elementsWithin(element: Element): readonly Element[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return [];
    return isTransparent(kid) ? elementsWithin(kid) : [kid];
  });
}

const isTransparent = ({ role }: Element): boolean => role === 'NonStruct' || role === 'Div';
