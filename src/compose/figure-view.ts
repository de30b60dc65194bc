// A figure as its template receives it: number, title, drawing, and a note that ends with sources and numbers.
import type { Speaker } from '../language/speaker.ts';
import type { Figure } from '../model/figure.ts';
import type { NoteBook } from './apparatus/note-book.ts';
import { addressOf, type Register, type Registered } from './apparatus/register.ts';
import { referenceHtml } from './apparatus/see.ts';
import { joinMarkup, weave } from './apparatus/weave.ts';
import type { Context } from './context.ts';
import { escapeHtml, SafeHtml } from './html.ts';
import { type Said, type SaidMarkup, say } from './said.ts';
import { sourceLine } from './sources.ts';

/** A part of a chart that is too tall for one page, after the first. */
export interface FurtherPart {
  readonly id: string;
  readonly number: Said | null;
  readonly svg: SafeHtml;
}

export interface FigureView {
  readonly id: string;
  /** "Figure 3"; `null` on a brief, whose one figure needs no number. */
  readonly number: Said | null;
  readonly title: Said;
  /** Unit, year, missing values, sources, and where the numbers are, one paragraph a language. */
  readonly note: SaidMarkup;
  readonly svg: SafeHtml;
  readonly further: readonly FurtherPart[];
}

export interface Around {
  readonly title: Said;
  readonly number: Said | null;
  readonly known: Register | null;
  readonly notes: NoteBook | null;
}

/** The table that holds a figure's numbers. */
function tableOf(known: Register | null, { id, numbersIn }: Figure): Registered | null {
  const table = numbersIn === 'annex-values' ? 'values' : `numbers-${numbersIn ?? id}`;
  return known?.get(addressOf('table', table)) ?? null;
}

/** "Numbers: Table A7, page 61." */
function numbersText(speaker: Speaker, table: Registered): SafeHtml {
  const pieces = {
    name: referenceHtml(speaker, table, 'name'),
    page: referenceHtml(speaker, table, 'page'),
  };
  return weave(pieces, (slots) => speaker.phrase('figure.numbers', slots));
}

function noteOf(context: Context, figure: Figure, { notes, known }: Around): SaidMarkup {
  const sources = sourceLine(context, notes, figure.sources, figure.computed);
  const table = tableOf(known, figure);
  return context.speakers.map((speaker, index) => ({
    lang: speaker.language,
    text: joinMarkup(speaker, [
      new SafeHtml(escapeHtml(figure.note[index]?.trim() ?? '')),
      ...(sources[index] === undefined ? [] : [sources[index].text]),
      ...(table === null ? [] : [numbersText(speaker, table)]),
    ]),
  }));
}

/** "Figure 7 (2/3)" */
const partNumber = (context: Context, number: Said, part: number, parts: number): Said =>
  say(context.speakers, (speaker) =>
    speaker.phrase('figure.part', {
      figure: number.find(({ lang }) => lang === speaker.language)?.text ?? '',
      part,
      parts,
    }),
  );

export function figureView(context: Context, figure: Figure, around: Around): FigureView {
  const { title, number } = around;
  const parts = figure.furtherParts.length + 1;
  const numberOf = (part: number) =>
    number === null || parts === 1 ? number : partNumber(context, number, part, parts);
  return {
    id: figure.id,
    number: numberOf(1),
    title,
    note: noteOf(context, figure, around),
    svg: new SafeHtml(figure.svg),
    further: figure.furtherParts.map(({ svg }, index) => ({
      id: `${figure.id}-${index + 2}`,
      number: numberOf(index + 2),
      svg: new SafeHtml(svg),
    })),
  };
}
