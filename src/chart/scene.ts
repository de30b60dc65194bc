// What a chart is drawn from, and what its rows file hands to the renderer.
import type { Speaker } from '../language/speaker.ts';
import type { Dataset } from '../model/dataset.ts';
import type { FigureTable, NumbersIn } from '../model/figure.ts';
import type { Voice } from '../model/language.ts';
import type { Diagnostic } from '../model/result.ts';
import type { Robustness } from '../model/robustness.ts';
import type { Scorecard } from '../model/scorecard.ts';

/** How the theme sets one text style. */
export interface TextStyle {
  /** px */
  readonly size: number;
  readonly weight: number;
  /** px from line to line. */
  readonly lineHeight: number;
}

/** Sizes of texts before they are drawn, in px, by style name of `charts/theme.json`. */
export interface Ruler {
  /** Width of the widest line. */
  width(text: string, style: string): number;
  style(name: string): TextStyle;
}

export interface Scene {
  readonly dataset: Dataset;
  readonly scorecard: Scorecard;
  readonly robustness: Robustness;
  readonly voice: Voice;
  /** One for each language of the voice. */
  readonly speakers: readonly Speaker[];
  readonly ruler: Ruler;
}

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The plot and the room around it, in px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is said about a figure outside its picture, one text a language. */
export interface Sayings {
  readonly title: readonly string[];
  readonly note: readonly string[];
  readonly alt: readonly string[];
}

export interface Drawing {
  readonly id: string;
  /** `templates/charts/<spec>.vl.json`. */
  readonly spec: string;
  readonly frame: Frame;
  /** By name of the data source in the spec; `rows` is the main one. */
  readonly data: Readonly<Record<string, readonly Row[]>>;
  /** Values of the spec's params. */
  readonly params: Readonly<Record<string, number>>;
  /** Layers whose marks are counted, with the marks they must show. */
  readonly marks: Readonly<Record<string, number>>;
  readonly says: Sayings;
  /** Its numbers; none only where `numbersIn` says which table holds them. */
  readonly tables: readonly FigureTable[];
  readonly numbersIn: NumbersIn | null;
  readonly sources: readonly string[];
  /** Shows scores of ours, which rest on the sources' facts. */
  readonly computed: boolean;
  /** Further pictures of the same figure, where one is not wide enough. */
  readonly more?: readonly Drawing[];
}

export interface Outcome {
  readonly drawings: readonly Drawing[];
  readonly findings: readonly Diagnostic[];
}

/** A chart whose data the edition does not have, which is nothing to warn of. */
export const NOTHING: Outcome = { drawings: [], findings: [] };

export const drawn = (...drawings: readonly Drawing[]): Outcome => ({ drawings, findings: [] });

/** Full width of a page's text, 170 mm at 96 px an inch. */
export const FULL_WIDTH = 642;

/** The tallest plot that leaves a page room for its heads, title and note, px: 180 mm. */
export const FULL_HEIGHT = 680;
