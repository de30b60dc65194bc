// National key figures as large numbers, each with its bound, unit and name in words.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import type { Speaker } from '../../language/speaker.ts';
import type { Figure } from '../../model/quantity.ts';
import { nationalPlace } from '../national.ts';
import { FULL_WIDTH, type Outcome, type Row, type Scene } from '../scene.ts';
import { sayings } from '../words.ts';
import { wrap } from '../wrap.ts';

const CHART = 'national-figures';
const SHOWN = ['enterprises', 'universities', 'workforce', 'patents', 'investment'] as const;
const GROWTH = 'investment-growth';
const GAP = 16;

/** Baselines of the number and of the first line below it, px. */
const NUMBER_Y = 50;
const BELOW_Y = 70;

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
    sources: [...new Set([...shown, ...(growth === null ? [] : [growth])].map(({ source }) => source))],
  };
  return { drawings: [drawing], findings };
}

interface Line {
  readonly part: 'strong' | 'name' | 'quiet';
  readonly text: string;
}

/** A figure's number in the first language, then what the number is, then the same in the other languages. */
function cell(scene: Scene, figure: Figure, growth: Figure | null, x: number, width: number): readonly Row[] {
  const [first, ...others] = scene.speakers;
  if (first === undefined) return [];
  const { before, number, after } = apart(first, figure);
  const grows = (speaker: Speaker): readonly Line[] =>
    growth === null ? [] : [{ part: 'quiet', text: growthText(speaker, growth) }];
  const lines: readonly Line[] = [
    { part: 'strong', text: after },
    { part: 'name', text: first.text(figure.name) },
    ...grows(first),
    ...others.flatMap((speaker): Line[] => [
      { part: 'strong', text: speaker.quantity(figure) },
      { part: 'name', text: speaker.text(figure.name) },
      ...grows(speaker),
    ]),
  ];
  return [
    { part: 'rule', text: '', x, x2: x + width, y: 0.5 },
    { part: 'quiet', text: before, x, x2: x, y: 16 },
    { part: 'number', text: number, x, x2: x, y: NUMBER_Y },
    ...below(scene, lines, x, width),
  ].filter(({ part, text }) => part === 'rule' || text !== '');
}

/** Wrapped lines, one row each, with a little air between two of them that differ in language or kind. */
function below(scene: Scene, lines: readonly Line[], x: number, width: number): readonly Row[] {
  let y = BELOW_Y;
  return lines.flatMap(({ part, text }, index) => {
    if (index > 0 && part === 'strong') y += 6;
    return wrap(text, width, (line) => scene.ruler.width(line, part)).map((line) => {
      const row = { part, text: line, x, x2: x, y };
      y += scene.ruler.style(part).lineHeight;
      return row;
    });
  });
}

/** "more than 1,700 enterprises" → "more than", "1,700", "enterprises", wherever the language puts the number. */
function apart(speaker: Speaker, figure: Figure) {
  const full = speaker.quantity(figure);
  const number = speaker.bare(figure);
  const at = full.indexOf(number);
  if (at < 0) return { before: '', number: full, after: '' };
  return { before: full.slice(0, at).trim(), number, after: full.slice(at + number.length).trim() };
}

const growthText = (speaker: Speaker, growth: Figure): string =>
  speaker.phrase(`chart.${CHART}.growth`, {
    name: speaker.text(growth.name),
    value: speaker.quantity(growth),
  });

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
