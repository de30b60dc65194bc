// PDF/UA-1, clauses 5, 6 and 7.1: what the file says of itself as a whole.
import { ask } from '../../pdf/ask.ts';
import { type Breach, breach, quote, when } from '../breach.ts';
import { DUBLIN_CORE, PDFUA_ID, propertyOf } from '../document/metadata.ts';
import type { OpenedPdf } from '../document/open.ts';
import type { Structure } from '../document/structure.ts';
import { describe, pageOf } from './describe.ts';

export function checkDocument(pdf: OpenedPdf): readonly Breach[] {
  const catalogue = ask(pdf.file, pdf.catalogue);
  const marks = ask(pdf.file, catalogue.dictionary('MarkInfo') ?? undefined);
  const preferences = ask(pdf.file, catalogue.dictionary('ViewerPreferences') ?? undefined);
  const header = pdf.file.text.slice(0, 16).split(/[\r\n]/)[0] ?? '';
  return [
    ...when(!/^%PDF-1\.[0-7]$/.test(header), '6.1-1', null, null, quote(header)),
    ...when(marks.boolean('Marked') !== true, '6.2-1'),
    ...when(marks.boolean('Suspects') === true, '7.1-4'),
    ...when(preferences.boolean('DisplayDocTitle') !== true, '7.1-10'),
    ...when(pdf.structure === null, '7.1-11'),
    ...checkMetadata(pdf),
    ...(pdf.structure === null ? [] : checkTree(pdf, pdf.structure)),
  ];
}

function checkMetadata({ metadata }: OpenedPdf): readonly Breach[] {
  if (metadata === null) return [breach('7.1-8')];
  const own = metadata.properties.filter(({ namespace }) => namespace === PDFUA_ID);
  const part = own.find(({ name }) => name === 'part');
  const title = propertyOf(metadata, DUBLIN_CORE, 'title');
  const prefixes: Readonly<Record<string, string>> = { part: '5-3', amd: '5-4', corr: '5-5' };
  return [
    ...when(own.length === 0, '5-1'),
    ...when(own.length > 0 && part?.text !== '1', '5-2', null, null, quote(part?.text ?? '')),
    ...own.flatMap(({ name, prefix }) => {
      const id = prefixes[name];
      return id === undefined ? [] : when(prefix !== 'pdfuaid', id, null, null, quote(prefix));
    }),
    ...when(title === undefined || title.text === '', '7.1-9'),
  ];
}

function checkTree(pdf: OpenedPdf, { elements, roles }: Structure): readonly Breach[] {
  const odd = elements.flatMap((element) => {
    const { type, role, dictionary } = element;
    if (role !== null && dictionary.has('P')) return [];
    const place = [pageOf(pdf, element), describe(pdf, element)] as const;
    return [
      ...when(role === null, '7.1-5', ...place, type),
      ...when(roles.circular(type), '7.1-6', ...place, type),
      ...when(!dictionary.has('P'), '7.1-12', ...place),
    ];
  });
  const remapped = [...roles.remapped].map((type) => breach('7.1-7', null, type));
  return [...odd, ...remapped];
}
