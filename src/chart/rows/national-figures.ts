// National key figures as large numbers, each with its bound, unit and name in words.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import type { Speaker } from '../../language/speaker.ts';
import type { Figure } from '../../model/quantity.ts';
import { repeats, type Spoken, spoken } from '../amount.ts';
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
  const rows = shown.flatMap((figure, index) =>
    cell(scene, figure, figure.id === 'investment' ? growth : null, index * slot, slot - GAP),
  );
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

/** The number in every language, the first one large; then what it is; then how it grew. */
function cell(scene: Scene, figure: Figure, growth: Figure | null, x: number, width: number): readonly Row[] {
  const [first, ...others] = scene.speakers;
  if (first === undefined) return [];
  const said = spoken(first, figure);
  const numbered = numberLine(scene, said, x, width);
  const amounts = others.map((speaker) => speaker.quantity(figure));
  const names = scene.speakers.map((speaker) => speaker.text(figure.name));
  const lines: readonly Line[] = [
    ...numbered.below.map((text): Line => ({ part: 'strong', text })),
    ...amounts.map((text): Line => ({ part: 'strong', text })),
    ...names
      .filter((name, index) => index === 0 || !repeats(name, amounts[index - 1] ?? ''))
      .map((text): Line => ({ part: 'name', text })),
    ...(growth === null ? [] : scene.speakers.map((speaker): Line => grows(speaker, growth))),
  ];
  return [
    { part: 'rule', text: '', x, x2: x + width, y: 0.5 },
    { part: 'quiet', text: said.bound, x, x2: x, y: 16 },
    ...numbered.rows,
    ...below(scene, lines, x, width),
  ].filter(({ part, text }) => part === 'rule' || text !== '');
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
    below: fits || after === '' ? [] : [after],
  };
}

function grows(speaker: Speaker, growth: Figure): Line {
  const value = speaker.quantity({ ...growth, value: Math.abs(growth.value) });
  const values = { direction: directionOf(growth.value), value };
  return { part: 'quiet', text: speaker.phrase(`chart.${CHART}.growth`, values) };
}

/** Wrapped lines, one row each, with a little air between two of different kinds. */
function below(scene: Scene, lines: readonly Line[], x: number, width: number): readonly Row[] {
  let y = BELOW_Y;
  return lines.flatMap(({ part, text }, index) => {
    if (index > 0 && part !== lines[index - 1]?.part) y += 3;
    return wrap(text, width, (line) => scene.ruler.width(line, part)).map((line) => {
      const row = { part, text: line, x, x2: x, y };
      y += scene.ruler.style(part).lineHeight;
      return row;
    });
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
