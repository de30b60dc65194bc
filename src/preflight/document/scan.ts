// Reads what a page paints: text under its marks, what no mark covers, fonts and colour spaces in use.
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import { inflate } from '../../pdf/inflate.ts';
import type { PdfPage } from '../../pdf/pages.ts';
import {
  isArray,
  isName,
  isReference,
  isStream,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../../pdf/values.ts';
import { type PdfFont, readFont } from './fonts.ts';
import { IGNORED, noteSpace, OPERATORS, paintPicture } from './scan-operators.ts';
import { type Fonts, newContent, type PageContent, type State } from './scan-state.ts';
import { IDENTITY, toMatrix, within } from './scan-text.ts';
import { readOperators } from './tokens.ts';

/** Forms within forms; deeper is a form that paints itself. */
const DEEPEST = 12;
/** Forms painted on one page; more is a page made to keep readers busy. */
const MOST_FORMS = 5000;

/** A cache of the file's fonts, in which `scanPage` writes down the codes that are shown. */
export function openFonts(file: PdfFile): Fonts {
  const fonts = new Map<PdfDictionary, PdfFont>();
  return {
    uses: new Map(),
    of: (resources, name) => {
      const held = ask(file, resources).dictionary('Font')?.get(name);
      const dictionary = file.resolve(held);
      if (!(dictionary instanceof Map)) return null;
      const known = fonts.get(dictionary);
      if (known !== undefined) return known;
      const font = readFont(file, isReference(held) ? held.id : 0, dictionary);
      fonts.set(dictionary, font);
      return font;
    },
  };
}

/** `number` is 1-based. What cannot be read ends the page's content, and is said in `broken`. */
export function scanPage(file: PdfFile, fonts: Fonts, page: PdfPage, number: number): PageContent {
  const content = newContent(number);
  const resources = ask(file, page.dictionary).dictionary('Resources') ?? new Map();
  const bytes = contentOf(file, page.dictionary.get('Contents'));
  if (bytes === null) content.broken = 'its content cannot be unpacked';
  else scan(newState(file, fonts, content, resources), bytes);
  return content;
}

const newState = (file: PdfFile, fonts: Fonts, content: PageContent, resources: PdfDictionary): State => ({
  file,
  fonts,
  content,
  resources,
  stream: 0,
  depth: 0,
  graphics: { matrix: IDENTITY, font: null, leading: 0, mode: 0 },
  saved: [],
  line: [...IDENTITY],
  marks: [],
});

const SPACE = Uint8Array.of(32);

function contentOf(file: PdfFile, held: PdfValue | undefined): Uint8Array | null {
  const found = file.resolve(held);
  const streams = (isArray(found) ? found : [found]).map(file.resolve).filter(isStream);
  const parts = streams.flatMap((stream) => inflate(file, stream) ?? []);
  if (parts.length < streams.length) return null;
  const [only] = parts;
  // A stream may end within a line of numbers.
  return parts.length === 1 && only !== undefined
    ? only
    : Buffer.concat(parts.flatMap((part) => [part, SPACE]));
}

function scan(state: State, bytes: Uint8Array): void {
  try {
    readOperators(bytes, IGNORED, (operator, operands) => {
      const handler = OPERATORS.get(operator);
      if (handler !== undefined) handler(state, operands);
      else if (operator === 'Do') paintObject(state, operands);
      else if (!IGNORED.has(operator)) state.content.unknownOperators.add(operator);
    });
  } catch (cause) {
    state.content.broken = cause instanceof Error ? cause.message : String(cause);
  }
}

function paintObject(state: State, [named]: readonly (PdfValue | undefined)[]): void {
  const objects = ask(state.file, state.resources).dictionary('XObject');
  const held = isName(named) ? objects?.get(named.name) : undefined;
  const object = state.file.resolve(held);
  if (!isStream(object)) return;
  if (ask(state.file, object).name('Subtype') === 'Form')
    paintForm(state, isReference(held) ? held.id : 0, object);
  else {
    noteSpace(state, object.dictionary.get('ColorSpace'));
    paintPicture(state, []);
  }
}

/** What a form paints stands under the marks that it is painted in. */
function paintForm(state: State, id: number, form: PdfStream): void {
  const { forms } = state.content;
  const times = (forms.get(id) ?? 0) + 1;
  forms.set(id, times);
  const bytes = inflate(state.file, form);
  if (state.depth >= DEEPEST || times > MOST_FORMS || bytes === null) return;
  const asked = ask(state.file, form);
  const matrix = toMatrix((asked.array('Matrix') ?? IDENTITY).map(state.file.resolve));
  scan(
    {
      ...state,
      resources: asked.dictionary('Resources') ?? state.resources,
      stream: id,
      depth: state.depth + 1,
      graphics: { ...state.graphics, matrix: within(state.graphics.matrix, matrix) },
      saved: [],
      marks: [...state.marks],
    },
    bytes,
  );
}
