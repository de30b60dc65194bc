// PDF/A-2, 6.2.5 to 6.2.10: graphics states, intents, images, forms, transparency.
import { ask } from '../../pdf/ask.ts';
import { isArray, isDictionary, isName, isStream, type PdfDictionary } from '../../pdf/values.ts';
import { type Breach, breach, when } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';
import { outputSpace } from './colours.ts';

const INTENTS = ['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation'];
const BLEND_MODES = (
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference ' +
  'Exclusion Hue Saturation Color Luminosity'
).split(' ');

export function checkGraphics(pdf: OpenedPdf): readonly Breach[] {
  const states = statesOf(pdf);
  return [
    ...states.flatMap(({ page, name, state }) => checkState(pdf, page, name, state)),
    ...pdf.contents.flatMap(({ page, intents }) =>
      [...intents]
        .filter((intent) => !INTENTS.includes(intent))
        .map((intent) => breach('6.2.6-1', page, null, intent)),
    ),
    ...pdf.file.ids.flatMap((id) => checkObject(pdf, id)),
    ...checkBlending(pdf, states),
  ];
}

interface NamedState {
  readonly page: number;
  readonly name: string;
  readonly state: PdfDictionary;
}

/** Graphics states of the pages' resources, each once. */
function statesOf({ file, pages }: OpenedPdf): readonly NamedState[] {
  const seen = new Set<PdfDictionary>();
  return pages.flatMap(({ dictionary }, index) => {
    const resources = ask(file, ask(file, dictionary).dictionary('Resources') ?? undefined);
    return [...(resources.dictionary('ExtGState') ?? [])].flatMap(([name, held]) => {
      const state = file.resolve(held);
      if (!isDictionary(state) || seen.has(state)) return [];
      seen.add(state);
      return [{ page: index + 1, name: `graphics state ${name}`, state }];
    });
  });
}

function checkState(
  { file }: OpenedPdf,
  page: number,
  name: string,
  state: PdfDictionary,
): readonly Breach[] {
  const asked = ask(file, state);
  const halftone = asked.dictionary('HT');
  const kind = halftone === null ? 1 : ask(file, halftone).number('HalftoneType');
  const intent = asked.name('RI');
  return [
    ...when(state.has('TR'), '6.2.5-1', page, name),
    ...when(state.has('TR2') && asked.name('TR2') !== 'Default', '6.2.5-2', page, name),
    ...when(state.has('HTP'), '6.2.5-3', page, name),
    ...when(kind !== 1 && kind !== 5, '6.2.5-4', page, name),
    ...when(halftone?.has('HalftoneName') === true, '6.2.5-5', page, name),
    ...when(intent !== null && !INTENTS.includes(intent), '6.2.6-1', page, name, intent),
    ...modesOf(file.resolve(state.get('BM')))
      .filter((mode) => !BLEND_MODES.includes(mode))
      .map((mode) => breach('6.2.10-1', page, name, mode)),
  ];
}

function modesOf(held: unknown): readonly string[] {
  if (Array.isArray(held)) return held.flatMap(modesOf);
  return typeof held === 'object' && held !== null && 'name' in held ? [String(held.name)] : [];
}

function checkObject({ file }: OpenedPdf, id: number): readonly Breach[] {
  const stream = file.get(id);
  if (!isStream(stream)) return [];
  const { dictionary } = stream;
  const asked = ask(file, stream);
  const what = `object ${id}`;
  const intent = asked.name('Intent');
  switch (asked.name('Subtype')) {
    case 'Image':
      return [
        ...when(dictionary.has('Alternates'), '6.2.8-1', null, what),
        ...when(dictionary.has('OPI'), '6.2.8-2', null, what),
        ...when(asked.boolean('Interpolate') === true, '6.2.8-3', null, what),
        ...when(intent !== null && !INTENTS.includes(intent), '6.2.6-1', null, what, intent),
      ];
    case 'Form':
      return [
        ...when(
          dictionary.has('OPI') || dictionary.has('PS') || asked.name('Subtype2') === 'PS',
          '6.2.9-1',
          null,
          what,
        ),
        ...when(dictionary.has('Ref'), '6.2.9-2', null, what),
      ];
    case 'PS':
      return [breach('6.2.9-3', null, what)];
    default:
      return [];
  }
}

/** Without an output intent a page that blends must say in which space. */
function checkBlending(pdf: OpenedPdf, states: readonly NamedState[]): readonly Breach[] {
  if (outputSpace(pdf) !== null) return [];
  const { file, pages } = pdf;
  const blends = states.find(({ state }) => {
    const { number } = ask(file, state);
    const mask = file.resolve(state.get('SMask'));
    const masked = mask !== null && !(isName(mask) && mask.name === 'None');
    const modes = modesOf(file.resolve(state.get('BM')));
    return (
      (number('ca') ?? 1) < 1 || (number('CA') ?? 1) < 1 || masked || modes.some((mode) => mode !== 'Normal')
    );
  });
  if (blends === undefined) return [];
  const group = ask(file, ask(file, pages[blends.page - 1]?.dictionary).dictionary('Group') ?? undefined);
  const has = group.name('CS') !== null || isArray(group.array('CS'));
  return when(!has, '6.2.10-2', blends.page, blends.name);
}
