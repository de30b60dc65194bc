// PDF/UA-1, 7.21: fonts are embedded, agree with their programs, and every character has a Unicode value.
import { type Breach, breach } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';
import { type FontFault, fontFaults } from '../font-facts.ts';

const RULES: Readonly<Record<FontFault, string>> = {
  collection: '7.21.3.1-1',
  'glyph-map': '7.21.3.2-1',
  'encoding-embedded': '7.21.3.3-1',
  embedded: '7.21.4.1-1',
  'glyph-present': '7.21.4.1-2',
  width: '7.21.5-1',
  'cmap-missing': '7.21.6-1',
  encoding: '7.21.6-2',
  'symbolic-encoding': '7.21.6-3',
  'symbolic-cmaps': '7.21.6-4',
  'unicode-missing': '7.21.7-1',
  'unicode-none': '7.21.7-2',
  notdef: '7.21.8-1',
};

export const checkFonts = (pdf: OpenedPdf): readonly Breach[] =>
  fontFaults(pdf).map(({ fault, font, page, value }) =>
    breach(RULES[fault], page, `font ${font.name}`, value),
  );
