// Takes out the wrappers that mean nothing: a browser writes one for every box and every run of text.
import { type Element, isGroup, isInline, type Kid, made } from './element.ts';

/** What a browser writes beside the standard types of ISO 32000-1, 14.8.4, and the nearest of those. */
const STANDARD: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  FENote: 'Note',
  Title: 'P',
  Aside: 'Div',
};

interface Around {
  /** Of the nearest element that stays. */
  readonly type: string;
  readonly language: string | null;
}

/** The tree without wrappers: text lies in paragraphs, headings, cells and the like. */
export const flatten = (element: Element): Element => keep(element, null);

function keep(element: Element, language: string | null): Element {
  const type = standardType(element);
  const own = element.language ?? language;
  const kids = element.kids.flatMap((kid) => settle(kid, { type, language: own }));
  const changed = own === language ? null : own;
  return { ...element, type, language: changed, kids: isGroup(type) ? paragraphs(kids) : kids };
}

/**
 * A `<figure>` has no alternative text and holds what has: it is a division. What has an area to click is a link; the
 * browser has no type for one that refers to a note.
 */
function standardType({ type, texts, kids }: Element): string {
  if (type !== 'Link' && kids.some((kid) => kid.kind === 'annotated')) return 'Link';
  const holdsBlocks = kids.some((kid) => kid.kind === 'element' && kid.type !== 'NonStruct');
  if (type === 'Figure' && !texts.has('Alt') && holdsBlocks) return 'Div';
  return STANDARD[type] ?? type;
}

function settle(kid: Kid, around: Around): readonly Kid[] {
  if (kid.kind !== 'element') return [kid];
  if (standardType(kid) !== 'NonStruct') return [keep(kid, around.language)];
  const language = kid.language ?? around.language;
  const ofText = kid.kids.some(isRunOfText);
  const inside = { type: ofText && isGroup(around.type) ? 'P' : around.type, language };
  const kids = kid.kids.flatMap((each) => settle(each, inside));
  const placed = ofText && isGroup(around.type) ? paragraphs(kids) : kids;
  return language === around.language ? placed : placed.flatMap((each) => inLanguage(each, language));
}

/** The browser's leaf: nothing but marks. */
const isRunOfText = (kid: Kid): boolean =>
  kid.kind === 'marked' ||
  (kid.kind === 'element' && kid.type === 'NonStruct' && kid.kids.every((each) => each.kind === 'marked'));

/** Wraps each run of inline kids in a paragraph. */
function paragraphs(kids: readonly Kid[]): readonly Kid[] {
  const blocks: Kid[] = [];
  let run: Kid[] = [];
  const close = () => {
    if (run.length > 0) blocks.push(made('P', run));
    run = [];
  };
  for (const kid of kids) {
    if (isInline(kid)) run.push(kid);
    else {
      close();
      blocks.push(kid);
    }
  }
  close();
  return blocks;
}

/** The wrapper that said the language is gone: what was in it says it. */
function inLanguage(kid: Kid, language: string | null): readonly Kid[] {
  if (kid.kind !== 'element') return [made('Span', [kid], language)];
  return [kid.language === null ? { ...kid, language } : kid];
}
