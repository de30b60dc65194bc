// What decides the bytes of a print, as one hash and as the hashes of its parts.
import { createHash } from 'node:crypto';
import type { PrintParts } from '../model/release.ts';
import type { Sheet, Shell, Versions } from '../model/sheet.ts';

export interface PrintContext {
  readonly shells: readonly Shell[];
  /** Versions of the faces, with the hashes of their files; a face's range is a matter of style. */
  readonly fonts: Versions['fonts'];
  /** ISO date or time that goes into the PDFs. */
  readonly date: string;
  /** As `identifyBrowser` names it. */
  readonly browser: string;
}

/** SHA-256 in hexadecimal digits, each of one part. */
export function printParts(sheet: Sheet, context: PrintContext): Omit<PrintParts, 'program'> {
  const shell = context.shells.find(({ kind }) => kind === sheet.kind);
  return {
    content: hash(sheet),
    style: hash(shell?.css ?? null),
    fonts: hash(context.fonts),
    browser: hash(context.browser),
    date: hash(context.date),
  };
}

/** The hash over all parts: two prints with one key have the same bytes, if the same program makes them. */
export const printKey = (sheet: Sheet, context: PrintContext): string => hash(printParts(sheet, context));

/** Of a value as JSON, in which the order of an object's keys does not count. */
function hash(value: unknown): string {
  const sorted = (_: string, each: unknown): unknown =>
    typeof each !== 'object' || each === null || Array.isArray(each)
      ? each
      : Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex');
}
