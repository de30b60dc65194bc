// How the left column is filled: how densely it must be set, and how many lines that leaves for its last block, the lists.
import type { FigureView } from '../figure-view.ts';
import type { Said } from '../said.ts';
import {
  heightOf,
  LEAD,
  LEAD_SMALL,
  MAIN,
  NAMES,
  NOTE,
  runOn,
  type Setting,
  TEXT,
  TITLE,
  VALUE,
  widthOf,
} from './measure.ts';
import { firstOf, type StandoutTable } from './standout-table.ts';

export interface Above {
  readonly lead: Said;
  readonly outlook: Said | null;
  readonly figure: Pick<FigureView, 'title' | 'note'> | null;
  /** Height of the chart, mm. */
  readonly chartMm: number;
  readonly standouts: StandoutTable;
}

/** One way of setting the column, from generous to dense. */
export interface Density {
  readonly smallLead: boolean;
  /** Less space between rows and blocks, and no hosts and amounts in the lists. */
  readonly tight: boolean;
  /** Whether the sentences on certainty and dimensions stand under the lead. */
  readonly outlook: boolean;
  /** Strengths, and weaknesses, at the most. */
  readonly standouts: number;
  /** Names of each list at the least. */
  readonly names: number;
}

const TIGHT = { smallLead: true, tight: true, outlook: true };
export const DENSEST: Density = { ...TIGHT, outlook: false, standouts: 1, names: 0 };
/** The first that fits is taken. */
export const DENSITIES: readonly Density[] = [
  { smallLead: false, tight: false, outlook: true, standouts: 3, names: 1 },
  { smallLead: true, tight: false, outlook: true, standouts: 3, names: 1 },
  { ...TIGHT, standouts: 3, names: 1 },
  { ...TIGHT, standouts: 2, names: 1 },
  { ...TIGHT, standouts: 2, names: 0 },
  { ...TIGHT, outlook: false, standouts: 2, names: 1 },
  { ...TIGHT, outlook: false, standouts: 2, names: 0 },
  DENSEST,
];

const MM = 72 / 25.4;
/** Under the lead, and over and under the drawing. */
const INNER = 5.5;
const ROW = 14.5;
const LIST_HEAD = 16.5;
/** Between the columns of strengths and weaknesses. */
const BETWEEN = 7.1;
const gapOf = ({ tight }: Density): number => (tight ? 8.25 : 11);

const wordsOf = (said: Said): string => said.map(({ text }) => text).join(' ');

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => widthOf(text, NOTE)));

/** What the other columns leave to the names. */
function namesWidth({ heads }: StandoutTable, rows: StandoutTable['groups'][number]['rows']): number {
  const column = (head: string, cells: readonly string[]) =>
    widest([wordsOf(heads[head] ?? []), ...cells]) + BETWEEN;
  const others =
    Math.min(
      VALUE.width + 3 + BETWEEN,
      column(
        'value',
        rows.map(({ value }) => wordsOf(value)),
      ) * 1.08,
    ) +
    column(
      'place',
      rows.map(({ place }) => wordsOf(place)),
    ) +
    column(
      'points',
      rows.map(({ points }) => wordsOf(points)),
    ) +
    column(
      'origin',
      rows.map(({ origin }) => origin),
    );
  return Math.max(60, MAIN - others);
}

function standoutsHeight(table: StandoutTable, density: Density): number {
  const { groups } = firstOf(table, density.standouts);
  const rows = groups.flatMap((group) => group.rows);
  const names: Setting = { ...NOTE, width: namesWidth(table, rows) };
  const wrapped = rows.reduce(
    (sum, { name, value }) => sum + Math.max(runOn(name, names), runOn(value, VALUE)) - 1,
    0,
  );
  const empty = groups.filter((group) => group.rows.length === 0).length;
  const heads = groups.length * 17 + (groups.length - 1) * gapOf(density);
  return heads + (rows.length + empty) * ROW + wrapped * NOTE.leading;
}

/** A note as it is read: without its markup. */
const plain = (note: FigureView['note']): Said =>
  note.map(({ lang, text }) => ({ lang, text: String(text).replace(/<[^>]*>/g, '') }));

function figureHeight({ figure, chartMm }: Above): number {
  if (figure === null) return 0;
  const words = heightOf(figure.title, TITLE) + runOn(plain(figure.note), NOTE) * NOTE.leading;
  return words + chartMm * MM + INNER;
}

/** Lines that the names of the lists may take, all together. */
export function linesForLists(above: Above, density: Density, column: number): number {
  const lead = heightOf(above.lead, density.smallLead ? LEAD_SMALL : LEAD);
  const blocks = [
    lead + INNER * above.lead.length + (density.outlook ? heightOf(above.outlook, TEXT) : 0),
    figureHeight(above),
    standoutsHeight(above.standouts, density),
    LIST_HEAD + 6 * (density.tight ? 2 : 3.3),
  ];
  const height = blocks.reduce((sum, block) => sum + block, 0);
  return Math.floor((column - height - 3 * gapOf(density)) / NAMES.leading);
}
