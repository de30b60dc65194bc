// PDF/A-2, 6.3 to 6.5 and 6.8 to 6.11: annotations, forms, actions, attachments, layers.
import { ask } from '../../pdf/ask.ts';
import { isDictionary, isStream, type PdfDictionary } from '../../pdf/values.ts';
import { type Breach, breach, when } from '../breach.ts';
import { type Annotation, readBox } from '../document/annotations.ts';
import { configurationsOf, embeddedFiles } from '../document/extras.ts';
import type { OpenedPdf } from '../document/open.ts';
import { describeAnnotation } from '../ua/annotations.ts';

const KINDS = (
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup ' +
  'FileAttachment Widget PrinterMark TrapNet Watermark Redact'
).split(' ');
const ACTIONS = ['GoTo', 'GoToR', 'GoToE', 'GotoE', 'Thread', 'URI', 'Named', 'SubmitForm'];
const NAMED = ['NextPage', 'PrevPage', 'FirstPage', 'LastPage'];
/** Print is set; Invisible, Hidden, NoView and ToggleNoView are not. */
const PRINTED = 4;
const FLAGS = 1 | 2 | PRINTED | 32 | 256;

export function checkInteraction(pdf: OpenedPdf): readonly Breach[] {
  const { file, catalogue, pages, annotations } = pdf;
  const document = ask(file, catalogue);
  const form = ask(file, document.dictionary('AcroForm') ?? undefined);
  const names = document.dictionary('Names');
  return [
    ...annotations.flatMap((annotation) => checkAnnotation(pdf, annotation)),
    ...when(form.boolean('NeedAppearances') === true, '6.4.1-3'),
    ...when(form.array('XFA') !== null || form.stream('XFA') !== null, '6.4.2-1'),
    ...when(document.boolean('NeedsRendering') === true, '6.4.2-2'),
    ...checkAction(pdf, document.dictionary('OpenAction'), null, 'the opening of the document'),
    ...when(catalogue.has('AA'), '6.5.2-1'),
    ...when(names?.has('AlternatePresentations') === true, '6.10-1'),
    ...when(catalogue.has('Requirements'), '6.11-1'),
    ...pages.flatMap(({ dictionary }, index) => [
      ...when(dictionary.has('AA'), '6.5.2-2', index + 1),
      ...when(dictionary.has('PresSteps'), '6.10-2', index + 1),
    ]),
    ...embeddedFiles(pdf).flatMap(({ id, specification }) =>
      when(!specification.has('F') || !specification.has('UF'), '6.8-2', null, `file in object ${id}`),
    ),
    ...checkLayers(pdf),
  ];
}

function checkAnnotation(pdf: OpenedPdf, annotation: Annotation): readonly Breach[] {
  const { subtype, page, flags, dictionary } = annotation;
  const { file } = pdf;
  const what = describeAnnotation(pdf, annotation);
  const asked = ask(file, dictionary);
  const box = readBox(file, asked.array('Rect'));
  const empty = box !== null && box.left === box.right && box.bottom === box.top;
  const looks = asked.dictionary('AP');
  const shown = file.resolve(looks?.get('N'));
  const button = subtype === 'Widget' && asked.name('FT') === 'Btn';
  const fits = looks === null || (looks.size === 1 && (button ? isDictionary(shown) : isStream(shown)));
  const field = subtype === 'Widget' && (dictionary.has('A') || dictionary.has('AA'));
  return [
    ...when(!KINDS.includes(subtype), '6.3.1-1', page, what),
    ...when(subtype !== 'Popup' && flags === null, '6.3.2-1', page, what),
    ...when(flags !== null && (flags & FLAGS) !== PRINTED, '6.3.2-2', page, what, `flags ${flags}`),
    ...when(!empty && !['Popup', 'Link'].includes(subtype) && looks === null, '6.3.3-1', page, what),
    ...when(!fits, '6.3.3-2', page, what),
    ...when(field, '6.4.1-1', page, what),
    ...checkAction(pdf, asked.dictionary('A'), page, what),
  ];
}

function checkAction(
  pdf: OpenedPdf,
  action: PdfDictionary | null,
  page: number | null,
  what: string,
): readonly Breach[] {
  if (action === null) return [];
  const { name } = ask(pdf.file, action);
  const kind = name('S') ?? '';
  const named = name('N') ?? '';
  return [
    ...when(!ACTIONS.includes(kind), '6.5.1-1', page, what, kind),
    ...when(kind === 'Named' && !NAMED.includes(named), '6.5.1-2', page, what, named),
  ];
}

function checkLayers(pdf: OpenedPdf): readonly Breach[] {
  const seen = new Set<string>();
  return configurationsOf(pdf).flatMap((configuration) => {
    const name = ask(pdf.file, configuration).text('Name') ?? '';
    const twice = name !== '' && seen.has(name);
    seen.add(name);
    return [
      ...when(name === '', '6.9-1'),
      ...(twice ? [breach('6.9-2', null, null, name)] : []),
      ...when(configuration.has('AS'), '6.9-4'),
    ];
  });
}
