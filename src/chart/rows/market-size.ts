// Market size in two years, with the yearly growth that the two values imply and the one that the source states.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import type { Speaker } from '../../language/speaker.ts';
import type { Figure } from '../../model/quantity.ts';
import { heightOf, stackLabel } from '../columns.ts';
import { nationalPlace } from '../national.ts';
import { drawn, FULL_WIDTH, type Outcome, type Row, type Scene } from '../scene.ts';
import { numbers, tableOf, words } from '../table.ts';
import { joined, phrases, sayings } from '../words.ts';

const CHART = 'market-size';
const HEIGHT = 150;
const ASIDE = 190;
const ASIDE_GAP = 28;

interface Growth {
  readonly from: Figure;
  readonly to: Figure;
  readonly stated: Figure;
  /** Average yearly growth from the first value to the second, %; rounded to the decimals of the stated rate. */
  readonly implied: number;
}

export function marketSize(scene: Scene): Outcome {
  const growth = growthOf(Object.values(scene.dataset.national.figures), scene);
  if (growth === null) {
    const lacking = 'a growth rate that names two figures of different years';
    return { drawings: [], findings: [chartNoData(nationalPlace(scene.dataset), CHART, lacking)] };
  }
  const rows = barsOf(scene, growth);
  const top = Math.max(...rows.map(({ label }) => heightOf(scene, String(label), 'strong'))) + 8;
  return drawn({
    id: CHART,
    spec: CHART,
    frame: {
      width: FULL_WIDTH - ASIDE - ASIDE_GAP,
      height: HEIGHT,
      left: 0,
      right: ASIDE + ASIDE_GAP,
      top,
      bottom: rows.some(({ forecast }) => forecast) ? 36 : 22,
    },
    data: { rows, asides: asidesOf(scene, growth) },
    params: {},
    marks: { labels: rows.length, years: rows.length, rates: 2 },
    says: saysOf(scene, growth),
    tables: [tableFor(scene, growth)],
    numbersIn: null,
    sources: [...new Set([growth.from, growth.to, growth.stated].map(({ source }) => source))],
    computed: false,
  });
}

function growthOf(figures: readonly Figure[], scene: Scene): Growth | null {
  for (const stated of figures) {
    const from = scene.dataset.national.figures[stated.growth?.from ?? ''];
    const to = scene.dataset.national.figures[stated.growth?.to ?? ''];
    if (from?.year == null || to?.year == null || from.year >= to.year || from.value <= 0 || to.value < 0)
      continue;
    const yearly = (to.value / from.value) ** (1 / (to.year - from.year)) - 1;
    return { from, to, stated, implied: yearly * 100 };
  }
  return null;
}

function barsOf(scene: Scene, { from, to }: Growth): readonly Row[] {
  return [from, to].map((figure) => {
    const amounts = scene.speakers.map((speaker) => speaker.quantity(figure));
    const label = stackLabel(scene, amounts, 'strong', 190);
    return {
      id: figure.id,
      value: figure.value,
      forecast: figure.forecast,
      label,
      lift: -heightOf(scene, label, 'strong') - 4,
      year: yearText(scene, figure),
    };
  });
}

/** The year, and below it the word for a forecast in every language. */
const yearText = (scene: Scene, { year, forecast }: Figure): string =>
  forecast ? `${year}\n${phrases(scene, `${CHART}.forecast`).join(' ')}` : String(year);

/** Two rates beside the bars: the number large, below it what it is. */
function asidesOf(scene: Scene, growth: Growth): readonly Row[] {
  const rates = [
    { rate: rate(scene, growth.stated, growth.implied), words: phrases(scene, `${CHART}.implied`) },
    { rate: rate(scene, growth.stated, growth.stated.value), words: phrases(scene, `${CHART}.stated`) },
  ];
  let y = 0;
  return rates.map(({ rate: number, words }) => {
    const text = stackLabel(scene, words, 'name', ASIDE);
    const row = { number, text, x: ASIDE_GAP, y };
    y += 30 + heightOf(scene, text, 'name') + 18;
    return row;
  });
}

const rate = (scene: Scene, stated: Figure, value: number): string =>
  joined(scene, (speaker) => percent(speaker, stated, value));

const percent = (speaker: Speaker, stated: Figure, value: number): string =>
  speaker.quantity({ ...stated, value, bound: 'exact' });

/** Both values, and both rates of growth. */
function tableFor(scene: Scene, { from, to, stated, implied }: Growth) {
  const value = (figure: Figure) => ({
    name: (speaker: Speaker) => speaker.text(figure.name),
    year: () => (figure.year === null ? '' : String(figure.year)),
    text: (speaker: Speaker) => speaker.quantity(figure),
  });
  const growth = (key: string, year: (speaker: Speaker) => string, text: (speaker: Speaker) => string) => ({
    name: (speaker: Speaker) => speaker.phrase(`chart.${CHART}.${key}`),
    year,
    text,
  });
  const years = () => `${from.year}–${to.year}`;
  const statedYear = (speaker: Speaker) =>
    stated.year === null ? speaker.phrase(`chart.${CHART}.unstated`) : String(stated.year);
  const rows = [
    value(from),
    value(to),
    growth('growth-implied', years, (speaker) => percent(speaker, stated, implied)),
    growth('growth-stated', statedYear, (speaker) => speaker.quantity(stated)),
  ];
  return tableOf(rows, [
    words(scene, 'table.figure', (speaker, { name }) => name(speaker)),
    numbers(scene, 'table.year', (speaker, { year }) => year(speaker)),
    numbers(scene, 'table.value', (speaker, { text }) => text(speaker)),
  ]);
}

function saysOf(scene: Scene, { from, to, stated, implied }: Growth) {
  const title = to.value > from.value ? 'title-up' : to.value < from.value ? 'title-down' : 'title-level';
  return sayings(scene, CHART, title, (speaker) => ({
    from: speaker.quantity(from),
    to: speaker.quantity(to),
    fromYear: String(from.year),
    toYear: String(to.year),
    forecast: String(to.forecast),
    unit: speaker.unitName(from.unit),
    implied: percent(speaker, stated, implied),
    stated: percent(speaker, stated, stated.value),
  }));
}
