// National key figures as large numbers, each with its bound, unit and name in words.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import type { Speaker } from '../../language/speaker.ts';
import type { Figure } from '../../model/quantity.ts';
import { type Spoken, spoken } from '../amount.ts';
import { nationalPlace, nationalTable } from '../national.ts';
import { FULL_WIDTH, type Outcome, type Row, type Scene } from '../scene.ts';
import { sayings } from '../words.ts';
import { wrap } from '../wrap.ts';

const CHART = 'national-figures';
const SHOWN = ['enterprises', 'universities', 'workforce', 'patents', 'investment'] as const;
const GROWTH = 'investment-growth';
const GAP = 16;

/** Baselines of the number and of the first line below it, px. */
const NUMBER_Y = 50;
const BELOW_Y = 68;
/** Between the large number and its unit, px. */
const BESIDE = 4;

export function nationalFigures(scene: Scene): Outcome {
  const { figures } = scene.dataset.national;
  const shown = SHOWN.flatMap((id) => figures[id] ?? []);
  const missing = SHOWN.filter((id) => figures[id] === undefined);
  const findings = missing.map((id) => chartNoData(nationalPlace(scene.dataset), CHART, `figures.${id}`));
  if (shown.length === 0) return { drawings: [], findings };
  const growth = figures[GROWTH] ?? null;
  const slot = FULL_WIDTH / shown.length;
  const cells = shown.map((figure, index) =>
    cell(scene, figure, figure.id === 'investment' ? growth : null, index * slot, slot - GAP),
  );
  const rows = [...cells.flatMap(({ rows: own }) => own), ...stacked(scene, cells)];
  const height = Math.max(...rows.map(({ y }) => Number(y))) + 6;
  const drawing = {
    id: CHART,
    spec: CHART,
    frame: { width: FULL_WIDTH, height, left: 0, right: 0, top: 0, bottom: 0 },
    data: { rows },
    params: {},
    marks: { number: shown.length, rule: shown.length },
    says: saysOf(scene, shown, growth),
    tables: [nationalTable(scene, [...shown, ...(growth === null ? [] : [growth])])],
    numbersIn: null,
    sources: [...new Set([...shown, ...(growth === null ? [] : [growth])].map(({ source }) => source))],
    computed: false,
  };
  return { drawings: [drawing], findings };
}

interface Line {
  readonly part: 'strong' | 'name' | 'quiet';
  readonly text: string;
}

/** One figure: its number with what stands around it, and its lines below, the same ones in every cell. */
interface Cell {
  readonly x: number;
  readonly rows: readonly Row[];
  readonly blocks: readonly (Line & { readonly wrapped: readonly string[] })[];
}

/** The number in every language, the first one large; then what it is; then how it grew. */
function cell(scene: Scene, figure: Figure, growth: Figure | null, x: number, width: number): Cell {
  const [first, ...others] = scene.speakers;
  if (first === undefined) return { x, rows: [], blocks: [] };
  const said = spoken(first, figure);
  const numbered = numberLine(scene, said, x, width);
  const lines: readonly Line[] = [
    { part: 'strong', text: numbered.below },
    ...others.map((speaker): Line => ({ part: 'strong', text: speaker.quantity(figure) })),
    ...scene.speakers.map((speaker): Line => ({ part: 'name', text: speaker.text(figure.name) })),
    ...scene.speakers.map((speaker) => grows(speaker, growth)),
  ];
  const rows = [
    { part: 'rule', text: '', x, x2: x + width, y: 0.5 },
    { part: 'quiet', text: said.bound, x, x2: x, y: 16 },
    ...numbered.rows,
  ];
  const measure = (part: string) => (line: string) => scene.ruler.width(line, part);
  return {
    x,
    rows: rows.filter(({ part, text }) => part === 'rule' || text !== ''),
    blocks: lines.map(({ part, text }) => ({
      part,
      text,
      wrapped: text === '' ? [] : wrap(text, width, measure(part)),
    })),
  };
}

/** The large number with its unit beside it, on one line; what has no room beside it goes below. */
function numberLine(scene: Scene, { before, number, after }: Spoken, x: number, width: number) {
  const room = (text: string, style: string) => (text === '' ? 0 : scene.ruler.width(text, style) + BESIDE);
  const numberX = x + room(before, 'strong');
  const afterX = numberX + scene.ruler.width(number, 'figure') + BESIDE;
  const fits = afterX + room(after, 'strong') - BESIDE <= x + width;
  return {
    rows: [
      { part: 'strong', text: before, x, x2: x, y: NUMBER_Y },
      { part: 'number', text: number, x: numberX, x2: x, y: NUMBER_Y },
      ...(fits ? [{ part: 'strong', text: after, x: afterX, x2: x, y: NUMBER_Y }] : []),
    ],
    below: fits ? '' : after,
  };
}

function grows(speaker: Speaker, growth: Figure | null): Line {
  if (growth === null) return { part: 'quiet', text: '' };
  const value = speaker.quantity({ ...growth, value: Math.abs(growth.value) });
  const values = { direction: directionOf(growth.value), value };
  return { part: 'quiet', text: speaker.phrase(`chart.${CHART}.growth`, values) };
}

/** The blocks of all cells, each at one height across them, with a little air between two of different kinds. */
function stacked(scene: Scene, cells: readonly Cell[]): readonly Row[] {
  let y = BELOW_Y;
  let last: string | null = null;
  return (cells[0]?.blocks ?? []).flatMap(({ part }, index) => {
    const tallest = Math.max(...cells.map(({ blocks }) => blocks[index]?.wrapped.length ?? 0));
    if (tallest === 0) return [];
    if (last !== null && last !== part) y += 3;
    last = part;
    const top = y;
    const { lineHeight } = scene.ruler.style(part);
    y += tallest * lineHeight;
    return cells.flatMap(({ x, blocks }) =>
      (blocks[index]?.wrapped ?? []).map((text, line) => ({
        part,
        text,
        x,
        x2: x,
        y: top + line * lineHeight,
      })),
    );
  });
}

function saysOf(scene: Scene, shown: readonly Figure[], growth: Figure | null) {
  const investment = shown.find(({ id }) => id === 'investment');
  const grown = investment !== undefined && growth !== null;
  const years = [...new Set(shown.flatMap(({ year }) => year ?? []))].sort();
  return sayings(scene, CHART, grown ? 'title-growth' : 'title-plain', (speaker) => ({
    years: years.join(', '),
    direction: directionOf(growth?.value ?? 0),
    growth: growth === null ? '' : speaker.quantity({ ...growth, value: Math.abs(growth.value) }),
    investment: investment === undefined ? '' : speaker.quantity(investment),
    figures: speaker.list(
      [...shown, ...(growth === null ? [] : [growth])].map((figure) =>
        speaker.phrase(`chart.${CHART}.pair`, {
          name: speaker.text(figure.name),
          value: speaker.quantity(figure),
        }),
      ),
    ),
  }));
}

const directionOf = (rate: number): string => (rate > 0 ? 'up' : rate < 0 ? 'down' : 'level');
