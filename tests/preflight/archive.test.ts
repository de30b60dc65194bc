// PDF/A-2u: each rule fires on a printed PDF with one harm, and on none without it.
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '../../src/fonts/font-set.ts';
import { name, type PdfValue } from '../../src/pdf/values.ts';
import { checkArchive } from '../../src/preflight/archive/check.ts';
import { theFonts } from '../print/sheets.ts';
import { printBook } from './book.ts';
import { damaged, open, type Patient } from './damage.ts';
import {
  catalogue,
  dictionary,
  font,
  type Harm,
  link,
  metadata,
  type Program,
  painted,
  property,
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
  book = (await printBook(fonts, { archive: true })).pdf;
});

const rulesOf = (bytes: Uint8Array): readonly string[] => checkArchive(open(bytes)).map(({ rule }) => rule);

const held =
  (entries: Readonly<Record<string, PdfValue>>, raw = ''): Harm =>
  (patient) =>
    void patient.add(stream(entries, raw));
const loose =
  (value: PdfValue): Harm =>
  (patient) =>
    void patient.add([value]);

const resourcesOf = (patient: Patient): ReadonlyMap<string, PdfValue> => {
  const resources = patient.file.resolve(patient.pdf.pages[0]?.dictionary.get('Resources'));
  return resources instanceof Map ? resources : new Map<string, PdfValue>();
};

/** Puts something into the resources of the first page, and paints with it. */
const resource =
  (kind: string, entry: PdfValue, operators = ''): Harm =>
  (patient) => {
    const own = patient.file.resolve(resourcesOf(patient).get(kind));
    const all = new Map<string, PdfValue>(own instanceof Map ? own : []).set('Harm', entry);
    patient.changePage(0, { Resources: new Map([...resourcesOf(patient), [kind, all]]) });
    if (operators !== '') painted(`/Artifact BMC ${operators} EMC`)(patient);
  };
const state = (entries: Readonly<Record<string, PdfValue>>): Harm =>
  resource('ExtGState', dictionary(entries));

const intent = (entries: Readonly<Record<string, PdfValue>>): PdfValue =>
  dictionary({ S: name('GTS_PDFA1'), ...entries });
const intents = (...list: readonly PdfValue[]): Harm => catalogue({ OutputIntents: list });
const profile = (patient: Patient, space: string): PdfValue => {
  const raw = Buffer.alloc(132);
  raw[8] = 2;
  raw.write(`mntr${space}`, 12, 'latin1');
  return patient.add(stream({}, raw));
};
const noIntent = catalogue({ OutputIntents: undefined });

const edited =
  (from: string | RegExp, to: string) =>
  (bytes: Uint8Array): Uint8Array => {
    const before = Buffer.from(bytes).toString('latin1');
    const after = before.replace(from, to);
    if (after === before) throw new Error('the edit has changed nothing');
    return Buffer.from(after, 'latin1');
  };

const layer = (...configurations: readonly PdfValue[]): Harm =>
  catalogue({ OCProperties: dictionary({ D: configurations[0] ?? null, Configs: configurations.slice(1) }) });
const widget = dictionary({ Names: [text('a'), dictionary({ EF: dictionary({}), F: text('a') })] });

const dropped = (field: string): Harm =>
  metadata((packet) => packet.replace(new RegExp(`<${field}>[^<]*</${field}>`), ''));
const whole: Program = (patient) => patient.add(stream({}, fonts.faces[0]?.file.bytes ?? ''));
const letters = (entries: Readonly<Record<string, PdfValue | undefined>>): Harm =>
  simple(32, withoutMap, entries);

/** A number as no program writes it, in the place of a string of the same length. */
const LENGTH = 60;
const number =
  (written: string) =>
  (bytes: Uint8Array): Uint8Array =>
    edited(
      `(${'h'.repeat(LENGTH)})`,
      written.padEnd(LENGTH + 2),
    )(damaged(bytes, loose(text('h'.repeat(LENGTH)))));

/** Harm to the bytes themselves. */
const BYTES: readonly (readonly [rule: string, what: string, harm: (bytes: Uint8Array) => Uint8Array])[] = [
  ['6.1.2-1', 'a header of PDF 2', edited('%PDF-1.', '%PDF-2.')],
  ['6.1.2-2', 'no line of high bytes', edited(/%[\x80-\xFF]{4}/, '%abcd')],
  ['6.1.3-3', 'words after the end', (bytes) => Buffer.concat([bytes, Buffer.from('\n\n')])],
  ['6.1.4-2', 'space after xref', edited(/xref\n0 /, 'xref \n0 ')],
  ['6.1.7.1-1', 'a stream with another length', edited(/\/Length (\d)(\d+)/, '/Length 9$2')],
  ['6.1.7.1-2', 'a stream that ends on its last line', edited(/\nendstream/, ' endstream')],
  ['6.1.13-2', 'a number of forty digits', number(`4${'0'.repeat(39)}.5`)],
  ['6.1.13-5', 'a number next to nothing', number(`0.${'0'.repeat(40)}1`)],
  ['6.1.9-1', 'an object on the line of another', edited(/ obj\n/, ' obj ')],
];

const HARMS: readonly (readonly [rule: string, what: string, harm: Harm])[] = [
  ['6.1.3-1', 'no ID', (patient) => patient.trailer({ ID: undefined })],
  ['6.1.7.1-3', 'a stream elsewhere', held({ F: text('x') })],
  ['6.1.7.2-1', 'LZW', held({ Filter: name('LZWDecode') })],
  ['6.1.8-1', 'a type in Latin-1', retag(['P', 'A ', 'Caf\xE9'])],
  ['6.1.12-1', 'permissions of another kind', catalogue({ Perms: dictionary({ UR: 1 }) })],
  ['6.1.13-1', 'a number beyond 32 bits', loose(2_147_483_648)],
  ['6.1.13-3', 'a long string', loose(text('x'.repeat(32_768)))],
  ['6.1.13-4', 'a long name', loose(name('x'.repeat(128)))],
  ['6.1.13-8', 'deep graphics states', painted(`${'q '.repeat(40)}${'Q '.repeat(40)}`)],
  ['6.1.13-11', 'a tiny page', (patient) => patient.changePage(1, { MediaBox: [0, 0, 2, 2] })],
  ['6.2.2-1', 'an operator of its own', painted('1 xyz')],
  [
    '6.2.2-2',
    'resources from above',
    (patient) => {
      const parent = patient.pdf.pages[0]?.dictionary.get('Parent');
      if (typeof parent !== 'object' || parent === null || !('id' in parent)) throw new Error('no parent');
      patient.change(parent.id, { Resources: new Map(resourcesOf(patient)) });
      patient.changePage(0, { Resources: undefined });
    },
  ],
  [
    '6.2.3-1',
    'a profile that is none',
    (patient) => intents(intent({ DestOutputProfile: patient.add(stream({}, 'x')) }))(patient),
  ],
  [
    '6.2.3-2',
    'two profiles',
    (patient) =>
      intents(
        intent({ DestOutputProfile: profile(patient, 'RGB ') }),
        intent({ DestOutputProfile: profile(patient, 'RGB ') }),
      )(patient),
  ],
  ['6.2.3-3', 'a profile elsewhere', intents(intent({ DestOutputProfileRef: dictionary({}) }))],
  [
    '6.2.4.2-1',
    'a colour space without a profile',
    (patient) => resource('ColorSpace', [name('ICCBased'), patient.add(stream({}, 'x'))])(patient),
  ],
  ['6.2.4.3-2', 'RGB without an intent', noIntent],
  ['6.2.4.3-3', 'CMYK', painted('0 0 0 1 k')],
  ['6.2.4.3-4', 'grey without an intent', together(noIntent, painted('0 g'))],
  ['6.2.5-1', 'TR', state({ TR: name('Identity') })],
  ['6.2.5-2', 'TR2', state({ TR2: name('Identity') })],
  ['6.2.5-3', 'HTP', state({ HTP: [0, 0] })],
  ['6.2.5-4', 'a halftone of type 6', state({ HT: dictionary({ HalftoneType: 6 }) })],
  ['6.2.5-5', 'a named halftone', state({ HT: dictionary({ HalftoneType: 1, HalftoneName: text('x') }) })],
  ['6.2.6-1', 'an intent of its own', painted('/Pretty ri')],
  ['6.2.8-1', 'alternates', held({ Subtype: name('Image'), Alternates: [] })],
  ['6.2.8-2', 'OPI of an image', held({ Subtype: name('Image'), OPI: dictionary({}) })],
  ['6.2.8-3', 'interpolation', held({ Subtype: name('Image'), Interpolate: true })],
  ['6.2.9-1', 'OPI of a form', held({ Subtype: name('Form'), OPI: dictionary({}) })],
  ['6.2.9-2', 'a form from another file', held({ Subtype: name('Form'), Ref: dictionary({}) })],
  ['6.2.9-3', 'PostScript', held({ Subtype: name('PS') })],
  ['6.2.10-1', 'a blend mode of its own', state({ BM: name('Pretty') })],
  ['6.2.10-2', 'blending without a space', together(noIntent, state({ ca: 0.5 }))],
  ['6.2.11.2-1', 'a font that is no font', font('outer', { Type: name('Face') })],
  ['6.2.11.2-2', 'a font of its own kind', font('outer', { Subtype: name('Type9') })],
  ['6.2.11.2-3', 'a font without a name', font('outer', { BaseFont: undefined })],
  ['6.2.11.2-4', 'no first character', letters({ FirstChar: undefined })],
  ['6.2.11.2-5', 'no last character', letters({ LastChar: undefined })],
  ['6.2.11.2-6', 'too few widths', letters({ LastChar: 9 })],
  [
    '6.2.11.3.1-1',
    'an encoding for other characters',
    (patient) =>
      font('outer', {
        Encoding: patient.add(stream({ CIDSystemInfo: dictionary({ Registry: text('x') }) })),
      })(patient),
  ],
  ['6.2.11.3.2-1', 'no way from characters to glyphs', font('inner', { CIDToGIDMap: undefined })],
  ['6.2.11.3.3-1', 'an encoding that is nowhere', font('outer', { Encoding: name('Strange-H') })],
  ['6.2.11.4.1-1', 'a font that is not embedded', font('descriptor', { FontFile2: undefined })],
  ['6.2.11.4.1-2', 'a glyph beyond the last', shown('FFF0')],
  ['6.2.11.5-1', 'other widths', font('inner', { W: [], DW: 7 })],
  ['6.2.11.6-1', 'a font without a map', letters({ Encoding: name('WinAnsiEncoding') })],
  ['6.2.11.6-2', 'a font without an encoding', letters({ Encoding: undefined })],
  ['6.2.11.6-3', 'symbols with an encoding', simple(4, withoutMap, { Encoding: name('WinAnsiEncoding') })],
  ['6.2.11.6-4', 'symbols with several maps', simple(4, whole, { Encoding: undefined })],
  ['6.2.11.7.2-1', 'no Unicode values', font('outer', { ToUnicode: undefined })],
  [
    '6.2.11.7.2-2',
    'the value U+FFFE',
    (patient) =>
      font('outer', {
        ToUnicode: patient.add(
          stream({}, 'beginbfrange <0000> <0001> <FFFD> <0002> <FFFF> <FFFE> endbfrange'),
        ),
      })(patient),
  ],
  ['6.2.11.8-1', 'the missing glyph', shown('0000')],
  ['6.3.1-1', 'a film', link({ Subtype: name('Movie') })],
  ['6.3.2-1', 'no flags', link({ F: undefined })],
  ['6.3.2-2', 'a link that is not printed', link({ F: 0 })],
  ['6.3.3-1', 'a remark without looks', link({ Subtype: name('Text') })],
  ['6.3.3-2', 'looks that change', link({ AP: dictionary({ N: dictionary({}), D: dictionary({}) }) })],
  ['6.4.1-1', 'a field with an action', link({ Subtype: name('Widget') })],
  ['6.4.1-3', 'looks left to the viewer', catalogue({ AcroForm: dictionary({ NeedAppearances: true }) })],
  ['6.4.2-1', 'XFA', catalogue({ AcroForm: dictionary({ XFA: [] }) })],
  ['6.4.2-2', 'rendering anew', catalogue({ NeedsRendering: true })],
  ['6.5.1-1', 'JavaScript', link({ A: dictionary({ S: name('JavaScript') }) })],
  ['6.5.1-1', 'JavaScript at the opening', catalogue({ OpenAction: dictionary({ S: name('JavaScript') }) })],
  ['6.5.1-2', 'printing by a link', link({ A: dictionary({ S: name('Named'), N: name('Print') }) })],
  ['6.5.2-1', 'actions of the document', catalogue({ AA: dictionary({}) })],
  ['6.5.2-2', 'actions of a page', (patient) => patient.changePage(0, { AA: dictionary({}) })],
  ['6.6.2.1-1', 'no metadata', catalogue({ Metadata: undefined })],
  [
    '6.6.2.1-2',
    'a packet with bytes',
    metadata((packet) => packet.replace('<?xpacket begin=', '<?xpacket begin="" bytes="1" x=')),
  ],
  [
    '6.6.2.1-3',
    'a packet with an encoding',
    metadata((packet) => packet.replace('<?xpacket begin=', '<?xpacket begin="" encoding="UTF-8" x=')),
  ],
  ['6.6.2.1-4', 'XML that does not end', metadata((packet) => packet.replace('</rdf:RDF>', ''))],
  [
    '6.6.2.1-5',
    'bytes that are no UTF-8',
    (patient) => {
      const raw = Buffer.from(
        (patient.pdf.metadata?.packet ?? '').replace('Indexpress', 'Ind\xE9xpress'),
        'latin1',
      );
      patient.changeCatalogue({ Metadata: patient.add({ type: 'stream', dictionary: new Map(), raw }) });
    },
  ],
  ['6.6.2.3.1-1', 'a property of its own', property('<a:b xmlns:a="http://example.org/">x</a:b>')],
  [
    '6.6.2.3.3-1',
    'a list of schemas with another prefix',
    metadata((packet) => packet.replaceAll('pdfaExtension', 'ext')),
  ],
  ['6.6.2.3.3-2', 'a schema without words', dropped('pdfaSchema:schema')],
  ['6.6.2.3.3-3', 'a schema without a namespace', dropped('pdfaSchema:namespaceURI')],
  ['6.6.2.3.3-4', 'a schema without a prefix', dropped('pdfaSchema:prefix')],
  [
    '6.6.2.3.3-5',
    'a schema without properties',
    metadata((packet) => packet.replace(/<pdfaSchema:property>[\s\S]*<\/pdfaSchema:property>/, '')),
  ],
  ['6.6.2.3.3-7', 'a property without a name', dropped('pdfaProperty:name')],
  ['6.6.2.3.3-8', 'a property without a type', dropped('pdfaProperty:valueType')],
  [
    '6.6.2.3.3-9',
    'a property of another category',
    metadata((packet) => packet.replace('>internal<', '>public<')),
  ],
  ['6.6.2.3.3-10', 'a property without a description', dropped('pdfaProperty:description')],
  [
    '6.6.4-1',
    'no identifier',
    metadata((packet) => packet.replaceAll('http://www.aiim.org/pdfa/ns/id/', 'http://example.org/')),
  ],
  [
    '6.6.4-2',
    'part 1',
    metadata((packet) => packet.replace(/(<pdfaid:part>)2/, (_, tag: string) => `${tag}1`)),
  ],
  [
    '6.6.4-3',
    'conformance B',
    metadata((packet) => packet.replace(/(<pdfaid:conformance>)U/, (_, tag: string) => `${tag}B`)),
  ],
  ['6.6.4-4', 'another prefix of part', metadata((packet) => packet.replaceAll('pdfaid', 'archive'))],
  ['6.6.4-5', 'another prefix of conformance', metadata((packet) => packet.replaceAll('pdfaid', 'archive'))],
  ['6.8-2', 'an attachment without UF', catalogue({ Names: dictionary({ EmbeddedFiles: widget }) })],
  ['6.9-1', 'a layer without a name', layer(dictionary({}))],
  [
    '6.9-2',
    'two layers of one name',
    layer(dictionary({ Name: text('x') }), dictionary({ Name: text('x') })),
  ],
  ['6.9-4', 'a layer that changes itself', layer(dictionary({ Name: text('x'), AS: [] }))],
  [
    '6.10-1',
    'alternate presentations',
    catalogue({ Names: dictionary({ AlternatePresentations: dictionary({}) }) }),
  ],
  ['6.10-2', 'a page in steps', (patient) => patient.changePage(0, { PresSteps: dictionary({}) })],
  ['6.11-1', 'requirements', catalogue({ Requirements: [] })],
];

describe('the rules of PDF/A-2u', () => {
  it('are all kept by what the press prints for archives', () => {
    expect(rulesOf(book)).toEqual([]);
  });

  it.each(BYTES)('%s is broken by %s', (rule, _what, harm) => {
    expect(rulesOf(harm(book))).toContain(rule);
  });

  it.each(HARMS)('%s is broken by %s', (rule, _what, harm) => {
    expect(rulesOf(damaged(book, harm))).toContain(rule);
  });
});
