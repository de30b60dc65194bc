// The numbers behind the figures: for each drawn figure a table, called as the figure is, with the way back to it.
import type { Figure, FigureTable } from '../../model/figure.ts';
import type { Context } from '../context.ts';
import type { FigureDesk, TableView } from '../figures.ts';
import type { Said, SaidMarkup } from '../said.ts';
import type { Registered } from './register.ts';
import { servedText } from './served.ts';

interface Cell {
  readonly said: Said;
  /** Class of the cell: `number`, or `short` for words that stay on a line; empty for others. */
  readonly look: string;
}

interface Grid {
  readonly heads: readonly Cell[];
  readonly rows: readonly { readonly head: Cell; readonly cells: readonly Cell[] }[];
}

export interface NumbersView {
  readonly caption: TableView;
  /** "Numbers of Figure 12, page 31." */
  readonly of: SaidMarkup;
  /** Takes the whole width of the page; else half of it. */
  readonly wide: boolean;
  readonly grids: readonly Grid[];
}

/** Letters of words that need not be broken. */
const SHORT = 14;

/** Columns that fit side by side with another table. */
const NARROW = 5;

/** Rows and letters a row of which half a page would make a column of broken lines. */
const [LONG, BROAD] = [12, 50];

/** What all languages write alike, once. A blank cell holds a space, or the browser would leave it out of its row. */
function toCell(context: Context, texts: readonly string[], number: boolean): Cell {
  const said = context.voice.map((lang, index) => ({ lang, text: texts[index] || '\u00a0' }));
  const short = texts.every((text) => text.length <= SHORT) ? 'short' : '';
  return { said: new Set(texts).size === 1 ? said.slice(0, 1) : said, look: number ? 'number' : short };
}

function toGrid(context: Context, { heads, numeric, rows }: FigureTable): Grid {
  const cells = (row: readonly (readonly string[])[]) =>
    row.map((texts, column) => toCell(context, texts, numeric[column] ?? false));
  return {
    heads: cells(heads),
    rows: rows.flatMap((row) => {
      const [head, ...others] = cells(row);
      return head === undefined ? [] : [{ head, cells: others }];
    }),
  };
}

/** The figures whose numbers stand in the table of this one: itself, and those that draw parts of it. */
const figuresIn = (context: Context, desk: FigureDesk, { id }: Registered): readonly Registered[] =>
  desk.registered.filter(
    (entry) =>
      entry.kind === 'figure' && (entry.id === id || context.figures.get(entry.id)?.numbersIn === id),
  );

/** A letter of Chinese takes the room of two Latin ones. */
const lettersOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

function isWide({ heads, rows }: FigureTable): boolean {
  if (heads.length > NARROW) return true;
  const widest = heads.map((_, column) =>
    Math.max(0, ...rows.flatMap((row) => (row[column] ?? []).map(lettersOf))),
  );
  return rows.length > LONG && widest.reduce((sum, letters) => sum + letters, 0) > BROAD;
}

function toView(context: Context, desk: FigureDesk, entry: Registered, { tables }: Figure): NumbersView {
  return {
    caption: desk.table(`numbers-${entry.id}`, entry.title, `A${entry.number ?? ''}`),
    of: servedText(context, figuresIn(context, desk, entry)),
    wide: tables.some(isWide),
    grids: tables.map((table) => toGrid(context, table)),
  };
}

/** One a figure that has numbers of its own, in the order of the figures that the desk has handed out so far. */
export const numbers = (context: Context, desk: FigureDesk): readonly NumbersView[] =>
  desk.registered
    .filter(({ kind }) => kind === 'figure')
    .flatMap((entry) => {
      const figure = context.figures.get(entry.id);
      return figure === undefined || figure.tables.length === 0 ? [] : [toView(context, desk, entry, figure)];
    });
