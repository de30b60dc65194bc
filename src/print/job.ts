// What the press is asked to do, and what it says when it is done.
import type { FontSet } from '../fonts/font-set.ts';
import type { Printed, Sheet, Shell, Versions } from '../model/sheet.ts';

export interface PrintJob {
  /**
   * In batches; the next one is asked for while the last one is being printed, so that no press waits. Nothing is
   * kept of a sheet once it is printed.
   */
  readonly sheets: AsyncIterable<readonly Sheet[]> | Iterable<readonly Sheet[]>;
  /** How many there will be. */
  readonly total: number;
  /** One style sheet for each kind of sheet; `@font-face` rules in it are ignored, `fonts` counts. */
  readonly shells: readonly Shell[];
  readonly fonts: FontSet;
  /** Browser processes at once. */
  readonly jobs: number;
  /** ISO date or time that goes into the PDFs. */
  readonly date: string;
  /** A browser to use; `null` searches for one. */
  readonly browser: string | null;
  /** Each sheet as soon as it is printed, in no order; the press that printed it waits until it is taken. */
  readonly onPrinted: (printed: Printed) => void | Promise<void>;
  readonly onSheet?: (done: number, total: number, sheet: Sheet) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds after which a browser counts as hung on a sheet; long enough for slow machines where unsaid. */
  readonly patience?: (sheet: Sheet) => number;
}

export interface PrintRun {
  /** Of the sheets printed. */
  readonly count: number;
  /** The browser's is `''` where there was no sheet to print. */
  readonly versions: Versions;
}
