// A table of generated numbers, as its template receives it.
import type { TableView } from './figures.ts';
import type { Said, SaidMarkup } from './said.ts';

export interface TableHead {
  readonly said: Said;
  readonly number: boolean;
}

export interface TableCell {
  readonly said: Said;
  readonly number: boolean;
}

export interface TableRow {
  readonly name: Said;
  readonly cells: readonly TableCell[];
}

export interface TableGroup {
  /** `null`: rows without a head of their own. */
  readonly name: Said | null;
  /** Colour of a dimension; 0 is none. */
  readonly tone: number;
  readonly rows: readonly TableRow[];
}

/** Number and title above a table, and the sources below it. */
export interface Captioned {
  readonly caption: TableView;
  readonly source: SaidMarkup;
}

export interface DataTable {
  readonly columns: number;
  readonly heads: readonly TableHead[];
  readonly groups: readonly TableGroup[];
}
