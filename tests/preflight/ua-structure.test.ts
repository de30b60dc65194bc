// PDF/UA-1, clauses 5 to 7.9: each rule fires on a printed PDF with one harm, and on none without it.
import { beforeAll, describe, expect, it } from 'vitest';
import { name } from '../../src/pdf/values.ts';
import { checkUa } from '../../src/preflight/ua/check.ts';
import { theFonts } from '../print/sheets.ts';
import { printBook } from './book.ts';
import { damaged, open } from './damage.ts';
import {
  attributes,
  catalogue,
  dictionary,
  element,
  type Harm,
  metadata,
  painted,
  property,
  retag,
  text,
  together,
} from './harm.ts';

let book: Uint8Array;
beforeAll(async () => {
  book = (await printBook(await theFonts())).pdf;
});

const rulesOf = (bytes: Uint8Array): readonly string[] => checkUa(open(bytes)).map(({ rule }) => rule);

const UA = 'http://www.aiim.org/pdfua/ns/id/';
const speechless = together(catalogue({ Lang: undefined }), element('Document', '', { Lang: undefined }));
const role =
  (map: Readonly<Record<string, string>>): Harm =>
  (patient) => {
    const root = patient.pdf.catalogue.get('StructTreeRoot');
    if (typeof root !== 'object' || root === null || !('id' in root)) throw new Error('not tagged');
    const entries = Object.entries(map).map(([type, standard]) => [type, name(standard)] as const);
    patient.change(root.id, { RoleMap: new Map(entries) });
  };

const span = (key: string): string => `/Span <</${key} (x)>> BDC EMC`;

const CASES: readonly (readonly [rule: string, what: string, harm: Harm])[] = [
  ['5-1', 'no identifier', metadata((packet) => packet.replaceAll(UA, 'http://example.org/'))],
  ['5-2', 'part 2', metadata((packet) => packet.replace(/(<pdfuaid:part>)1/, (_, tag: string) => `${tag}2`))],
  [
    '5-3',
    'another prefix of part',
    metadata((packet) => packet.replaceAll('pdfuaid:', 'ua:').replaceAll('xmlns:pdfuaid', 'xmlns:ua')),
  ],
  ['5-4', 'another prefix of amd', property(`<ua:amd xmlns:ua="${UA}">1</ua:amd>`)],
  ['5-5', 'another prefix of corr', property(`<ua:corr xmlns:ua="${UA}">1</ua:corr>`)],
  ['6.2-1', 'no MarkInfo', catalogue({ MarkInfo: undefined })],
  [
    '7.1-1',
    'an artifact in a paragraph',
    (patient) =>
      patient.rewrite(0, (content) => content.replace(/(MCID 0\s*>>\s*BDC)/, '$1 /Artifact BMC EMC')),
  ],
  ['7.1-2', 'a paragraph in an artifact', painted('/Artifact BMC /P <</MCID 0>> BDC EMC EMC')],
  ['7.1-3', 'a rectangle outside all marks', painted('0 0 9 9 re f')],
  ['7.1-3', 'tagged content that no element holds', painted('/P <</MCID 999>> BDC 0 0 9 9 re f EMC')],
  ['7.1-4', 'suspect tags', catalogue({ MarkInfo: dictionary({ Marked: true, Suspects: true }) })],
  ['7.1-5', 'a type of its own', retag(['P', 'A ', 'Strange'])],
  ['7.1-6', 'roles in a circle', together(role({ Odd: 'Even', Even: 'Odd' }), retag(['P', 'A ', 'Odd']))],
  ['7.1-7', 'a standard type with another role', role({ P: 'Span' })],
  ['7.1-8', 'no metadata', catalogue({ Metadata: undefined })],
  ['7.1-9', 'no title in the metadata', metadata((packet) => packet.replaceAll('dc:title', 'dc:subject'))],
  ['7.1-10', 'no DisplayDocTitle', catalogue({ ViewerPreferences: undefined })],
  ['7.1-11', 'no structure', catalogue({ StructTreeRoot: undefined })],
  ['7.1-12', 'an element without a parent', element('P', 'A ', { P: undefined })],
  ['7.2-2', 'bookmarks without a language', speechless],
  ['7.2-3', 'a paragraph in a table', retag(['TR', 'City', 'P'])],
  ['7.2-4', 'a row outside a table', retag(['P', 'A ', 'TR'])],
  ['7.2-5', 'a head outside a table', retag(['P', 'A ', 'THead'])],
  ['7.2-6', 'a body outside a table', retag(['P', 'A ', 'TBody'])],
  ['7.2-7', 'a foot outside a table', retag(['P', 'A ', 'TFoot'])],
  ['7.2-8', 'a header cell outside a row', retag(['P', 'A ', 'TH'])],
  ['7.2-9', 'a cell outside a row', retag(['P', 'A ', 'TD'])],
  ['7.2-10', 'a paragraph in a row', retag(['TD', 'Beijing', 'P'])],
  ['7.2-11', 'two heads', retag(['TR', 'City', 'THead'], ['TR', 'Beijing', 'THead'])],
  ['7.2-12', 'two feet', retag(['TR', 'City', 'TFoot'], ['TR', 'Beijing', 'TFoot'])],
  ['7.2-13', 'a foot without a body', retag(['TR', 'Shanghai', 'TFoot'])],
  ['7.2-14', 'a head without a body', retag(['TR', 'City', 'THead'])],
  [
    '7.2-15',
    'cells over each other',
    together(
      attributes('TH', 'Score', { RowSpan: 2, Scope: name('Column') }),
      attributes('TD', 'Beijing', { ColSpan: 2 }),
    ),
  ],
  ['7.2-16', 'a caption between rows', retag(['TR', 'Beijing', 'Caption'])],
  ['7.2-17', 'an item outside a list', retag(['P', 'A ', 'LI'])],
  ['7.2-18', 'a body outside an item', retag(['P', 'A ', 'LBody'])],
  ['7.2-19', 'a paragraph in a list', retag(['LI', 'one', 'P'])],
  ['7.2-20', 'a paragraph in an item', retag(['LBody', 'one', 'P'])],
  [
    '7.2-21',
    'a replacement text without a language',
    together(speechless, element('P', 'A ', { ActualText: text('x') })),
  ],
  ['7.2-22', 'an alternative text without a language', speechless],
  ['7.2-23', 'an expansion without a language', together(speechless, element('P', 'A ', { E: text('x') }))],
  ['7.2-24', 'a described link without a language', speechless],
  ['7.2-26', 'an entry outside contents', retag(['P', 'A ', 'TOCI'])],
  ['7.2-27', 'items in contents', retag(['L', 'one', 'TOC'])],
  ['7.2-28', 'a caption at the end of contents', retag(['L', 'one', 'TOC'], ['LI', 'two', 'Caption'])],
  ['7.2-29', 'a language that is none', catalogue({ Lang: text('simplified Chinese') })],
  ['7.2-29', 'a paragraph in a language that is none', element('P', 'A ', { Lang: text('zh_CN') })],
  ['7.2-30', 'a replaced span without a language', together(speechless, painted(span('ActualText')))],
  ['7.2-31', 'a described span without a language', together(speechless, painted(span('Alt')))],
  ['7.2-32', 'an expanded span without a language', together(speechless, painted(span('E')))],
  ['7.2-33', 'metadata without a language', speechless],
  ['7.2-34', 'text without a language', speechless],
  ['7.2-36', 'cells in a head', retag(['TR', 'City', 'THead'])],
  ['7.2-37', 'cells in a body', retag(['TR', 'City', 'TBody'])],
  ['7.2-38', 'cells in a foot', retag(['TR', 'City', 'TFoot'])],
  ['7.2-39', 'two captions', retag(['TR', 'City', 'Caption'], ['TR', 'Shanghai', 'Caption'])],
  ['7.2-40', 'a caption at the end of a list', retag(['LI', 'two', 'Caption'])],
  ['7.2-41', 'a cell below the last row', attributes('TD', '8.1', { RowSpan: 2 })],
  ['7.2-43', 'a row with a wider cell', attributes('TD', '9.2', { ColSpan: 2 })],
  ['7.3-1', 'a figure without a text', element('Figure', '', { Alt: undefined })],
  ['7.3-1', 'a figure with an empty text', element('Figure', '', { Alt: text('') })],
  ['7.4.2-1', 'a level left out', retag(['H2', '', 'H3'])],
  ['7.4.2-1', 'a first heading of the second level', retag(['H1', 'Report', 'H2'])],
  ['7.4.4-1', 'two plain headings', retag(['P', 'A ', 'H'], ['P', 'The', 'H'])],
  ['7.4.4-2', 'a plain heading among levels', retag(['P', 'A ', 'H'])],
  ['7.5-1', 'a header cell without a scope', element('TH', 'City', { A: undefined })],
  [
    '7.5-2',
    'a header that is not there',
    together(
      ...['City', 'Score'].map((cell) => element('TH', cell, { A: undefined, ID: text(cell) })),
      ...['Beijing', '9.2', 'Shanghai', '8.1'].map((cell) =>
        attributes('TD', cell, { Headers: [text('Rank')] }),
      ),
    ),
  ],
  ['7.7-1', 'a formula without a text', retag(['P', 'A ', 'Formula'])],
  ['7.9-1', 'a note without an ID', retag(['P', 'A ', 'Note'])],
  [
    '7.9-2',
    'two notes with one ID',
    together(
      element('P', 'A ', { S: name('Note'), ID: text('n') }),
      element('P', 'The', { S: name('Note'), ID: text('n') }),
    ),
  ],
];

describe('the rules of PDF/UA-1 on what the file says and how it is tagged', () => {
  it('are all kept by what the press prints', () => {
    expect(rulesOf(book)).toEqual([]);
  });

  it.each(CASES)('%s is broken by %s', (rule, _what, harm) => {
    expect(rulesOf(damaged(book, harm))).toContain(rule);
  });

  it('6.1-1 is broken by a header of PDF 2', () => {
    const second = Buffer.from(Buffer.from(book).toString('latin1').replace('%PDF-1.', '%PDF-2.'), 'latin1');
    expect(rulesOf(second)).toEqual(['6.1-1']);
  });

  it('say page, element and what was found', () => {
    const [breach] = checkUa(open(damaged(book, retag(['H2', '', 'H4']))));
    expect(breach).toEqual({ rule: '7.4.2-1', page: 1, element: 'H4 "Details"', value: 'it follows H1' });
  });

  it('see through elements that only group', () => {
    expect(rulesOf(damaged(book, retag(['TD', 'Beijing', 'NonStruct'])))).toEqual(['7.2-43']);
  });
});
