// Asks a dictionary of a file for the value of a key, of one kind, through references.
import type { PdfFile } from './file.ts';
import { toText } from './text.ts';
import {
  isArray,
  isDictionary,
  isName,
  isReference,
  isStream,
  isText,
  type PdfArray,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** Each gives `null` where the key is missing or its value is of another kind. */
export interface Asked {
  readonly name: (key: string) => string | null;
  /** Decoded. */
  readonly text: (key: string) => string | null;
  readonly number: (key: string) => number | null;
  readonly boolean: (key: string) => boolean | null;
  readonly array: (key: string) => PdfArray | null;
  readonly dictionary: (key: string) => PdfDictionary | null;
  readonly stream: (key: string) => PdfStream | null;
  /** Number of the object that the value is a reference to. */
  readonly id: (key: string) => number | null;
}

/** `of` is a dictionary, a stream (its dictionary), or a reference to one; anything else has no keys. */
export function ask(file: PdfFile, of: PdfValue | undefined): Asked {
  const found = file.resolve(of);
  const entries = isStream(found) ? found.dictionary : isDictionary(found) ? found : EMPTY;
  const value = (key: string): PdfValue => file.resolve(entries.get(key));
  const only = <T extends PdfValue>(key: string, is: (value: PdfValue) => value is T): T | null => {
    const candidate = value(key);
    return is(candidate) ? candidate : null;
  };
  return {
    name: (key) => only(key, isName)?.name ?? null,
    text: (key) => {
      const text = only(key, isText);
      return text === null ? null : toText(text);
    },
    number: (key) => only(key, (each) => typeof each === 'number'),
    boolean: (key) => only(key, (each) => typeof each === 'boolean'),
    array: (key) => only(key, isArray),
    dictionary: (key) => only(key, isDictionary),
    stream: (key) => only(key, isStream),
    id: (key) => {
      const held = entries.get(key);
      return isReference(held) ? held.id : null;
    },
  };
}

const EMPTY: PdfDictionary = new Map();
