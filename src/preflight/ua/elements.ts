// PDF/UA-1, 7.3, 7.4, 7.7 and 7.9: figures, headings, formulas and notes.
import { ask } from '../../pdf/ask.ts';
import { isText } from '../../pdf/values.ts';
import { type Breach, breach, when } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';
import type { Element } from '../document/structure.ts';
import { describe, kidTypes, pageOf } from './describe.ts';

export function checkElements(pdf: OpenedPdf): readonly Breach[] {
  const elements = pdf.structure?.elements ?? [];
  return [
    ...elements.flatMap((element) => checkAlternative(pdf, element)),
    ...checkHeadings(pdf, elements),
    ...checkNotes(pdf, elements),
  ];
}

const WITH_ALTERNATIVE: Readonly<Record<string, string>> = { Figure: '7.3-1', Formula: '7.7-1' };

function checkAlternative(pdf: OpenedPdf, element: Element): readonly Breach[] {
  const rule = WITH_ALTERNATIVE[element.role ?? ''];
  if (rule === undefined) return [];
  const asked = ask(pdf.file, element.dictionary);
  const has = (asked.text('Alt') ?? '') !== '' || asked.text('ActualText') !== null;
  return has ? [] : [breach(rule, pageOf(pdf, element), describe(pdf, element))];
}

const levelOf = (element: Element): number | null => {
  const [, level] = /^H([1-6])$/.exec(element.role ?? '') ?? [];
  return level === undefined ? null : Number(level);
};

function checkHeadings(pdf: OpenedPdf, elements: readonly Element[]): readonly Breach[] {
  const place = (element: Element) => [pageOf(pdf, element), describe(pdf, element)] as const;
  const numbered = elements.filter((element) => levelOf(element) !== null);
  const plain = elements.filter(({ role }) => role === 'H');
  let last = 0;
  const skips = numbered.flatMap((element) => {
    const level = levelOf(element) ?? 0;
    const before = last;
    last = level;
    const after = before === 0 ? 'it is the first heading' : `it follows H${before}`;
    return level > before + 1 ? [breach('7.4.2-1', ...place(element), after)] : [];
  });
  const mixed = numbered.length > 0 && plain.length > 0;
  const twice =
    plain.length < 2
      ? undefined
      : elements.find((element) => kidTypes(element).filter((type) => type === 'H').length > 1);
  return [
    ...skips,
    ...(twice === undefined ? [] : when(true, '7.4.4-1', ...place(twice))),
    ...(mixed ? plain.slice(0, 1).map((element) => breach('7.4.4-2', ...place(element))) : []),
  ];
}

function checkNotes(pdf: OpenedPdf, elements: readonly Element[]): readonly Breach[] {
  const seen = new Set<string>();
  return elements
    .filter(({ role }) => role === 'Note')
    .flatMap((note) => {
      const id = pdf.file.resolve(note.dictionary.get('ID'));
      const word = isText(id) ? id.bytes : '';
      const twice = word !== '' && seen.has(word);
      seen.add(word);
      const place = [pageOf(pdf, note), describe(pdf, note)] as const;
      return [...when(word === '', '7.9-1', ...place), ...when(twice, '7.9-2', ...place)];
    });
}
