// A passage of generated text: a heading, an opening that is never parted from it, and what follows.
import type { Speaker } from '../language/speaker.ts';
import type { Context } from './context.ts';
import type { Captioned, DataTable } from './data-table.ts';
import type { FigureView } from './figure-view.ts';
import type { FigureDesk } from './figures.ts';
import { type Said, say } from './said.ts';
import { sourceLine } from './sources.ts';
import { joinSentences } from './words.ts';

/** One item of a list: a few words in bold, or none, and the rest. */
export interface PassageItem {
  readonly term: string | null;
  readonly text: string;
}

/** A list in each language of the voice. */
export type SaidList = readonly { readonly lang: string; readonly items: readonly PassageItem[] }[];

/** Exactly one of the fields is not `null`. */
export interface PassagePart {
  readonly said: Said | null;
  readonly list: SaidList | null;
  readonly figure: FigureView | null;
  readonly table: (DataTable & Captioned) | null;
}

export interface Passage {
  readonly id: string;
  readonly heading: Said;
  readonly opening: Said;
  readonly parts: readonly PassagePart[];
}

/** What a speaker says, sentence by sentence; `null` is left out. */
export type Sentences = (speaker: Speaker) => readonly (string | null)[];

const NOTHING: PassagePart = { said: null, list: null, figure: null, table: null };

/** Sentences as one paragraph in each language. */
export const paragraph = (context: Context, sentences: Sentences): Said =>
  say(context.speakers, (speaker) =>
    joinSentences(
      speaker,
      sentences(speaker).filter((sentence) => sentence !== null),
    ),
  );

/** A paragraph as a part; nothing where there is nothing to say. */
export function text(context: Context, sentences: Sentences): readonly PassagePart[] {
  const said = paragraph(context, sentences);
  return said.every((one) => one.text === '') ? [] : [{ ...NOTHING, said }];
}

/** A term in bold and what parts it from its text, as in a list of the editor's: the mark between them is light. */
const marked = (speaker: Speaker, { term, text: words }: PassageItem): PassageItem => ({
  term,
  text: term === null ? words : `${speaker.phrase('robustness.term-joint')}${words}`,
});

/** A list as a part; nothing where it has no items. */
export function list(
  context: Context,
  items: (speaker: Speaker) => readonly PassageItem[],
): readonly PassagePart[] {
  const said = context.speakers.map((speaker) => ({
    lang: speaker.language,
    items: items(speaker).map((item) => marked(speaker, item)),
  }));
  return said.every((one) => one.items.length === 0) ? [] : [{ ...NOTHING, list: said }];
}

/** A figure as a part; nothing where it was not drawn. */
export const drawn = (figure: FigureView | null): readonly PassagePart[] =>
  figure === null ? [] : [{ ...NOTHING, figure }];

/** A table as a part, numbered, with the title of its id; nothing where it has no rows. */
export function tabled(
  context: Context,
  desk: FigureDesk,
  id: string,
  table: DataTable,
): readonly PassagePart[] {
  if (table.groups.length === 0) return [];
  const title = say(context.speakers, (speaker) => speaker.phrase(`table.title.${id}`));
  const captioned = { caption: desk.table(id, title), source: sourceLine(context, desk.notes, []) };
  return [{ ...NOTHING, table: { ...table, ...captioned } }];
}

/** The headings of passages, for the contents. */
export const sectionsOf = (passages: readonly Passage[]) =>
  passages.map(({ id, heading }) => ({ id, title: heading }));
