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
  /** Pages are left empty so that chapters begin on the right-hand side. */
  readonly blankVersos: boolean;
  /** The largest that the file may be; `null`: as large as it comes. */
  readonly maxBytes: number | null;
}

export interface Sheet {
  /** `whitepaper.zh-en`, `brief:beijing.zh`. */
  readonly id: string;
  readonly kind: SheetKind;
  readonly city: string | null;
  readonly voice: Voice;
  /** PDF title. */
  readonly title: string;
  /** Who publishes it, in the voice's first language. */
  readonly author: string;
  /** What it is about, in the voice's first language; may be empty. */
  readonly description: string;
  /** To be kept for good: PDF/A-2u beside PDF/UA-1. */
  readonly archive: boolean;
  /** Its number, as printed on it: the same where everything that it was made from is the same. */
  readonly print: string;
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

/** What can be wrong with an element of the laid-out page; each is a code of `docs/errors.md`. */
export const MISFIT_PROBLEMS = [
  'wider-than-page',
  'taller-than-page',
  'taller-than-box',
  'clipped',
  'text-overlap',
  'label-overlap',
  'small-type',
  'forbidden-line-start',
  'forbidden-line-end',
  'lonely-character',
  'typed-space',
  'missing-lang',
] as const;
export type MisfitProblem = (typeof MISFIT_PROBLEMS)[number];

/** An element that does not fit or is set against the rules of its language, as measured in the laid-out page. */
export interface Misfit {
  /** Its home, tag, class and first words; of a rule of type, the words at fault. */
  readonly element: string;
  readonly problem: MisfitProblem;
  /** By how much it is too wide, too tall or too close; 0 where the problem has no length. */
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
