// PDF/UA-1, 7.10 to 7.21: each rule fires on a printed PDF with one harm.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '../../src/fonts/font-set.ts';
import { name, type PdfValue } from '../../src/pdf/values.ts';
import { ARCHIVE_RULES } from '../../src/preflight/archive/rules.ts';
import { checkUa } from '../../src/preflight/ua/check.ts';
import { UA_RULES } from '../../src/preflight/ua/rules.ts';
import { theFonts } from '../print/sheets.ts';
import { printBook } from './book.ts';
import { damaged, open } from './damage.ts';
import {
  catalogue,
  dictionary,
  element,
  firstFont,
  font,
  type Harm,
  link,
  type Program,
  painted,
  retag,
  shown,
  simple,
  stream,
  text,
  together,
  withoutMap,
} from './harm.ts';

let fonts: FontSet;
let book: Uint8Array;
beforeAll(async () => {
  fonts = await theFonts();
  book = (await printBook(fonts)).pdf;
});

const rulesOf = (bytes: Uint8Array): readonly string[] => checkUa(open(bytes)).map(({ rule }) => rule);

/** Paints a form on the first page, within a tag that is there already. */
const form =
  (entries: Readonly<Record<string, PdfValue>>, content: string, times: number): Harm =>
  (patient) => {
    const drawn = patient.add(stream({ Subtype: name('Form'), ...entries }, content));
    const page = patient.file.resolve({ type: 'reference', id: patient.pdf.pages[0]?.id ?? 0 });
    const resources = page instanceof Map ? patient.file.resolve(page.get('Resources')) : null;
    const own = resources instanceof Map ? resources : new Map<string, PdfValue>();
    patient.changePage(0, { Resources: new Map([...own, ['XObject', dictionary({ X1: drawn })]]) });
    painted('/Artifact BMC /X1 Do EMC '.repeat(times))(patient);
  };

/** A whole font file, which has maps of characters for several systems. */
const whole: Program = (patient) => patient.add(stream({}, fonts.faces[0]?.file.bytes ?? ''));
const winAnsi = { Encoding: name('WinAnsiEncoding') };
const noEncoding = { Encoding: undefined };

const unicode =
  (value: string): Harm =>
  (patient) => {
    const codes = [...(patient.pdf.fonts.get(firstFont(patient))?.keys() ?? [])];
    const lines = codes.map((code) => `<${code.toString(16).padStart(4, '0')}> <${value}>`);
    const map = patient.add(stream({}, `${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`));
    patient.change(firstFont(patient).id, { ToUnicode: map });
  };

const clip = (entries: Readonly<Record<string, PdfValue>>): Harm =>
  link({
    A: dictionary({ S: name('Rendition'), R: dictionary({ C: dictionary({ S: name('MCD'), ...entries }) }) }),
  });

const layer = (entries: Readonly<Record<string, PdfValue>>): Harm =>
  catalogue({ OCProperties: dictionary({ D: dictionary(entries) }) });

const attachment = dictionary({ Names: [text('a'), dictionary({ EF: dictionary({}), F: text('a') })] });

const CASES: readonly (readonly [rule: string, what: string, harm: Harm])[] = [
  [
    '7.2-25',
    'a field without a language',
    together(
      catalogue({ Lang: undefined }),
      element('Document', '', { Lang: undefined }),
      link({ TU: text('x') }),
    ),
  ],
  ['7.10-1', 'a layer without a name', layer({})],
  ['7.10-2', 'a layer that changes itself', layer({ Name: text('x'), AS: [] })],
  ['7.11-1', 'an attachment without UF', catalogue({ Names: dictionary({ EmbeddedFiles: attachment }) })],
  ['7.15-1', 'dynamic XFA', catalogue({ AcroForm: dictionary({ XFA: [] }), NeedsRendering: true })],
  ['7.18.1-1', 'a remark in a link', link({ Subtype: name('Text') })],
  [
    '7.18.1-2',
    'a remark without words',
    together(link({ Subtype: name('Text'), Contents: undefined }), retag(['Link', 'source', 'Annot'])),
  ],
  ['7.18.1-3', 'a field without words', link({ Subtype: name('Widget') })],
  ['7.18.2-1', 'an annotation for traps', link({ Subtype: name('TrapNet') })],
  ['7.18.3-1', 'no order of tabs', (patient) => patient.changePage(0, { Tabs: undefined })],
  ['7.18.4-1', 'a field in a link', link({ Subtype: name('Widget') })],
  ['7.18.4-2', 'a form with more than a field', retag(['Link', 'source', 'Form'])],
  ['7.18.5-1', 'a link in a span', retag(['Link', 'source', 'Span'])],
  ['7.18.5-1', 'a link that no element claims', link({ StructParent: undefined })],
  ['7.18.5-2', 'a link without a description', link({ Contents: undefined })],
  ['7.18.5-2', 'a link with an empty description', link({ Contents: text('') })],
  ['7.18.6.2-1', 'a clip without a type', clip({ Alt: [text(''), text('x')] })],
  ['7.18.6.2-2', 'a clip without a text', clip({ CT: text('video/mp4') })],
  ['7.18.8-1', 'a printer’s mark in a link', link({ Subtype: name('PrinterMark') })],
  ['7.20-1', 'a form from another file', form({ Ref: dictionary({}) }, '', 1)],
  ['7.20-2', 'a tagged form that is painted twice', form({}, '/P <</MCID 0>> BDC EMC', 2)],
  [
    '7.21.3.1-1',
    'an encoding for other characters',
    (patient) =>
      font('outer', {
        Encoding: patient.add(
          stream({ CIDSystemInfo: dictionary({ Registry: text('Other'), Ordering: text('Kind') }) }),
        ),
      })(patient),
  ],
  ['7.21.3.2-1', 'no way from characters to glyphs', font('inner', { CIDToGIDMap: undefined })],
  ['7.21.3.3-1', 'an encoding that is nowhere', font('outer', { Encoding: name('Strange-H') })],
  ['7.21.4.1-1', 'a font that is not embedded', font('descriptor', { FontFile2: undefined })],
  ['7.21.4.1-2', 'a glyph beyond the last', shown('FFF0')],
  ['7.21.5-1', 'other widths', font('inner', { W: [], DW: 7 })],
  ['7.21.6-1', 'a font without a map', simple(32, withoutMap, winAnsi)],
  ['7.21.6-2', 'a font without an encoding', simple(32, whole, noEncoding)],
  ['7.21.6-3', 'symbols with an encoding', simple(4, withoutMap, winAnsi)],
  ['7.21.6-4', 'symbols with several maps', simple(4, whole, noEncoding)],
  ['7.21.7-1', 'no Unicode values', font('outer', { ToUnicode: undefined })],
  ['7.21.7-2', 'the value U+FEFF', unicode('FEFF')],
  ['7.21.8-1', 'the missing glyph', shown('0000')],
];

describe('the rules of PDF/UA-1 on annotations, forms and fonts', () => {
  it('are all kept by what the press prints', () => {
    expect(rulesOf(book)).toEqual([]);
  });

  it.each(CASES)('%s is broken by %s', (rule, _what, harm) => {
    expect(rulesOf(damaged(book, harm))).toContain(rule);
  });

  it('do not ask of annotations that nobody sees', () => {
    expect(rulesOf(damaged(book, link({ Contents: undefined, F: 2 })))).toEqual([]);
    expect(rulesOf(damaged(book, link({ Contents: undefined, Rect: [-90, -90, -80, -80] })))).toEqual([]);
  });

  it('say which font and which character', () => {
    const found = checkUa(open(damaged(book, shown('0000')))).find(({ rule }) => rule === '7.21.8-1');
    expect(found).toMatchObject({
      page: 1,
      element: expect.stringMatching(/^font Source/),
      value: expect.stringContaining('code 0000'),
    });
  });
});

it('every rule that is checked has a PDF in these tests that breaks it', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((file) => /^(ua|archive).*\.test\.ts$/.test(file));
  const words = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const untested = [...Object.keys(UA_RULES), ...Object.keys(ARCHIVE_RULES)].filter(
    (rule) => !new RegExp(`(['"\`])${rule.replaceAll('.', '\\.')}(\\1| )`).test(words),
  );
  expect(untested).toEqual([]);
});
