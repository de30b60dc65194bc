// A sheet as it was made, with what a next build is to know of it.
import type { PrintPart, PrintParts, SheetReport } from '../model/release.ts';

export interface Made extends Pick<SheetReport, 'id' | 'made'> {
  readonly parts: PrintParts;
}

/** What differs between two prints of one sheet. */
export const changedParts = (before: PrintParts, now: PrintParts): readonly PrintPart[] =>
  (Object.keys(now) as PrintPart[]).filter((part) => before[part] !== now[part]);
