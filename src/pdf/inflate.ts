// The bytes of a stream before its filters.
import { inflateSync } from 'node:zlib';
import type { PdfFile } from './file.ts';
import { isArray, isName, type PdfStream } from './values.ts';

/** Far more than a page or a font holds; a stream that is made to fill the memory holds more. */
const LARGEST = 256 * 1024 * 1024;

/** `null` where it has a filter other than FlateDecode, a predictor, or broken bytes. */
export function inflate(file: PdfFile, { dictionary, raw }: PdfStream): Uint8Array | null {
  const filter = file.resolve(dictionary.get('Filter'));
  const filters = (isArray(filter) ? filter.map(file.resolve) : [filter]).filter((each) => each !== null);
  if (filters.length === 0) return raw;
  const [first] = filters;
  if (filters.length > 1 || !isName(first) || first.name !== 'FlateDecode') return null;
  if (file.resolve(dictionary.get('DecodeParms')) !== null) return null;
  try {
    return inflateSync(raw, { maxOutputLength: LARGEST });
  } catch {
    return null;
  }
}
