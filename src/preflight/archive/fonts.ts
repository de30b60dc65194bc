// PDF/A-2, 6.2.11: fonts are whole, embedded, and every character has a Unicode value.
import { ask } from '../../pdf/ask.ts';
import { type Breach, breach, when } from '../breach.ts';
import type { PdfFont } from '../document/fonts.ts';
import type { OpenedPdf } from '../document/open.ts';
import { type FontFault, fontFaults } from '../font-facts.ts';

const RULES: Readonly<Record<FontFault, string>> = {
  collection: '6.2.11.3.1-1',
  'glyph-map': '6.2.11.3.2-1',
  'encoding-embedded': '6.2.11.3.3-1',
  embedded: '6.2.11.4.1-1',
  'glyph-present': '6.2.11.4.1-2',
  width: '6.2.11.5-1',
  'cmap-missing': '6.2.11.6-1',
  encoding: '6.2.11.6-2',
  'symbolic-encoding': '6.2.11.6-3',
  'symbolic-cmaps': '6.2.11.6-4',
  'unicode-missing': '6.2.11.7.2-1',
  'unicode-none': '6.2.11.7.2-2',
  notdef: '6.2.11.8-1',
};

const KINDS = ['Type1', 'MMType1', 'TrueType', 'Type3', 'Type0'];

export const checkFonts = (pdf: OpenedPdf): readonly Breach[] => [
  ...fontFaults(pdf).map(({ fault, font, page, value }) =>
    breach(RULES[fault], page, `font ${font.name}`, value),
  ),
  ...[...pdf.fonts.keys()].flatMap((font) => checkDictionary(pdf, font)),
];

function checkDictionary({ file }: OpenedPdf, font: PdfFont): readonly Breach[] {
  const { name, number, array } = ask(file, font.dictionary);
  const what = `font ${font.name}`;
  const simple = ['Type1', 'MMType1', 'TrueType'].includes(font.subtype);
  // The fourteen fonts of the standard need no widths, but then they are not embedded, which another rule says.
  const [first, last, widths] = [number('FirstChar'), number('LastChar'), array('Widths')];
  const complete = simple && font.embedded;
  return [
    ...when(name('Type') !== 'Font', '6.2.11.2-1', null, what),
    ...when(!KINDS.includes(font.subtype), '6.2.11.2-2', null, what, font.subtype),
    ...when(font.subtype !== 'Type3' && font.baseFont === null, '6.2.11.2-3', null, what),
    ...when(complete && first === null, '6.2.11.2-4', null, what),
    ...when(complete && last === null, '6.2.11.2-5', null, what),
    ...when(complete && widths?.length !== (last ?? 0) - (first ?? 0) + 1, '6.2.11.2-6', null, what),
  ];
}
