// Figures and tables as a page shows them: numbered, titled, with note and sources; and what else a sheet counts.
import { danglingReference, figureMissing } from '../diagnostics/catalogue/compose.ts';
import type { Speaker } from '../language/speaker.ts';
import type { CrossReference } from '../model/prose.ts';
import type { Diagnostic, Place } from '../model/result.ts';
import { type NoteBook, noteBook } from './apparatus/note-book.ts';
import { addressOf, type Register, type Registered } from './apparatus/register.ts';
import { referenceHtml } from './apparatus/see.ts';
import type { Context } from './context.ts';
import { type FigureView, figureView } from './figure-view.ts';
import { type Said, say } from './said.ts';

export interface TableView {
  /** Id of the element that carries number and title. */
  readonly anchor: string;
  /** "Table 3" */
  readonly number: Said;
  readonly title: Said;
}

/** Hands out figures and tables in reading order, numbers them, and keeps the notes of each chapter. */
export interface FigureDesk {
  /** `null` where no such chart was drawn: its data are missing, and the chart stage has said so. */
  take(id: string): FigureView | null;
  /** A figure that the editor's text asks for by name: where it was not drawn, that is a problem of the text. */
  place(id: string, place: Place): FigureView | null;
  /** One numbered figure that is drawn in HTML rather than as a chart. */
  number(id: string, title: Said): Said;
  /** A table; `number` is its own where it is not counted with the others. */
  table(id: string, title: Said, number?: string): TableView;
  /** From here on, everything stands in this chapter, which ends with notes unless it names its sources in full. */
  open(chapter: string, notes?: boolean): void;
  /** Notes of the open chapter; `null` on a sheet without notes. */
  readonly notes: NoteBook | null;
  /** A cross-reference as a link; one that leads nowhere is a problem of the text. */
  see(speaker: Speaker, reference: CrossReference): string;
  /** What an earlier composing of the sheet registered; `null` in that first one, where references stay empty. */
  readonly known: Register | null;
  readonly registered: readonly Registered[];
  readonly problems: readonly Diagnostic[];
}

/** Numbers figures and tables, each kind for itself, and says in which chapter they stand. */
function counter(context: Context) {
  const registered: Registered[] = [];
  const counts = { figure: 0, table: 0 };
  const at = { chapter: '' };
  /** `own` is a number that is not counted with the others. */
  const register = (kind: 'figure' | 'table', id: string, title: Said, own?: string): Said => {
    if (own === undefined) counts[kind] += 1;
    const number = own ?? String(counts[kind]);
    registered.push({ kind, id, anchor: `${kind}-${id}`, number, title, chapter: at.chapter });
    return say(context.speakers, (speaker) => speaker.phrase(`${kind}.number`, { number }));
  };
  return { registered, at, register };
}

const each = (context: Context, texts: readonly string[]): Said =>
  context.voice.map((lang, index) => ({ lang, text: texts[index] ?? '' }));

/** `numbered` is false on a brief, whose one figure needs no number and whose sources stand in its foot. */
export function figureDesk(context: Context, numbered: boolean, known: Register | null = null): FigureDesk {
  const problems: Diagnostic[] = [];
  const { registered, at, register } = counter(context);
  let notes: NoteBook | null = null;
  const take = (id: string): FigureView | null => {
    const figure = context.figures.get(id);
    if (figure === undefined) return null;
    const title = each(context, figure.title);
    const number = numbered ? register('figure', id, title) : null;
    return figureView(context, figure, { title, number, known, notes });
  };
  const place = (id: string, where: Place): FigureView | null => {
    const figure = take(id);
    if (figure === null) problems.push(figureMissing(where, id, [...context.figures.keys()]));
    return figure;
  };
  const see: FigureDesk['see'] = (speaker, { kind, id, form, place: where }) => {
    const target = known?.get(addressOf(kind, id));
    if (target !== undefined) return referenceHtml(speaker, target, form);
    if (known !== null) problems.push(danglingReference(where, addressOf(kind, id), [...known.keys()]));
    return '';
  };
  const open: FigureDesk['open'] = (chapter, withNotes = true) => {
    at.chapter = chapter;
    notes = numbered && withNotes ? noteBook(chapter, context.voice) : null;
  };
  return {
    ...{ take, place, see, open, known, registered, problems },
    number: (id, title) => register('figure', id, title),
    table: (id, title, own) => ({ anchor: `table-${id}`, number: register('table', id, title, own), title }),
    get notes() {
      return notes;
    },
  };
}
