// Figures as a page shows them: numbered, titled with their message, with note and sources.
import type { Context } from './context.ts';
import { SafeHtml } from './html.ts';
import { type Said, say } from './said.ts';
import { sourceNumbers } from './sources.ts';

export interface FigureView {
  readonly id: string;
  /** "Figure 3"; `null` on a brief, whose one figure needs no number. */
  readonly number: Said | null;
  readonly title: Said;
  readonly note: Said;
  readonly source: Said;
  readonly svg: SafeHtml;
}

/** Hands out figures in reading order and numbers them. */
export interface FigureDesk {
  /** `null` where no such chart was drawn: its data are missing, and the chart stage has said so. */
  take(id: string): FigureView | null;
  /** One numbered figure that is drawn in HTML rather than as a chart. */
  number(): Said;
}

export function figureDesk(context: Context, numbered: boolean): FigureDesk {
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
      note: each(figure.note),
      source: sourceNumbers(context, figure.sources),
      svg: new SafeHtml(figure.svg),
    };
  };
  return { take, number };
}
