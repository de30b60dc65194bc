// Widths of a font as its dictionary gives them, in thousandths of an em.
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import { isArray, type PdfDictionary } from '../../pdf/values.ts';

/** `null` where the dictionary says nothing of the code. */
export type Widths = (code: number) => number | null;

/** `FirstChar` and `Widths`. */
export function readSimpleWidths(file: PdfFile, dictionary: PdfDictionary): Widths {
  const font = ask(file, dictionary);
  const first = font.number('FirstChar') ?? 0;
  const widths = font.array('Widths');
  return (code) => {
    const width = file.resolve(widths?.[code - first]);
    return typeof width === 'number' ? width : null;
  };
}

/** `W` and `DW` of a CID font: `c [w1 w2 …]` and `from to w`. */
export function readCompositeWidths(file: PdfFile, inner: PdfDictionary): Widths {
  const font = ask(file, inner);
  const other = font.number('DW') ?? 1000;
  const widths = new Map<number, number>();
  const listed = (font.array('W') ?? []).map(file.resolve);
  for (let at = 0; at < listed.length; ) {
    const [first, second, third] = [listed[at], listed[at + 1], listed[at + 2]];
    if (typeof first !== 'number') break;
    if (isArray(second)) {
      second.forEach((width, index) => {
        if (typeof width === 'number') widths.set(first + index, width);
      });
      at += 2;
    } else {
      if (typeof second !== 'number' || typeof third !== 'number') break;
      for (let code = first; code <= Math.min(second, first + 0xffff); code++) widths.set(code, third);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? other;
}
