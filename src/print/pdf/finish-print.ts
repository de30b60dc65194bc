// From what the browser wrote to the PDF of a sheet, in plain data, so that a thread can do it.
import type { Printed, Sheet } from '../../model/sheet.ts';
import type { PageWording } from '../page/wording.ts';
import { finish, openPrinted } from './finish.ts';
import { readPagination } from './pagination.ts';

export interface Unfinished {
  /** Without its body. */
  readonly sheet: Sheet;
  /** As the browser wrote it. */
  readonly raw: Uint8Array;
  readonly wording: PageWording;
  /** ISO date or time that goes into the PDF. */
  readonly date: string;
}

export type Finished = Pick<Printed, 'pdf' | 'pages' | 'destinations'> | { readonly fault: string };

/** A fault is what is wrong with the browser's file. */
export function finishPrint({ sheet, raw, wording, date }: Unfinished): Finished {
  try {
    const file = openPrinted(raw);
    const { pages, destinations } = readPagination(file);
    return { pdf: finish(file, sheet, wording, date), pages, destinations };
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message : String(cause) };
  }
}
