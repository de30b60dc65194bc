// What the parts of a synthetic edition share.

/** A text in both languages. */
export interface Pair {
  readonly zh: string;
  readonly en: string;
}

/** A number between 0 and 1. */
export type Next = () => number;

export const SOURCE = 'synthetic';
export const YEAR = 2017;
