// Walks over number trees and name trees (ISO 32000-1, 7.9.6 and 7.9.7).
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import { isText, type PdfDictionary, type PdfValue } from '../../pdf/values.ts';

const DEEPEST = 50;

/** Entries of a tree in order: keys are numbers, or strings one character a byte. Values are not resolved. */
export function* entriesOf(
  file: PdfFile,
  root: PdfDictionary,
  key: 'Nums' | 'Names',
  depth = 0,
): Generator<readonly [key: number | string, value: PdfValue]> {
  const node = ask(file, root);
  const pairs = node.array(key) ?? [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const name = file.resolve(pairs[at]);
    const value = pairs[at + 1];
    if (value === undefined) continue;
    if (typeof name === 'number') yield [name, value];
    else if (isText(name)) yield [name.bytes, value];
  }
  if (depth > DEEPEST) return;
  for (const kid of node.array('Kids') ?? []) {
    const found = file.resolve(kid);
    if (found instanceof Map) yield* entriesOf(file, found, key, depth + 1);
  }
}
