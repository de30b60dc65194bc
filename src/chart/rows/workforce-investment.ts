// Share of the workforce against share of investment, per city, on a logarithmic axis.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import type { Speaker } from '../../language/speaker.ts';
import type { City } from '../../model/city.ts';
import { type Axis, dumbbell, type End, type Pair } from '../dumbbell.ts';
import { drawn, type Outcome, type Scene } from '../scene.ts';
import { observationSources } from '../sources.ts';
import { amountText, cityField, numbers, tableOf } from '../table.ts';
import { logTicks, tickDecimals } from '../ticks.ts';
import { joined, phrases, sayings } from '../words.ts';

const CHART = 'workforce-investment';
const WORKFORCE = 'workforce-share';
const INVESTMENT = 'investment-share';

export function workforceInvestment(scene: Scene): Outcome {
  const pairs = pairsOf(scene);
  const shown = pairs.flatMap(({ first, second }) => [first, second]).filter((end) => end.drawn);
  const values = shown.flatMap(({ value }) => value ?? []);
  if (values.length === 0) {
    const lacking = `the observations ${WORKFORCE} and ${INVESTMENT} of every city`;
    return { drawings: [], findings: [chartNoData(null, CHART, lacking)] };
  }
  const sides = [
    { said: phrases(scene, `${CHART}.workforce`), columns: [[]] },
    { said: phrases(scene, `${CHART}.investment`), columns: [[]] },
  ] as const;
  return drawn({
    id: CHART,
    spec: CHART,
    ...dumbbell(scene, pairs, axisOf(scene, values), ['workforce', 'investment'], sides),
    says: saysOf(scene, pairs),
    tables: [
      tableOf(pairs, [
        cityField<Pair>(scene),
        numbers(scene, `${CHART}.workforce`, (speaker, { city }) =>
          amountText(speaker, city.observations[WORKFORCE] ?? null),
        ),
        numbers(scene, `${CHART}.investment`, (speaker, { city }) =>
          amountText(speaker, city.observations[INVESTMENT] ?? null),
        ),
      ]),
    ],
    numbersIn: null,
    sources: observationSources(scene.dataset, WORKFORCE, INVESTMENT),
    computed: false,
  });
}

function pairsOf(scene: Scene): readonly Pair[] {
  const pairs = scene.dataset.cities.map((city) => ({
    city,
    first: endOf(scene, city, WORKFORCE),
    second: endOf(scene, city, INVESTMENT),
  }));
  return pairs.sort((a, b) => (b.second.value ?? -1) - (a.second.value ?? -1));
}

/** A logarithmic axis has no place for 0: such a share stands in its column only. */
function endOf(scene: Scene, { observations }: City, id: string): End {
  const observation = observations[id] ?? null;
  const label =
    observation === null
      ? joined(scene, (speaker) => speaker.phrase('chart.missing'))
      : joined(scene, (speaker) => speaker.quantity(observation));
  return { value: observation?.value ?? null, cells: [label], drawn: (observation?.value ?? 0) > 0 };
}

function axisOf(scene: Scene, values: readonly number[]): Axis {
  const from = Math.min(...values) * 0.85;
  const to = Math.max(...values) * 1.15;
  const ticks = logTicks(from, to).map((value) => ({
    value,
    label: joined(scene, (speaker) =>
      speaker.phrase('chart.percent', { n: speaker.number(value, tickDecimals(value)) }),
    ),
  }));
  return { said: [], from, to, ticks };
}

/** Which cities draw more of the investment than they hold of the workforce. */
function saysOf(scene: Scene, pairs: readonly Pair[]) {
  const both = pairs.filter(({ first, second }) => first.value !== null && second.value !== null);
  const above = both.filter(({ first, second }) => (second.value ?? 0) > (first.value ?? 0));
  const named = above.length > 0 && above.length <= 5;
  const title =
    both.length === 0
      ? 'title-none'
      : above.length === 0
        ? 'title-below'
        : named
          ? 'title-few'
          : 'title-many';
  return sayings(scene, CHART, title, (speaker) => ({
    above: speaker.list(above.map(({ city }) => speaker.text(city.name))),
    count: above.length,
    both: both.length,
    cities: pairs.length,
    missing: pairs.length - both.length,
    top: speaker.list(both.slice(0, 3).map((pair) => twoShares(speaker, pair))),
    year: String(scene.dataset.edition.dataYear),
  }));
}

/** The two shares of a city that has both, in words. */
function twoShares(speaker: Speaker, { city }: Pair): string {
  const workforce = city.observations[WORKFORCE];
  const investment = city.observations[INVESTMENT];
  return speaker.phrase(`chart.${CHART}.two`, {
    name: speaker.text(city.name),
    workforce: workforce === undefined ? '' : speaker.quantity(workforce),
    investment: investment === undefined ? '' : speaker.quantity(investment),
  });
}
