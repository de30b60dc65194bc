// A drawn chart, ready to be placed on a page, and the table of its numbers.
import type { Voice } from './language.ts';

/** Finished strings; the innermost lists hold one text a language of the voice, equal ones too. */
export interface FigureTable {
  /** What the columns hold, with their units. */
  readonly heads: readonly (readonly string[])[];
  /** One a column: true where it holds numbers, which stand to the right. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** A table elsewhere that holds a figure's numbers: that of another figure, by its id, or the annex's of raw values. */
export type NumbersIn = 'heatmap' | 'annex-values';

/** A part of a chart that has more rows than a page has room for. */
export interface FigurePart {
  /** A whole `<svg role="img" aria-label=…>`; every id in it starts with the figure's id. */
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** `svg`, `widthMm` and `heightMm` are those of the first part, which usually is the whole. */
export interface Figure extends FigurePart {
  /** Chart id, with the city or node it shows: `city-profile-beijing`. */
  readonly id: string;
  readonly voice: Voice;
  /** What follows the first part: "Figure 7 (2/3)", "Figure 7 (3/3)"; empty for what fits on one page. */
  readonly furtherParts: readonly FigurePart[];
  /** The finding in a sentence, one a language of the voice. */
  readonly title: readonly string[];
  /** Unit, year, and how missing values are drawn, one text a language. */
  readonly note: readonly string[];
  /** What a reader who cannot see the chart is told, one text a language of the voice. */
  readonly alt: readonly string[];
  /** Its numbers; several where one would be too wide for a page; none only where `numbersIn` says where they are. */
  readonly tables: readonly FigureTable[];
  readonly numbersIn: NumbersIn | null;
  /** Ids of `sources.yaml`, in order of first use. */
  readonly sources: readonly string[];
  /** Shows values that this edition computed; else the sources' own. */
  readonly computed: boolean;
}
