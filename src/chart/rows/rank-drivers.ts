// Which assumption moves the ranking most: Sobol indices of the mean rank shift, alone and with all interactions.
import type { Speaker } from '../../language/speaker.ts';
import type { Sensitivity, SobolIndex } from '../../model/robustness.ts';
import { lift, nameColumn, stepOf } from '../columns.ts';
import { percentAxis } from '../percent-axis.ts';
import { drawn, FULL_WIDTH, NOTHING, type Outcome, type Row, type Scene } from '../scene.ts';
import { type SideColumn, sideColumns } from '../side-columns.ts';
import { factSources } from '../sources.ts';
import { numbers, tableOf, words } from '../table.ts';
import { shareTicks } from '../ticks.ts';
import { joined, percent, phrases, sayings, texts } from '../words.ts';

const CHART = 'rank-drivers';
const NAME_MAX = 200;
const GAP = 10;

/** Left out, without a warning, where no such analysis was made, or nothing ever moves. */
export function rankDrivers(scene: Scene): Outcome {
  const { sensitivity } = scene.robustness;
  const indices = sensitivity?.indices ?? [];
  if (sensitivity === null || indices.length === 0) return NOTHING;
  const names = nameColumn(
    scene,
    indices.map(({ assumption }) =>
      texts(scene, (speaker) => speaker.phrase(`assumption.name.${assumption}`)),
    ),
    NAME_MAX,
  );
  const places = indices.map(({ assumption }) => ({ id: assumption }));
  const side = sideColumns(scene, places, columnsOf(scene, indices));
  const left = names.width + GAP;
  const width = FULL_WIDTH - left - side.width;
  const height = indices.length * stepOf(indices.length, names.height);
  const ticks = shareTicks(Math.max(...indices.map(barsOf).flatMap(({ total, high }) => [total, high])));
  return drawn({
    id: CHART,
    spec: CHART,
    frame: { left, width, right: side.width, height, top: side.height, bottom: 20 },
    data: {
      rows: indices.map((index, row) => rowOf(scene, index, names.labels[row] ?? '')),
      cells: side.cellsAt(width),
      ticks: percentAxis(scene, ticks, height),
      heads: side.headsAt(width),
      keys: side.keysAt(width),
    },
    params: { nameX: -left, from: 0, to: ticks.at(-1) ?? 1 },
    marks: Object.fromEntries(LAYERS.map((layer) => [layer, indices.length])),
    says: saysOf(scene, sensitivity, indices),
    tables: [
      tableOf(indices, [
        words(scene, 'table.assumption', (speaker, { assumption }) =>
          speaker.phrase(`assumption.name.${assumption}`),
        ),
        numbers(scene, `${CHART}.alone`, (speaker, index) => aloneText(index, speaker)),
        numbers(scene, `${CHART}.whole`, (speaker, index) => wholeText(index, speaker)),
        numbers(scene, `${CHART}.interval`, (speaker, index) => intervalText(index, speaker)),
      ]),
    ],
    numbersIn: null,
    sources: factSources(scene.dataset),
    computed: true,
  });
}

/** Each shows every assumption. */
const LAYERS = ['names', 'total', 'first', 'whiskers'];

const rowOf = (scene: Scene, index: SobolIndex, name: string): Row => ({
  id: index.assumption,
  name,
  lift: lift(scene, name),
  ...barsOf(index),
});

/** An estimate of a share near 0 may come out below it, and one alone above the one in all. */
function barsOf({ first, total, totalInterval: [low, high] }: SobolIndex) {
  const whole = Math.max(0, total);
  return {
    first: Math.min(Math.max(0, first), whole),
    total: whole,
    low: Math.max(0, low),
    high: Math.max(0, high),
  };
}

function columnsOf(scene: Scene, indices: readonly SobolIndex[]): readonly SideColumn[] {
  const side = (
    key: string,
    mark: string | null,
    label: (index: SobolIndex, speaker: Speaker) => string,
  ) => ({
    said: phrases(scene, `${CHART}.${key}`),
    mark,
    align: 'right' as const,
    labels: indices.map((index) => joined(scene, (speaker) => label(index, speaker))),
  });
  return [
    side('alone', 'first', aloneText),
    side('whole', 'total', wholeText),
    side('interval', 'interval', intervalText),
  ];
}

const aloneText = (index: SobolIndex, speaker: Speaker): string => percent(speaker, barsOf(index).first);

const wholeText = (index: SobolIndex, speaker: Speaker): string => percent(speaker, barsOf(index).total);

function intervalText(index: SobolIndex, speaker: Speaker): string {
  const { low, high } = barsOf(index);
  const [from, to] = [percent(speaker, low), percent(speaker, high)];
  return from === to ? to : speaker.phrase('chart.span', { from: speaker.number(low * 100, 0), to });
}

function saysOf(
  scene: Scene,
  { meanShift, evaluations, failed }: Sensitivity,
  indices: readonly SobolIndex[],
) {
  const [top] = indices;
  // Those whose intervals reach that of the largest cannot be told from it.
  const leaders = indices.filter(({ totalInterval }) => totalInterval[1] >= (top?.totalInterval[0] ?? 0));
  const alike = leaders.length === indices.length && indices.length > 1;
  const title = alike ? 'title-even' : leaders.length === 1 ? 'title-one' : 'title-few';
  return sayings(scene, CHART, title, (speaker) => ({
    assumptions: speaker.list(
      leaders.map(({ assumption }) => speaker.phrase(`assumption.said.${assumption}`)),
    ),
    total: percent(speaker, top === undefined ? 0 : barsOf(top).total),
    shift: speaker.number(meanShift, 1),
    evaluations: evaluations - failed,
    failed,
    shares: speaker.list(
      indices.map((index) =>
        speaker.phrase('chart.pair', {
          name: speaker.phrase(`assumption.name.${index.assumption}`),
          value: percent(speaker, barsOf(index).total),
        }),
      ),
    ),
  }));
}
