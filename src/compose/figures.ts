// Figures as a page shows them: numbered, titled with their message, with note and sources.
import { figureMissing } from '../diagnostics/catalogue/compose.ts';
import type { Figure } from '../model/figure.ts';
import type { Diagnostic, Place } from '../model/result.ts';
import type { Context } from './context.ts';
import { SafeHtml } from './html.ts';
import { type Said, say } from './said.ts';
import { sourceNumbers } from './sources.ts';
import { joinSentences } from './words.ts';

export interface FigureView {
  readonly id: string;
  /** "Figure 3"; `null` on a brief, whose one figure needs no number. */
  readonly number: Said | null;
  readonly title: Said;
  /** Unit, year, missing values, and sources, one paragraph a language. */
  readonly note: Said;
  readonly svg: SafeHtml;
}

/** Hands out figures in reading order and numbers them. */
export interface FigureDesk {
  /** `null` where no such chart was drawn: its data are missing, and the chart stage has said so. */
  take(id: string): FigureView | null;
  /** A figure that the editor's text asks for by name: where it was not drawn, that is a problem of the text. */
  place(id: string, place: Place): FigureView | null;
  /** One numbered figure that is drawn in HTML rather than as a chart. */
  number(): Said;
  readonly problems: readonly Diagnostic[];
}

export function figureDesk(context: Context, numbered: boolean): FigureDesk {
  const problems: Diagnostic[] = [];
  let last = 0;
  const number = () => {
    last += 1;
    return say(context.speakers, (speaker) => speaker.phrase('figure.number', { number: last }));
  };
  const take = (id: string): FigureView | null => {
    const figure = context.figures.get(id);
    if (figure === undefined) return null;
    const each = (texts: readonly string[]): Said =>
      context.voice.map((lang, index) => ({ lang, text: texts[index] ?? '' }));
    return {
      id,
      number: numbered ? number() : null,
      title: each(figure.title),
      note: withSource(context, each(figure.note), figure, numbered),
      svg: new SafeHtml(figure.svg),
    };
  };
  const place = (id: string, at: Place): FigureView | null => {
    const figure = take(id);
    if (figure === null) problems.push(figureMissing(at, id, [...context.figures.keys()]));
    return figure;
  };
  return { take, place, number, problems };
}

/** A note and the sources behind it; a sheet without a list of sources names the publishers only. */
function withSource(context: Context, note: Said, { sources, computed }: Figure, listed: boolean): Said {
  const named = sourceNumbers(context, sources, { listed, computed });
  return context.speakers.map((speaker, index) => ({
    lang: speaker.language,
    text: joinSentences(speaker, [note[index]?.text.trim() ?? '', named[index]?.text ?? '']),
  }));
}
