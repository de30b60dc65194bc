// A sheet's number: printed on it, and the same only where everything that it was made from is the same.
import { createHash } from 'node:crypto';
import type { Sheet, Shell } from '../model/sheet.ts';

/** Digits of the SHA-256 that are enough to tell prints apart, and short enough to be read out. */
const DIGITS = 12;

/** Stands for the number while a sheet is composed, as wide as any; no text of an edition has it. */
export const PENDING = '5ca1ab1e0dd5';

/** Numbers a sheet by its own content, its style, the fonts and the program's version; nothing else of the edition. */
export function numberPrints(
  shells: readonly Shell[],
  fonts: Readonly<Record<string, string>>,
  programVersion: string,
): (sheet: Sheet) => Sheet {
  const faces = JSON.stringify(Object.entries(fonts).sort());
  return (sheet) => {
    const css = shells.find(({ kind }) => kind === sheet.kind)?.css ?? '';
    const parts = [sheet.id, sheet.title, sheet.html, css, faces, programVersion];
    const print = createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, DIGITS);
    return { ...sheet, print, html: sheet.html.replaceAll(PENDING, print) };
  };
}
