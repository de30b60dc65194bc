// What an object of a PDF can be (ISO 32000-1, 7.3), and how to ask a value what it is.

export interface PdfName {
  readonly type: 'name';
  readonly name: string;
}

/** A string; `toText` of text.ts makes words of it. */
export interface PdfText {
  readonly type: 'text';
  /** One character a byte, 0 to 255. */
  readonly bytes: string;
}

export interface PdfReference {
  readonly type: 'reference';
  readonly id: number;
}

export interface PdfStream {
  readonly type: 'stream';
  readonly dictionary: PdfDictionary;
  /** As they stand in the file, filters applied. */
  readonly raw: Uint8Array;
}

export type PdfArray = readonly PdfValue[];
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfReference
  | PdfStream
  | PdfArray
  | PdfDictionary;

export const name = (word: string): PdfName => ({ type: 'name', name: word });
export const reference = (id: number): PdfReference => ({ type: 'reference', id });
export const dictionary = (entries: Readonly<Record<string, PdfValue>>): PdfDictionary =>
  new Map(Object.entries(entries));

export const isArray = (value: PdfValue | undefined): value is PdfArray => Array.isArray(value);
export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;

type Tagged = PdfName | PdfText | PdfReference | PdfStream;

function isTagged<Type extends Tagged['type']>(
  value: PdfValue | undefined,
  type: Type,
): value is Extract<Tagged, { readonly type: Type }> {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type;
}

export const isName = (value: PdfValue | undefined): value is PdfName => isTagged(value, 'name');
export const isText = (value: PdfValue | undefined): value is PdfText => isTagged(value, 'text');
export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  isTagged(value, 'reference');
export const isStream = (value: PdfValue | undefined): value is PdfStream => isTagged(value, 'stream');
