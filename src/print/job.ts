// What the press is asked to do.
import type { FontSet } from '../fonts/font-set.ts';
import type { Printed, Sheet, Shell } from '../model/sheet.ts';

export interface PrintJob {
  readonly sheets: readonly Sheet[];
  /** One style sheet for each kind of sheet; `@font-face` rules in it are ignored, `fonts` counts. */
  readonly shells: readonly Shell[];
  readonly fonts: FontSet;
  /** Browser processes at once. */
  readonly jobs: number;
  /** ISO date or time that goes into the PDFs. */
  readonly date: string;
  /** A browser to use; `null` searches for one. */
  readonly browser: string | null;
  /** Each sheet as soon as it is printed. */
  readonly onPrinted?: (printed: Printed) => void;
  readonly onSheet?: (done: number, total: number, sheet: Sheet) => void;
  readonly signal?: AbortSignal;
}
