// PDF/A-2, 6.1: how the file is written, from its header to its last line.
import { ask } from '../../pdf/ask.ts';
import { isArray, isName, isStream, isText, type PdfStream } from '../../pdf/values.ts';
import { type Breach, breach, quote, when } from '../breach.ts';
import { readBox } from '../document/annotations.ts';
import type { OpenedPdf } from '../document/open.ts';
import { checkLimits } from './limits.ts';

const latin = ({ file }: OpenedPdf, from: number, to: number): string =>
  file.text.slice(Math.max(0, from), to);

export function checkFile(pdf: OpenedPdf): readonly Breach[] {
  const { file, pages, contents } = pdf;
  const deep = contents.find(({ deepestSave }) => deepestSave > 28);
  return [
    ...checkEnds(pdf),
    ...file.ids.flatMap((id) => checkObject(pdf, id)),
    ...checkLimits(pdf),
    ...checkNames(pdf),
    ...when(deep !== undefined, '6.1.13-8', deep?.page ?? null),
    ...pages.flatMap(({ dictionary }, index) => {
      const box = readBox(file, ask(file, dictionary).array('MediaBox'));
      if (box === null) return [];
      const sides = [box.right - box.left, box.top - box.bottom];
      return when(
        sides.some((side) => side < 3 || side > 14_400),
        '6.1.13-11',
        index + 1,
        null,
        sides.join(' × '),
      );
    }),
  ];
}

function checkEnds(pdf: OpenedPdf): readonly Breach[] {
  const { file } = pdf;
  const head = latin(pdf, 0, 32);
  const tail = latin(pdf, file.bytes.length - 1024, file.bytes.length);
  const id = ask(file, file.trailer).array('ID') ?? [];
  const last = file.resolve(id.at(-1));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? 0);
  const permissions = ask(file, pdf.catalogue).dictionary('Perms') ?? new Map();
  return [
    ...when(!/^%PDF-1\.[0-7](\r\n|\r|\n)/.test(head), '6.1.2-1'),
    ...when(!/^%PDF-1\.[0-7](\r\n|\r|\n)%[\x80-\xFF]{4}/.test(head), '6.1.2-2'),
    ...when(!isText(last) || last.bytes === '', '6.1.3-1'),
    ...when(!/%%EOF(\r\n|\r|\n)?$/.test(tail), '6.1.3-3'),
    ...when(!/^xref(\r\n|\r|\n)\d+ \d+/.test(latin(pdf, start, start + 32)), '6.1.4-2'),
    ...[...permissions.keys()]
      .filter((key) => key !== 'UR3' && key !== 'DocMDP')
      .map((key) => breach('6.1.12-1', null, null, key)),
  ];
}

function checkObject(pdf: OpenedPdf, id: number): readonly Breach[] {
  const value = pdf.file.get(id);
  const what = `object ${id}`;
  const damage = pdf.file.damaged.get(id);
  if (damage !== undefined)
    return [breach(damage.includes('stream') ? '6.1.7.1-1' : '6.1.9-1', null, what, damage)];
  const from = pdf.file.offsets.get(id) ?? 0;
  const head = latin(pdf, from - 1, from + 32);
  const own = /^[\r\n]\d+\s\d+\sobj[\r\n]/.test(head);
  return [...when(!own, '6.1.9-1', null, what), ...(isStream(value) ? checkStream(pdf, what, value) : [])];
}

const FILTERS = [
  'ASCIIHexDecode',
  'ASCII85Decode',
  'FlateDecode',
  'RunLengthDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'DCTDecode',
  'JPXDecode',
];

function checkStream(pdf: OpenedPdf, what: string, { dictionary, raw }: PdfStream): readonly Breach[] {
  const from = raw.byteOffset - pdf.file.bytes.byteOffset;
  const to = from + raw.length;
  const before = latin(pdf, from - 8, from);
  const filter = pdf.file.resolve(dictionary.get('Filter'));
  const filters = (isArray(filter) ? filter : [filter]).map(pdf.file.resolve).filter(isName);
  const odd = filters.find(({ name }) => !FILTERS.includes(name));
  return [
    ...when(
      !/stream(\r\n|\n)$/.test(before) || !/^[\r\n]/.test(latin(pdf, to, to + 1)),
      '6.1.7.1-2',
      null,
      what,
    ),
    ...when(
      ['F', 'FFilter', 'FDecodeParms'].some((key) => dictionary.has(key)),
      '6.1.7.1-3',
      null,
      what,
    ),
    ...(odd === undefined ? [] : [breach('6.1.7.2-1', null, what, odd.name)]),
  ];
}

/** Names of fonts and of structure types; each is one character a byte. */
function checkNames({ fonts, structure }: OpenedPdf): readonly Breach[] {
  const names = [
    ...[...fonts.keys()].map(({ name }) => name),
    ...(structure?.elements ?? []).map(({ type }) => type),
  ];
  return [...new Set(names)]
    .filter((name) => Buffer.from(name, 'latin1').toString('utf8').includes('\uFFFD'))
    .map((name) => breach('6.1.8-1', null, null, quote(name)));
}
