// "Notes and sources" at the end of a chapter: what its marks lead to, each with the way back.
import type { Speaker } from '../../language/speaker.ts';
import type { Context } from '../context.ts';
import type { FigureDesk } from '../figures.ts';
import { escapeHtml, SafeHtml } from '../html.ts';
import { inlinesHtml } from '../inlines.ts';
import { type Said, type SaidMarkup, say } from '../said.ts';
import { cite } from '../sources.ts';
import type { Cited, NoteKey } from './note-book.ts';

export interface Endnote {
  readonly id: string;
  readonly number: number;
  readonly text: SaidMarkup;
  /** One a place that cites the note: "↑ a", "b"; a single one is an arrow alone. */
  readonly back: readonly { readonly href: string; readonly label: string }[];
}

export interface Endnotes {
  readonly id: string;
  readonly heading: Said;
  readonly notes: readonly Endnote[];
}

/** a … z, aa, ab … */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

function textOf(context: Context, desk: FigureDesk, speaker: Speaker, key: NoteKey): string {
  const [kind = '', id = ''] = key.split(/:(.*)/s);
  if (kind === 'source') {
    const source = context.dataset.sources.find((candidate) => candidate.id === id);
    return source === undefined ? '' : escapeHtml(cite(speaker, source, true));
  }
  const [file = '', name = ''] = id.split('/');
  const note = context.dataset.prose[speaker.language]?.[file]?.notes.find((one) => one.id === name);
  return note === undefined ? '' : inlinesHtml({ context, desk, speaker, file }, note.inlines);
}

const toEndnote = (context: Context, desk: FigureDesk, { key, number, anchor, places }: Cited): Endnote => ({
  id: anchor,
  number,
  text: context.speakers.map((speaker) => ({
    lang: speaker.language,
    text: new SafeHtml(textOf(context, desk, speaker, key)),
  })),
  back: places.map((place, index) => ({
    href: `#${place}`,
    label: [...(index === 0 ? ['\u2191'] : []), ...(places.length === 1 ? [] : [letters(index)])].join(' '),
  })),
});

/** The notes of the desk's open chapter; `null` where it cites nothing. */
export function endnotes(context: Context, desk: FigureDesk, chapter: string): Endnotes | null {
  const cited = desk.notes?.cited ?? [];
  return cited.length === 0
    ? null
    : {
        id: `notes-${chapter}`,
        heading: say(context.speakers, (speaker) => speaker.phrase('notes.head')),
        notes: cited.map((one) => toEndnote(context, desk, one)),
      };
}
