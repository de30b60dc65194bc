// PDF/UA-1, 7.18: links, form fields and other annotations are tagged and described.
import { ask } from '../../pdf/ask.ts';
import { isDictionary } from '../../pdf/values.ts';
import { type Breach, quote, when } from '../breach.ts';
import type { Annotation } from '../document/annotations.ts';
import { type OpenedPdf, textOf } from '../document/open.ts';
import type { Element } from '../document/structure.ts';
import { describe, pageOf } from './describe.ts';

const ON_THEIR_OWN = ['Widget', 'Popup', 'Link', 'TrapNet', 'PrinterMark'];

export function checkAnnotations(pdf: OpenedPdf): readonly Breach[] {
  const { annotations, structure } = pdf;
  const forms = (structure?.elements ?? []).filter(({ role }) => role === 'Form');
  return [
    ...annotations.flatMap((annotation) => checkAnnotation(pdf, annotation)),
    ...checkTabs(pdf),
    ...forms.flatMap((form) => checkForm(pdf, form)),
    ...checkMedia(pdf),
  ];
}

function checkAnnotation(pdf: OpenedPdf, annotation: Annotation): readonly Breach[] {
  const { subtype, page, element, contents, unseen, dictionary } = annotation;
  const place = [page, describeAnnotation(pdf, annotation)] as const;
  if (subtype === 'PrinterMark') return when(element !== null, '7.18.8-1', ...place);
  if (unseen) return [];
  const asked = ask(pdf.file, dictionary);
  const alternative = element === null ? '' : (ask(pdf.file, element.dictionary).text('Alt') ?? '');
  const held = element?.role ?? null;
  const within = held === null ? 'it is in no element' : `it is in ${held}`;
  switch (subtype) {
    case 'Link':
      return [
        ...when(held !== 'Link', '7.18.5-1', ...place, within),
        ...when(!contents, '7.18.5-2', ...place),
      ];
    case 'Widget':
      return [
        ...when(held !== 'Form', '7.18.4-1', ...place, within),
        ...when(!asked.text('TU') && alternative === '', '7.18.1-3', ...place),
      ];
    case 'TrapNet':
      return when(true, '7.18.2-1', ...place);
    default:
      return ON_THEIR_OWN.includes(subtype)
        ? []
        : [
            ...when(held !== 'Annot', '7.18.1-1', ...place, within),
            ...when(held === 'Annot' && !contents && alternative === '', '7.18.1-2', ...place),
          ];
  }
}

/** `Link "Beijing"`, by the text that it lies over, or where it leads. */
export function describeAnnotation(pdf: OpenedPdf, { subtype, element, dictionary }: Annotation): string {
  const text = element === null ? '' : textOf(pdf, element).trim();
  const target = ask(pdf.file, ask(pdf.file, dictionary).dictionary('A') ?? undefined).text('URI') ?? '';
  const said = text === '' ? target : text;
  return said === '' ? subtype : `${subtype} ${quote(said)}`;
}

function checkTabs(pdf: OpenedPdf): readonly Breach[] {
  const pages = new Set(pdf.annotations.map(({ page }) => page));
  return [...pages].flatMap((page) => {
    const dictionary = pdf.pages[page - 1]?.dictionary;
    return when(ask(pdf.file, dictionary).name('Tabs') !== 'S', '7.18.3-1', page);
  });
}

/** A Form without a role holds its one field and nothing else. */
function checkForm(pdf: OpenedPdf, form: Element): readonly Breach[] {
  const attributes = pdf.file.resolve(form.dictionary.get('A'));
  const hasRole = isDictionary(attributes) && attributes.has('Role');
  const [only] = form.kids;
  const one = form.kids.length === 1 && only?.kind === 'object';
  return when(!hasRole && !one, '7.18.4-2', pageOf(pdf, form), describe(pdf, form));
}

/** A medium stands in the action of the annotation that plays it. */
function checkMedia(pdf: OpenedPdf): readonly Breach[] {
  return pdf.annotations.flatMap(({ page, dictionary }) => {
    const action = ask(pdf.file, ask(pdf.file, dictionary).dictionary('A') ?? undefined);
    const clip = ask(pdf.file, action.dictionary('R') ?? undefined).dictionary('C');
    if (clip === null || ask(pdf.file, clip).name('S') !== 'MCD') return [];
    const place = [page, 'a media clip'] as const;
    return [
      ...when(!clip.has('CT'), '7.18.6.2-1', ...place),
      ...when(!clip.has('Alt'), '7.18.6.2-2', ...place),
    ];
  });
}
