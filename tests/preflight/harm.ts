// Ways of harming a PDF that more than one test uses.
import { inflate } from '../../src/pdf/inflate.ts';
import { name, type PdfValue } from '../../src/pdf/values.ts';
import type { PdfFont } from '../../src/preflight/document/fonts.ts';
import { elementOf, type Patient } from './damage.ts';

export type Harm = (patient: Patient) => void;

export const stream = (
  entries: Readonly<Record<string, PdfValue>>,
  raw: string | Uint8Array = '',
): PdfValue => ({
  type: 'stream',
  dictionary: new Map(Object.entries(entries)),
  raw: Buffer.from(raw),
});
export const text = (words: string): PdfValue => ({ type: 'text', bytes: words });
export const dictionary = (entries: Readonly<Record<string, PdfValue>>): PdfValue =>
  new Map(Object.entries(entries));

/** Gives elements other types: `['P', 'A ', 'TR']` makes a TR of the first P that begins with "A ". */
export const retag =
  (...tags: readonly (readonly [role: string, begins: string, type: string])[]): Harm =>
  (patient) => {
    const found = tags.map(
      ([role, begins, type]) => [elementOf(patient.pdf, role, begins).id, type] as const,
    );
    for (const [id, type] of found) patient.change(id, { S: name(type) });
  };

/** Changes entries of one element. */
export const element =
  (role: string, begins: string, entries: Readonly<Record<string, PdfValue | undefined>>): Harm =>
  (patient) =>
    patient.change(elementOf(patient.pdf, role, begins).id, entries);

export const attributes = (role: string, begins: string, entries: Readonly<Record<string, PdfValue>>): Harm =>
  element(role, begins, { A: dictionary({ O: name('Table'), ...entries }) });

export const together =
  (...harms: readonly Harm[]): Harm =>
  (patient) => {
    for (const harm of harms) harm(patient);
  };

export const catalogue =
  (entries: Readonly<Record<string, PdfValue | undefined>>): Harm =>
  (patient) =>
    patient.changeCatalogue(entries);

/** Appends operators to the content of the first page. */
export const painted =
  (operators: string): Harm =>
  (patient) =>
    patient.rewrite(0, (content) => `${content}\n${operators}\n`);

/** Edits the words of the XMP packet. */
export const metadata =
  (edit: (packet: string) => string): Harm =>
  (patient) => {
    const { packet } = patient.pdf.metadata ?? { packet: '' };
    const edited = edit(packet);
    if (edited === packet) throw new Error('the edit has changed nothing');
    const dictionary = new Map([['Type', name('Metadata')]]);
    patient.changeCatalogue({
      Metadata: patient.add({ type: 'stream', dictionary, raw: Buffer.from(edited, 'utf8') }),
    });
  };

/** Puts elements into the description of the document. */
export const property = (xml: string): Harm =>
  metadata((packet) => packet.replace('</rdf:Description>', `${xml}</rdf:Description>`));

/** Changes the first link. */
export const link =
  (entries: Readonly<Record<string, PdfValue | undefined>>): Harm =>
  (patient) => {
    const [annotation] = patient.pdf.annotations;
    if (annotation?.id === null || annotation === undefined) throw new Error('there is no link');
    patient.change(annotation.id, entries);
  };

export const firstFont = ({ pdf }: Patient): PdfFont => {
  const [font] = [...pdf.fonts.keys()];
  if (font === undefined) throw new Error('there is no font');
  return font;
};

const idOf = (value: PdfValue | undefined): number =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'reference' ? value.id : 0;

/** Changes entries of the first font, of the CID font within it, or of its descriptor. */
export const font =
  (part: 'outer' | 'inner' | 'descriptor', entries: Readonly<Record<string, PdfValue | undefined>>): Harm =>
  (patient) => {
    const { id, dictionary, inner } = firstFont(patient);
    const [descendant] = patient.file.resolve(dictionary.get('DescendantFonts')) as readonly PdfValue[];
    const ids = { outer: id, inner: idOf(descendant), descriptor: idOf(inner.get('FontDescriptor')) };
    patient.change(ids[part], entries);
  };

/** Which program a simple font gets: its own without its map of characters, or another file's with all its maps. */
export type Program = (patient: Patient) => PdfValue;

export const withoutMap: Program = (patient) => {
  const program = patient.file.resolve(firstFont(patient).descriptor?.get('FontFile2'));
  if (typeof program !== 'object' || program === null || !('raw' in program)) throw new Error('not embedded');
  const bytes = Buffer.from(inflate(patient.file, program) ?? []);
  bytes.write('none', bytes.indexOf('cmap', 0, 'latin1'), 'latin1');
  return patient.add({ type: 'stream', dictionary: new Map(), raw: bytes });
};

/** Makes the first font a simple one: 32 are the flags of letters, 4 those of symbols. */
export const simple =
  (flags: number, program: Program, entries: Readonly<Record<string, PdfValue | undefined>>): Harm =>
  (patient) => {
    const descriptor = patient.add(dictionary({ Flags: flags, FontFile2: program(patient) }));
    const own = {
      Subtype: name('TrueType'),
      FontDescriptor: descriptor,
      FirstChar: 0,
      LastChar: 0,
      Widths: [0],
    };
    patient.change(firstFont(patient).id, { ...own, ...entries });
  };

/** Shows another code in place of the first one. */
export const shown =
  (code: string): Harm =>
  (patient) =>
    patient.rewrite(0, (content) => content.replace(/<[0-9A-Fa-f]{4}>/, `<${code}>`));
