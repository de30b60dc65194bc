// Where the figures of a PDF stand on their pages: ISO 32000-1, table 344, asks for it.
import { dictionary, name } from '../../pdf/values.ts';
import { markOf, type PageContent } from './content.ts';
import type { Element, Kid, Marked } from './structure/element.ts';

/** Left, bottom, right, top in points. */
type Box = readonly [number, number, number, number];
type Matrix = readonly [number, number, number, number, number, number];

/** Every figure that lies on one page says its box. */
export function withBoxes(top: readonly Element[], contents: readonly PageContent[]): readonly Element[] {
  const pages = new Map(contents.map((content) => [content.page, content]));
  const known = new Map<number, ReadonlyMap<number, Box>>();
  const boxOf = ({ page, mark }: Marked): Box | undefined => {
    const content = pages.get(page);
    const boxes = known.get(page) ?? (content === undefined ? new Map() : boxesOf(content));
    known.set(page, boxes);
    return boxes.get(mark);
  };
  const visit = (kid: Kid): Kid => {
    if (kid.kind !== 'element') return kid;
    if (kid.type !== 'Figure') return { ...kid, kids: kid.kids.map(visit) };
    const marks = kid.kids.filter((each): each is Marked => each.kind === 'marked');
    const boxes = marks.flatMap((mark) => [boxOf(mark) ?? []].filter(isBox));
    const one = new Set(marks.map(({ page }) => page)).size === 1;
    if (!one || boxes.length === 0) return kid;
    const box = boxes.reduce(union).map((each) => Math.round(each * 100) / 100);
    return { ...kid, attributes: [...kid.attributes, dictionary({ O: name('Layout'), BBox: box })] };
  };
  return top.map(visit).filter((kid): kid is Element => kid.kind === 'element');
}

const isBox = (box: Box | readonly never[]): box is Box => box.length === 4;
const union = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
const overlap = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/** A line that moves what follows, within those before it: most move what no clip follows. */
interface Moves {
  readonly line: string;
  readonly above: Moves | null;
}

interface State {
  readonly moves: Moves | null;
  /** What is painted is cut to it; `null` is the whole page. */
  readonly clip: Box | null;
}

/** Last letters, as codes, of the operators below. */
const SPEAKS = Array.from({ length: 128 }, (_, code) =>
  'CqQmenfF*BbSshoT'.includes(String.fromCharCode(code)),
);

const PAINTS = /(?:^| )(?:f\*?|F|[Bb]\*?|[Ss]|sh|Do|BT)$/;

/** Of each marked sequence: all that the clips leave of it, which for a drawing is its frame. */
function boxesOf({ text }: PageContent): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  const stack: State[] = [];
  let state: State = { moves: null, clip: null };
  /** A rectangle that was drawn last, as it was written: most are not clipped to. */
  let rectangle: string | null = null;
  let mark = -1;
  let to = -1;
  for (let from = 0; from < text.length; from = to + 1) {
    to = text.indexOf('\n', from);
    if (to === -1) to = text.length;
    // Most lines move pens and glyphs, which their last letter tells.
    if (!SPEAKS[text.charCodeAt(to - 1)]) continue;
    const line = text.slice(from, to);
    if (line.endsWith('BDC')) mark = markOf(line);
    else if (line === 'EMC') mark = -1;
    else if (line === 'q') stack.push(state);
    else if (line === 'Q') state = stack.pop() ?? state;
    else if (line.endsWith(' cm')) state = { moves: { line, above: state.moves }, clip: state.clip };
    else if (line.endsWith(' re')) rectangle = line;
    else if (/^W\*? n$/.test(line) && rectangle !== null) {
      const box = placed(numbersOf(rectangle), matrixOf(state.moves));
      state = { moves: state.moves, clip: state.clip === null ? box : overlap(state.clip, box) };
    } else if (mark !== -1 && state.clip !== null && PAINTS.test(line)) {
      const known = boxes.get(mark);
      boxes.set(mark, known === undefined ? state.clip : union(known, state.clip));
    }
  }
  return boxes;
}

const matrixOf = (moves: Moves | null): Matrix =>
  moves === null ? [1, 0, 0, 1, 0, 0] : times(numbersOf(moves.line), matrixOf(moves.above));

function numbersOf(line: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = line.split(' ').slice(0, -1).map(Number);
  return [a, b, c, d, e, f];
}

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

/** The box around a rectangle of left, top, width and height, once it is moved and turned. */
function placed([x, y, width, height]: Matrix, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [x, x + width].flatMap((px) => [y, y + height].map((py) => [px, py] as const));
  const xs = corners.map(([px, py]) => a * px + c * py + e);
  const ys = corners.map(([px, py]) => b * px + d * py + f);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
