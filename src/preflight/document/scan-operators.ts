// The operators of content streams (ISO 32000-1, Annex A), as far as the checker follows them.
import { ask } from '../../pdf/ask.ts';
import { isDictionary, isName, isStream, type PdfValue } from '../../pdf/values.ts';
import { markHeight, openMark, paint } from './scan-marks.ts';
import type { State } from './scan-state.ts';
import { IDENTITY, moveLine, setFont, show, toMatrix, within } from './scan-text.ts';

export type Handler = (state: State, operands: readonly (PdfValue | undefined)[]) => void;

const toNumber = (value: PdfValue | undefined): number => (typeof value === 'number' ? value : 0);

const DEVICE: Readonly<Record<string, string>> = {
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  g: 'DeviceGray',
  G: 'DeviceGray',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
};

const save: Handler = (state) => {
  state.saved.push({ ...state.graphics });
  state.content.deepestSave = Math.max(state.content.deepestSave, state.saved.length);
};

const restore: Handler = (state) => {
  state.graphics = state.saved.pop() ?? state.graphics;
};

const nextLine: Handler = (state) => moveLine(state, 0, -state.graphics.leading);

/** An image or a shading; its lower edge is where the unit square's is. */
const paintPicture: Handler = (state) => {
  paint(state, 'an image');
  state.content.images++;
  const [, b, , d, , f] = state.graphics.matrix;
  for (const height of [f, f + b, f + d, f + b + d]) markHeight(state, height);
};

/** Notes the device space that a name, or the first name of an array, says. */
export function noteSpace(state: State, held: PdfValue | undefined): void {
  const spaces = ask(state.file, ask(state.file, state.resources).dictionary('ColorSpace') ?? undefined);
  const direct = state.file.resolve(held);
  const own = isName(direct) ? (spaces.name(direct.name) ?? spaces.array(direct.name) ?? direct) : direct;
  const word = typeof own === 'string' ? own : isName(own) ? own.name : null;
  if (word?.startsWith('Device')) state.content.deviceSpaces.add(word);
  // Indexed and patterns stand on another space.
  if (Array.isArray(own) && isName(own[0]) && ['Indexed', 'Pattern'].includes(own[0].name))
    noteSpace(state, own[1]);
}

const shade: Handler = (state, [named]) => {
  const shadings = ask(state.file, state.resources).dictionary('Shading');
  const shading = isName(named) ? state.file.resolve(shadings?.get(named.name)) : null;
  if (isDictionary(shading)) noteSpace(state, shading.get('ColorSpace'));
  else if (isStream(shading)) noteSpace(state, shading.dictionary.get('ColorSpace'));
  paint(state, 'a shading');
};

const words = (list: string, handler: Handler): readonly (readonly [string, Handler])[] =>
  list.split(' ').map((word) => [word, handler] as const);

/** Operators of the standard that change nothing that is looked for. */
export const IGNORED: ReadonlySet<string> = new Set(
  'w J j M d i m l c v y h re n W W* d0 d1 BX EX MP DP Tc Tw Tz Ts sc scn SC SCN gs ET'.split(' '),
);

/** The other operators of the standard; `Do` is the scanner's own, as it leads to other streams. */
export const OPERATORS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...words('f F f* B B* b b* S s', (state) => paint(state, 'a shape')),
  ...words('sh', shade),
  ...Object.entries(DEVICE).map(([word, space]): [string, Handler] => [
    word,
    ({ content }) => content.deviceSpaces.add(space),
  ]),
  ...words('cs CS', (state, [space]) => noteSpace(state, space)),
  ['ri', ({ content }, [intent]) => void (isName(intent) && content.intents.add(intent.name))],
  ['q', save],
  ['Q', restore],
  [
    'cm',
    (state, operands) => {
      state.graphics.matrix = within(state.graphics.matrix, toMatrix(operands));
    },
  ],
  [
    'BT',
    (state) => {
      state.line = [...IDENTITY];
    },
  ],
  ['Tf', (state, [name]) => setFont(state, name)],
  [
    'TL',
    (state, [leading]) => {
      state.graphics.leading = toNumber(leading);
    },
  ],
  [
    'Tr',
    (state, [mode]) => {
      state.graphics.mode = toNumber(mode);
    },
  ],
  ['Td', (state, [x, y]) => moveLine(state, toNumber(x), toNumber(y))],
  [
    'TD',
    (state, [x, y]) => {
      state.graphics.leading = -toNumber(y);
      moveLine(state, toNumber(x), toNumber(y));
    },
  ],
  [
    'Tm',
    (state, operands) => {
      state.line = [...toMatrix(operands)];
    },
  ],
  ['T*', nextLine],
  ['Tj', (state, [text]) => show(state, text)],
  ['TJ', (state, [texts]) => show(state, texts)],
  [
    "'",
    (state, [text]) => {
      nextLine(state, []);
      show(state, text);
    },
  ],
  [
    '"',
    (state, [, , text]) => {
      nextLine(state, []);
      show(state, text);
    },
  ],
  ['BMC', openMark],
  ['BDC', openMark],
  ['EMC', (state) => void state.marks.pop()],
  ['BI', paintPicture],
]);

export { paintPicture };
