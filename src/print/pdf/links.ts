// What a link's area says to somebody who cannot see it: PDF/UA-1, 7.18.5.
import { type Asked, ask } from '../../pdf/ask.ts';
import { fromText } from '../../pdf/text.ts';
import { reference } from '../../pdf/values.ts';
import type { PageWording } from '../page/wording.ts';
import { type Draft, withEntries } from './draft.ts';
import { elementId } from './pagination.ts';
import type { Element, Kid } from './structure/element.ts';

/** Bit 3: printed. */
const PRINT = 4;

/**
 * Links come in the order of the page, so the words of those that lead to one target are handed out in turn; a link
 * that is broken over lines has an area on each, with the same words.
 */
export function describeLinks(draft: Draft, top: readonly Element[], links: PageWording['links']): void {
  const waiting = new Map<string, string[]>();
  for (const { target, words } of links) waiting.set(target, [...(waiting.get(target) ?? []), words]);
  const visit = (kid: Kid): void => {
    if (kid.kind !== 'element') return;
    const areas = kid.type === 'Link' ? annotationsOf(kid) : [];
    const [first] = areas;
    if (first !== undefined) {
      const target = targetOf(ask(draft.file, draft.get(first)));
      const words = takeWords(waiting, target) || target;
      for (const area of areas) describe(draft, area, words);
    }
    for (const each of kid.kids) visit(each);
  };
  for (const element of top) visit(element);
}

const annotationsOf = (link: Element): readonly number[] =>
  link.kids.flatMap((kid) => (kid.kind === 'annotated' ? [kid.annotation] : []));

/** The last words serve for whatever comes after them. */
function takeWords(waiting: ReadonlyMap<string, string[]>, target: string): string {
  const words = waiting.get(target) ?? [];
  return (words.length > 1 ? words.shift() : words[0]) ?? '';
}

/** An address, or `#id`. */
function targetOf(link: Asked): string {
  const destination = link.name('Dest') ?? link.text('Dest');
  if (destination !== null) return `#${elementId(destination)}`;
  const action = link.dictionary('A');
  const uri = action?.get('URI');
  return typeof uri === 'object' && uri !== null && 'bytes' in uri ? uri.bytes : '';
}

function describe(draft: Draft, area: number, words: string): void {
  const flags = ask(draft.file, reference(area)).number('F') ?? 0;
  const entries = { Contents: fromText(words), F: flags | PRINT };
  draft.replace(area, withEntries(draft.get(area), entries));
}
