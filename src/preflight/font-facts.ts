// What is wrong with a font's glyphs and dictionary, asked alike by PDF/UA-1 (7.21) and PDF/A-2 (6.2.11).
import { ask } from '../pdf/ask.ts';
import type { PdfFile } from '../pdf/file.ts';
import type { PdfFont } from './document/fonts.ts';
import type { OpenedPdf } from './document/open.ts';
import type { Use } from './document/scan-state.ts';

/** The questions; each standard has a rule for each. */
export type FontFault =
  | 'collection'
  | 'glyph-map'
  | 'encoding-embedded'
  | 'embedded'
  | 'glyph-present'
  | 'width'
  | 'cmap-missing'
  | 'encoding'
  | 'symbolic-encoding'
  | 'symbolic-cmaps'
  | 'unicode-missing'
  | 'unicode-none'
  | 'notdef';

export interface Fault {
  readonly fault: FontFault;
  readonly font: PdfFont;
  readonly page: number;
  readonly value: string | null;
}

type Used = readonly [code: number, use: Use];

/** Every fault once a font, with the first code that shows it. */
export function fontFaults(pdf: OpenedPdf): readonly Fault[] {
  return [...pdf.fonts].flatMap(([font, uses]) => {
    const used = [...uses];
    const page = Math.min(...used.map(([, use]) => use.page));
    const visible = used.some(([, use]) => use.visible);
    const dictionary = dictionaryFaults(pdf.file, font, visible).map((fault) => ({
      fault,
      font,
      page,
      value: null,
    }));
    return [...dictionary, ...codeFaults(font, used)];
  });
}

function dictionaryFaults(file: PdfFile, font: PdfFont, visible: boolean): readonly FontFault[] {
  const { subtype, embedded } = font;
  const missing: readonly FontFault[] = subtype !== 'Type3' && visible && !embedded ? ['embedded'] : [];
  if (subtype === 'Type0') return [...missing, ...compositeFaults(file, font)];
  return subtype === 'TrueType' ? [...missing, ...trueTypeFaults(file, font, visible)] : missing;
}

const IDENTITIES = ['Identity-H', 'Identity-V'];
/** Encodings of ISO 32000-1, table 118, which need not be embedded. */
const PREDEFINED =
  /^(?:GB|GBpc|GBK|GBKp|GBK2K|UniGB|B5pc|HKscs|ETen|ETenms|CNS|UniCNS|83pv|90ms|90msp|90pv|Add|EUC|Ext|UniJIS|UniJISX0213|KSC|KSCms|KSCpc|UniKS|H$|V$)[\w-]*$/;

function compositeFaults(file: PdfFile, font: PdfFont): readonly FontFault[] {
  const inner = ask(file, font.inner);
  const encoding = ask(file, font.dictionary);
  const named = encoding.name('Encoding');
  const stream = encoding.stream('Encoding');
  const faults: FontFault[] = [];
  if (named === null ? stream === null : !IDENTITIES.includes(named) && !PREDEFINED.test(named))
    faults.push('encoding-embedded');
  if (stream !== null && collectionOf(file, font) !== collectionOf(file, { inner: stream.dictionary }))
    faults.push('collection');
  const map = inner.name('CIDToGIDMap');
  const mapped = map === 'Identity' || inner.stream('CIDToGIDMap') !== null;
  if (inner.name('Subtype') === 'CIDFontType2' && font.embedded && !mapped) faults.push('glyph-map');
  return faults;
}

function collectionOf(file: PdfFile, { inner }: Pick<PdfFont, 'inner'>): string {
  const information = ask(file, ask(file, inner).dictionary('CIDSystemInfo') ?? undefined);
  return `${information.text('Registry')}-${information.text('Ordering')}`;
}

function trueTypeFaults(file: PdfFile, font: PdfFont, visible: boolean): readonly FontFault[] {
  const flags = ask(file, font.descriptor ?? undefined).number('Flags') ?? 0;
  const symbolic = (flags & 4) === 4;
  const { program, dictionary } = font;
  const asked = ask(file, dictionary);
  const held = asked.dictionary('Encoding');
  const base = held === null ? asked.name('Encoding') : ask(file, held).name('BaseEncoding');
  const standard = base === 'MacRomanEncoding' || base === 'WinAnsiEncoding';
  const encodings = program?.encodings ?? [];
  if (symbolic) {
    const many = program !== null && encodings.length > 1 && !encodings.includes('3.0');
    return [
      ...(dictionary.has('Encoding') ? (['symbolic-encoding'] as const) : []),
      ...(many ? (['symbolic-cmaps'] as const) : []),
    ];
  }
  const mapped = program === null || !visible || encodings.includes('1.0') || encodings.includes('3.1');
  const encoded = standard || (held !== null && encodings.includes('3.1'));
  return [...(mapped ? [] : (['cmap-missing'] as const)), ...(encoded ? [] : (['encoding'] as const))];
}

/** What no character may be mapped to. */
const NO_CHARACTER = /[\0\uFFFE\uFEFF]/;
const WIDEST_DIFFERENCE = 1;

function codeFaults(font: PdfFont, used: readonly Used[]): readonly Fault[] {
  const first = (fault: FontFault, is: (used: Used) => boolean): readonly Fault[] => {
    const found = used.find(is);
    if (found === undefined) return [];
    const [code, { page }] = found;
    return [{ fault, font, page, value: nameCode(font, code) }];
  };
  const { program } = font;
  const glyphIn = (code: number): number | null => (program === null ? null : font.glyphOf(code));
  return [
    ...first('unicode-missing', ([code]) => font.textOf(code) === null),
    ...first('unicode-none', ([code]) => NO_CHARACTER.test(font.textOf(code) ?? '')),
    ...first('notdef', ([code]) => glyphIn(code) === 0),
    ...first(
      'glyph-present',
      ([code, { visible }]) => visible && (glyphIn(code) ?? -1) >= (program?.glyphs ?? 0),
    ),
    ...first('width', ([code, { visible }]) => {
      const glyph = visible ? glyphIn(code) : null;
      const width = glyph === null ? null : (program?.width(glyph) ?? null);
      const said = font.widthOf(code);
      return width !== null && said !== null && Math.abs(width - said) > WIDEST_DIFFERENCE;
    }),
  ];
}

function nameCode(font: PdfFont, code: number): string {
  const hex = code
    .toString(16)
    .toUpperCase()
    .padStart(2 * font.bytesPerCode, '0');
  const text = font.textOf(code);
  return text === null ? `code ${hex}` : `code ${hex}, "${text}"`;
}
