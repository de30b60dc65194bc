// A drawn chart, ready to be placed on a page.
import type { Voice } from './language.ts';

export interface Figure {
  /** Chart id, with the city or node it shows: `city-profile-beijing`. */
  readonly id: string;
  readonly voice: Voice;
  /** A whole `<svg role="img" aria-label=…>`; every id in it starts with the figure's id. */
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** The finding in a sentence, one a language of the voice. */
  readonly title: readonly string[];
  /** Unit, year, and how missing values are drawn, one text a language. */
  readonly note: readonly string[];
  /** What a reader who cannot see the chart is told, one text a language of the voice. */
  readonly alt: readonly string[];
  /** Ids of `sources.yaml`, in order of first use. */
  readonly sources: readonly string[];
  /** Shows values that this edition computed; else the sources' own. */
  readonly computed: boolean;
}
