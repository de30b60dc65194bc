// The fonts of a PDF as far as text and widths go: what a code shows, and how wide.
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import { inflate } from '../../pdf/inflate.ts';
import { isName, isStream, type PdfDictionary } from '../../pdf/values.ts';
import { readSimpleEncoding } from './simple-encoding.ts';
import { readTrueType, type TrueType } from './true-type.ts';
import { readUnicodeMap } from './unicode-map.ts';
import { readCompositeWidths, readSimpleWidths, type Widths } from './widths.ts';

export interface PdfFont {
  /** Object number; 0 where the font is written within its resources. */
  readonly id: number;
  readonly dictionary: PdfDictionary;
  /** `Type0`, `TrueType`, `Type1`, `Type3` …; `''` where it has none. */
  readonly subtype: string;
  /** Of a Type 0 font its one descendant, else the font itself. */
  readonly inner: PdfDictionary;
  readonly descriptor: PdfDictionary | null;
  /** As written, with the prefix of a subset; `null` where there is none. */
  readonly baseFont: string | null;
  /** Without the prefix; never empty. */
  readonly name: string;
  readonly bytesPerCode: 1 | 2;
  readonly embedded: boolean;
  /** `null` where the code has no text that anybody could copy. */
  readonly textOf: (code: number) => string | null;
  readonly glyphOf: (code: number) => number | null;
  /** As the dictionary says, in thousandths of an em. */
  readonly widthOf: Widths;
  /** `null` where it is not embedded, or not TrueType. */
  readonly program: TrueType | null;
}

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];

export function readFont(file: PdfFile, id: number, dictionary: PdfDictionary): PdfFont {
  const font = ask(file, dictionary);
  const subtype = font.name('Subtype') ?? '';
  const composite = subtype === 'Type0';
  const inner = composite ? ask(file, font.array('DescendantFonts')?.[0]) : font;
  const innerDictionary = composite ? descendantOf(file, dictionary) : dictionary;
  const descriptor = inner.dictionary('FontDescriptor');
  const described = ask(file, descriptor ?? undefined);
  const baseFont = font.name('BaseFont');
  return {
    id,
    dictionary,
    subtype,
    inner: innerDictionary,
    descriptor,
    baseFont,
    name: (baseFont ?? font.name('Name') ?? 'a font without a name').replace(/^[A-Z]{6}\+/, ''),
    bytesPerCode: composite ? 2 : 1,
    embedded: PROGRAMS.some((key) => described.stream(key) !== null),
    textOf: readTexts(file, dictionary, composite),
    glyphOf: composite ? readGlyphs(file, innerDictionary) : () => null,
    widthOf: composite ? readCompositeWidths(file, innerDictionary) : readSimpleWidths(file, dictionary),
    program: programOf(file, descriptor),
  };
}

function descendantOf(file: PdfFile, dictionary: PdfDictionary): PdfDictionary {
  const found = file.resolve(ask(file, dictionary).array('DescendantFonts')?.[0]);
  return found instanceof Map ? found : new Map();
}

function readTexts(file: PdfFile, dictionary: PdfDictionary, composite: boolean): PdfFont['textOf'] {
  const stream = ask(file, dictionary).stream('ToUnicode');
  const bytes = stream === null ? null : inflate(file, stream);
  const map = bytes === null ? null : readUnicodeMap(Buffer.from(bytes).toString('latin1'));
  const encoding = composite ? null : readSimpleEncoding(file, dictionary);
  return (code) => map?.get(code) ?? encoding?.(code) ?? null;
}

/** Code → CID is the identity in every font that the checker looks into; another CMap gives no glyphs. */
function readGlyphs(file: PdfFile, inner: PdfDictionary): PdfFont['glyphOf'] {
  const map = file.resolve(inner.get('CIDToGIDMap'));
  if (isName(map) && map.name === 'Identity') return (code) => code;
  if (!isStream(map)) return () => null;
  const bytes = inflate(file, map);
  if (bytes === null) return () => null;
  return (code) => ((bytes[2 * code] ?? 0) << 8) | (bytes[2 * code + 1] ?? 0);
}

function programOf(file: PdfFile, descriptor: PdfDictionary | null): TrueType | null {
  const stream = descriptor === null ? null : ask(file, descriptor).stream('FontFile2');
  const bytes = stream === null ? null : inflate(file, stream);
  return bytes === null ? null : readTrueType(bytes);
}
