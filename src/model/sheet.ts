// A sheet is one document to be printed; printed, it is PDF bytes with what the press measured.
import type { Voice } from './language.ts';

export type SheetKind = 'whitepaper' | 'brief';

/** What the sheet promises; preflight holds the PDF to it. */
export interface Promises {
  /** Exact page count; `null` where the text decides. */
  readonly pages: number | null;
  readonly headings: readonly string[];
  /** Has a contents list whose page numbers are set after a first print. */
  readonly contents: boolean;
}

export interface Sheet {
  /** `whitepaper.zh-en`, `brief:beijing.zh`. */
  readonly id: string;
  readonly kind: SheetKind;
  readonly city: string | null;
  readonly voice: Voice;
  /** PDF title. */
  readonly title: string;
  /** Body only; the shell with CSS and fonts comes from the kind. */
  readonly html: string;
  /** Path below the edition's output folder. */
  readonly file: string;
  readonly promises: Promises;
}

/** Style sheets of one kind of sheet: all CSS, with font faces still naming files. */
export interface Shell {
  readonly kind: SheetKind;
  readonly css: string;
}

/** An element that does not fit, as measured in the laid-out page. */
export interface Misfit {
  readonly element: string;
  readonly problem: 'wider-than-page' | 'taller-than-box' | 'clipped';
  readonly byMm: number;
}

export interface Printed {
  readonly sheet: Sheet;
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Element id → page number, 1-based, of everything that the contents link to. */
  readonly destinations: Readonly<Record<string, number>>;
  readonly misfits: readonly Misfit[];
  /** Printed numbers of the contents list, by target id. */
  readonly contents: Readonly<Record<string, number>>;
}

/** Names and versions that decide what the bytes look like. */
export interface Versions {
  readonly browser: string;
  readonly fonts: Readonly<Record<string, string>>;
}
