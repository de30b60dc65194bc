// Investment by city, largest first, with the running share of the listed cities' total.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import type { City } from '../../model/city.ts';
import type { Observation } from '../../model/quantity.ts';
import { amountLabel, plotWidth } from '../bars.ts';
import { cityColumn, column, head, heightOf, stackLabel } from '../columns.ts';
import { type Drawing, drawn, FULL_WIDTH, type Outcome, type Scene } from '../scene.ts';
import { observationSources } from '../sources.ts';
import { standings } from '../standing.ts';
import { amountText, cityField, numbers, tableOf } from '../table.ts';
import { joined, percent, phrases, sayings } from '../words.ts';

const CHART = 'investment-concentration';
const OBSERVATION = 'investment';
const NAME_MAX = 200;
const HEAD_MAX = 78;
const GAP = 10;

interface Entry {
  readonly city: City;
  readonly observation: Observation | null;
  /** Share of the total of this city and all before it, 0 to 1; `null` where there is nothing to share. */
  readonly cumulative: number | null;
}

export function investmentConcentration(scene: Scene): Outcome {
  const entries = entriesOf(scene);
  const present = entries.filter(({ observation }) => observation !== null);
  if (present.length === 0)
    return {
      drawings: [],
      findings: [chartNoData(null, CHART, `the observation ${OBSERVATION} of every city`)],
    };
  return drawn({
    id: CHART,
    spec: CHART,
    ...barsOf(scene, entries, present),
    says: saysOf(scene, present, entries.length - present.length),
    tables: [
      tableOf(entries, [
        cityField<Entry>(scene),
        numbers(scene, 'table.value', (speaker, { observation }) => amountText(speaker, observation)),
        numbers(scene, `${CHART}.cumulative`, (speaker, { cumulative }) =>
          cumulative === null ? null : percent(speaker, cumulative, 1),
        ),
      ]),
    ],
    numbersIn: null,
    sources: observationSources(scene.dataset, OBSERVATION),
    computed: false,
  });
}

function barsOf(
  scene: Scene,
  entries: readonly Entry[],
  present: readonly Entry[],
): Pick<Drawing, 'frame' | 'data' | 'params' | 'marks'> {
  const names = cityColumn(
    scene,
    entries.map(({ city }) => city),
    NAME_MAX,
  );
  const holding = new Set(holdersOf(present));
  const rows = entries.map((entry) => ({
    ...names.cellOf(entry.city),
    ...barOf(scene, entry),
    holds: holding.has(entry),
  }));
  const title = stackLabel(scene, phrases(scene, `${CHART}.cumulative`), 'head', HEAD_MAX);
  const shareWidth = column(
    scene,
    rows.map((row) => row.share),
    'number',
  ).width;
  const left = names.width + GAP + Math.max(shareWidth, Math.ceil(scene.ruler.width(title, 'head'))) + GAP;
  const most = Math.max(...present.map(({ observation }) => observation?.value ?? 0)) || 1;
  const width = plotWidth(
    FULL_WIDTH - left,
    rows.map(({ value }) => (value ?? 0) / most),
    rows.map(({ label }) => scene.ruler.width(label, 'label')),
  );
  const right = FULL_WIDTH - left - width;
  const top = heightOf(scene, title, 'head') + 6;
  return {
    frame: { left, width, right, height: names.plotHeight, top, bottom: 2 },
    data: { rows, heads: [head(scene, title, { x: -GAP, bottom: -4, align: 'right' })] },
    params: { nameX: -left, shareX: -GAP, from: 0, to: most },
    marks: {
      names: rows.length,
      holders: holding.size,
      rest: present.length - holding.size,
      gaps: rows.length - present.length,
    },
  };
}

const barOf = (scene: Scene, { observation, cumulative }: Entry) => ({
  share: share(scene, cumulative),
  value: observation?.value ?? null,
  missing: observation === null,
  label: amountLabel(scene, observation),
});

function entriesOf(scene: Scene): readonly Entry[] {
  const ranked = standings(scene.dataset, ({ observations }) => ({
    value: observations[OBSERVATION]?.value ?? null,
    rank: null,
  }));
  const sorted = [...ranked].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const total = sorted.reduce((sum, { value }) => sum + (value ?? 0), 0);
  let running = 0;
  return sorted.map(({ city, value }) => {
    running += value ?? 0;
    const cumulative = value === null || total === 0 ? null : running / total;
    return { city, observation: city.observations[OBSERVATION] ?? null, cumulative };
  });
}

const share = (scene: Scene, share0to1: number | null): string =>
  share0to1 === null
    ? ''
    : joined(scene, (speaker) => speaker.phrase('chart.percent', { n: speaker.number(share0to1 * 100, 1) }));

/** The fewest cities that hold three quarters of the total. */
function holdersOf(present: readonly Entry[]): readonly Entry[] {
  const enough = present.findIndex(({ cumulative }) => cumulative !== null && cumulative >= 0.75) + 1;
  return present.slice(0, enough);
}

/** The holders are named if they are at most three. */
function saysOf(scene: Scene, present: readonly Entry[], missing: number) {
  const enough = holdersOf(present).length;
  const holders = present.slice(0, Math.max(1, enough));
  const few = holders.length <= 3 && holders.length < present.length;
  const title = enough === 0 || present.length === 1 ? 'title-none' : few ? 'title-few' : 'title-many';
  return sayings(scene, CHART, title, (speaker) => {
    const pairs = present.slice(0, 3).map(({ city, observation }) =>
      speaker.phrase('chart.pair', {
        name: speaker.text(city.name),
        value: observation === null ? '' : speaker.quantity(observation),
      }),
    );
    const percent = speaker.number((holders.at(-1)?.cumulative ?? 0) * 100, 1);
    return {
      holders: speaker.list(holders.map(({ city }) => speaker.text(city.name))),
      count: holders.length,
      share: speaker.phrase('chart.percent', { n: percent }),
      cities: present.length,
      missing,
      top: speaker.list(pairs),
      unit: speaker.unitName(present[0]?.observation?.unit ?? ''),
      year: String(present[0]?.observation?.year ?? scene.dataset.edition.dataYear),
    };
  });
}
