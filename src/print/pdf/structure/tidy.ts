// From the browser's structure tree to one that PDF/UA-1 asks for.
import type { Element, Kid, Marked } from './element.ts';
import { flatten } from './flatten.ts';
import { tidyItem, tidyList } from './lists.ts';
import { tidyTable } from './tables.ts';

export interface TidyTree {
  readonly top: readonly Element[];
  /** Content that is in the tree no more and must be marked as an artifact. */
  readonly artifacts: readonly Marked[];
}

/** `speaks` tells content from decoration; a figure or a bullet may consist of lines and areas. */
export function tidy(top: readonly Element[], speaks: (marked: Marked) => boolean): TidyTree {
  const artifacts: Marked[] = [];
  const undecorated = (element: Element): Element => {
    if (element.type === 'Lbl' || (element.type === 'Figure' && element.texts.has('Alt'))) return element;
    const kids = element.kids.flatMap((kid): readonly Kid[] => {
      if (kid.kind === 'element') return [undecorated(kid)];
      if (kid.kind === 'annotated' || speaks(kid)) return [kid];
      artifacts.push(kid);
      return [];
    });
    return { ...element, kids };
  };
  let notes = 0;
  const visit = (kid: Kid): readonly Kid[] => {
    if (kid.kind !== 'element') return [kid];
    const element = { ...kid, kids: kid.kids.flatMap(visit) };
    // Empty cells keep the others in their columns; anything else that is empty says nothing.
    if (element.kids.length === 0 && !['TD', 'TH'].includes(kid.type)) return [];
    if (kid.type === 'LI') return [tidyItem(element)];
    if (kid.type === 'L') return [tidyList(element)];
    if (kid.type === 'Note') {
      notes++;
      return [{ ...element, id: kid.id ?? `note${notes}` }];
    }
    if (kid.type !== 'Table') return [element];
    const { table, repeated } = tidyTable(element);
    artifacts.push(...repeated);
    return [table];
  };
  const kids = top.map(undecorated).map(flatten).flatMap(visit);
  return { top: kids.filter((kid): kid is Element => kid.kind === 'element'), artifacts };
}
