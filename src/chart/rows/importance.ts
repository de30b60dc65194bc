// What every indicator weighs in the totals, and how much it really decides; and which work against their dimension.
import type { Speaker } from '../../language/speaker.ts';
import { againstRows, againstText } from '../against-labels.ts';
import { fitLabel, type Line, linesOf } from '../columns.ts';
import { importanceSayings, importanceTable } from '../importance-words.ts';
import { type IndicatorGroup, indicatorGroups } from '../indicators.ts';
import { percentAxis } from '../percent-axis.ts';
import { drawn, FULL_HEIGHT, FULL_WIDTH, NOTHING, type Outcome, type Scene } from '../scene.ts';
import { type SideColumn, sideColumns } from '../side-columns.ts';
import { factSources } from '../sources.ts';
import { shareTicks } from '../ticks.ts';
import { nodeNames } from '../tree.ts';
import { type Weighed, weigh } from '../weighed.ts';
import { joined, named, percent, phrases } from '../words.ts';

const CHART = 'importance';
const NAME_MAX = 190;
/** Room for the colour of a dimension before its name, px. */
const INDENT = 14;
/** More than the radius of a mark that stands on the edge of the plot, px. */
const GAP = 16;
/** Narrow heads leave the plot more room, px. */
const HEAD_MAX = 56;
/** One line a language. */
const IMPORTANCE_MAX = 100;

/** A row is a dimension's name, or one of its indicators. */
interface Item {
  readonly id: string;
  readonly tone: number;
  readonly entry: Weighed | null;
}

/** Left out, without a warning, where no indicator's importance can be told. */
export function importance(scene: Scene): Outcome {
  const groups = indicatorGroups(scene);
  const all = weigh(scene, groups);
  if (all.length === 0) return NOTHING;
  const items = fitting(scene, groups, all);
  const names = namesOf(scene, items);
  const lines = linesFor(scene, items, names.labels);
  const entries = items.flatMap(({ entry }) => entry ?? []);
  const places = lines.map(({ y }) => ({ y }));
  const side = sideColumns(scene, places, columnsOf(scene, items));
  const left = INDENT + names.width + GAP;
  const width = FULL_WIDTH - left - side.width;
  const height = lines.at(-1)?.y2 ?? 0;
  const ticks = shareTicks(Math.max(...entries.flatMap((entry) => [entry.weight, entry.importance])));
  const to = ticks.at(-1) ?? 1;
  const against = againstRows(scene, placesOf(items, lines), width, to);
  const indicators = groups.reduce((sum, group) => sum + group.indicators.length, 0);
  return drawn({
    id: CHART,
    spec: CHART,
    frame: { left, width, right: side.width, height, top: side.height, bottom: 20 },
    data: {
      rows: items.map((item, row) => ({ ...lines[row], name: names.labels[row] ?? '', ...rowOf(item) })),
      cells: side.cellsAt(width),
      ticks: percentAxis(scene, ticks, height),
      heads: side.headsAt(width),
      keys: side.keysAt(width),
      ...against,
    },
    params: { nameX: -left, endX: width + side.width, indent: INDENT, from: 0, to },
    marks: {
      names: entries.length,
      dimensions: items.length - entries.length,
      weights: entries.length,
      importances: entries.length,
      bands: entries.filter((entry) => entry.against).length,
    },
    says: importanceSayings(scene, all, entries.length, indicators - all.length),
    tables: [
      importanceTable(
        scene,
        itemsOf(groups, all).flatMap(({ entry }) => entry ?? []),
      ),
    ],
    numbersIn: null,
    sources: factSources(scene.dataset),
    computed: true,
  });
}

/** By dimension, the most important first; where a page takes not all, those against it, and whose two shares differ most. */
function fitting(scene: Scene, groups: readonly IndicatorGroup[], all: readonly Weighed[]): readonly Item[] {
  const far = ({ weight, importance: actual }: Weighed) => Math.abs(actual - weight);
  const byGap = [...all].sort((a, b) => Number(b.against) - Number(a.against) || far(b) - far(a));
  for (let count = all.length; count > 1; count--) {
    const items = itemsOf(groups, byGap.slice(0, count));
    const lines = linesFor(scene, items, namesOf(scene, items).labels);
    if ((lines.at(-1)?.y2 ?? 0) <= FULL_HEIGHT) return items;
  }
  return itemsOf(groups, byGap.slice(0, 1));
}

function itemsOf(groups: readonly IndicatorGroup[], entries: readonly Weighed[]): readonly Item[] {
  return groups.flatMap(({ dimension, tone, indicators }) => {
    const own = entries
      .filter(({ id }) => indicators.includes(id))
      .sort((a, b) => b.importance - a.importance)
      .map((entry) => ({ id: entry.id, tone, entry }));
    return dimension === null || own.length === 0 ? own : [{ id: dimension, tone, entry: null }, ...own];
  });
}

/** A row is as tall as its name, and as the words beside its marks. */
const linesFor = (scene: Scene, items: readonly Item[], names: readonly string[]): readonly Line[] =>
  linesOf(
    scene,
    names,
    items.map(({ entry }) => (entry?.against === true ? againstText(scene) : '')),
  );

const placesOf = (items: readonly Item[], lines: readonly Line[]) =>
  items.flatMap(({ entry }, index) => {
    const line = lines[index];
    return line === undefined ? [] : [{ line, entry }];
  });

const styleOf = ({ entry }: Item): string => (entry === null ? 'strong' : 'name');

/** Names of dimensions are bold, which tells them from those of their indicators. */
function namesOf(scene: Scene, items: readonly Item[]) {
  const nodes = nodeNames(scene.dataset.framework);
  const labels = items.map((item) =>
    fitLabel(scene, named(scene, nodes.get(item.id) ?? {}), styleOf(item), NAME_MAX),
  );
  const widths = items.map((item, index) => scene.ruler.width(labels[index] ?? '', styleOf(item)));
  return { labels, width: Math.ceil(Math.max(0, ...widths)) };
}

const rowOf = ({ id, tone, entry }: Item) => ({
  id,
  dimension: entry === null,
  tone,
  weight: entry?.weight ?? null,
  importance: entry?.importance ?? null,
});

function columnsOf(scene: Scene, items: readonly Item[]): readonly SideColumn[] {
  const labels = (say: (entry: Weighed, speaker: Speaker) => string): readonly string[] =>
    items.map(({ entry }) => (entry === null ? '' : joined(scene, (speaker) => say(entry, speaker))));
  return [
    {
      said: phrases(scene, `${CHART}.weight`),
      mark: 'weight',
      align: 'right',
      labels: labels(({ weight }, speaker) => percent(speaker, weight)),
      headMax: HEAD_MAX,
    },
    {
      said: phrases(scene, `${CHART}.importance`),
      mark: 'importance',
      align: 'right',
      labels: labels((entry, speaker) => percent(speaker, entry.importance)),
      headMax: IMPORTANCE_MAX,
    },
  ];
}
