// Lists as ISO 32000-1, 14.8.4.3.3, has them: an item holds a label and a body, and nothing else.
import { type Element, type Kid, made } from './element.ts';

const isType = (kid: Kid, ...types: readonly string[]): boolean =>
  kid.kind === 'element' && types.includes(kid.type);

/** Everything of an item that is no label goes into its body. */
export function tidyItem(item: Element): Element {
  if (item.kids.some((kid) => isType(kid, 'LBody'))) return item;
  const labels = item.kids.filter((kid) => isType(kid, 'Lbl'));
  const rest = item.kids.filter((kid) => !isType(kid, 'Lbl'));
  return { ...item, kids: [...labels, ...(rest.length === 0 ? [] : [made('LBody', rest)])] };
}

/**
 * A list holds items, and lists. A list of terms comes without items: a term and what follows it make one.
 */
export function tidyList(list: Element): Element {
  const kids: Kid[] = [];
  let loose: Kid[] = [];
  const close = () => {
    if (loose.length > 0) kids.push(tidyItem(made('LI', loose)));
    loose = [];
  };
  for (const kid of list.kids) {
    if (isType(kid, 'LI', 'L', 'Caption')) {
      close();
      kids.push(kid);
    } else {
      if (isType(kid, 'Lbl') && loose.some((each) => !isType(each, 'Lbl'))) close();
      loose.push(kid);
    }
  }
  close();
  return { ...list, kids };
}
