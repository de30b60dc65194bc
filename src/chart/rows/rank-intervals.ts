// How far each city's computed rank moves in the recalculations, and where the order of two cities is probable.
import type { Uncertainty } from '../../model/robustness.ts';
import { intervalTable } from '../interval-table.ts';
import { type Entry, intervalSayings } from '../interval-words.ts';
import { barOf, rankAxis, rankEnds, spanText } from '../rank-axis.ts';
import { rankNames } from '../rank-names.ts';
import { drawn, FULL_WIDTH, NOTHING, type Outcome, type Row, type Scene } from '../scene.ts';
import { type SideColumn, sideColumns } from '../side-columns.ts';
import { factSources, publishedSources } from '../sources.ts';
import { rootOf, scoreOf } from '../standing.ts';
import { joined, percent, phrases } from '../words.ts';

const CHART = 'rank-intervals';

/** Left out, without a warning, where the edition leaves nothing open, or no draw came to a ranking. */
export function rankIntervals(scene: Scene): Outcome {
  const { uncertainty } = scene.robustness;
  const entries = uncertainty === null ? [] : entriesOf(scene, uncertainty);
  if (uncertainty === null || entries.every(({ interval }) => interval === null)) return NOTHING;
  const names = rankNames(scene, entries, phrases(scene, `${CHART}.computed`));
  const ids = entries.map(({ city }) => city.id);
  const side = sideColumns(scene, names.places, columnsOf(scene, uncertainty, entries));
  const width = FULL_WIDTH - names.left - side.width;
  const last = Math.max(entries.length, ...entries.flatMap(ranksOf));
  const frame = {
    left: names.left,
    width,
    right: side.width,
    height: names.height,
    top: side.height,
    bottom: 20,
  };
  return drawn({
    id: CHART,
    spec: CHART,
    frame,
    data: {
      rows: entries.map((entry, index) => ({ ...names.rows[index], ...rowOf(entry) })),
      cells: side.cellsAt(width),
      ticks: rankAxis(scene, last, entries.length, names.height),
      cuts: cutsOf(uncertainty, ids, names.height / ids.length),
      heads: [names.head, ...side.headsAt(width)],
      keys: [names.key, ...side.keysAt(width)],
    },
    params: { ...names.params, startX: -names.left, endX: width + side.width, ...rankEnds(last) },
    marks: marksOf(entries),
    says: intervalSayings(scene, uncertainty, entries),
    tables: [intervalTable(scene, uncertainty, entries)],
    numbersIn: null,
    sources: sourcesOf(scene, entries),
    computed: true,
  });
}

/** By tier and computed rank; cities that are not ranked come last. */
function entriesOf(scene: Scene, { cities, tiers }: Uncertainty): readonly Entry[] {
  const order = new Map(tiers.flat().map((id, index) => [id, index]));
  const place = ({ city, rank, median }: Entry) =>
    order.get(city.id) ?? order.size + (rank?.position ?? median ?? cities.length + 1);
  const root = rootOf(scene.scorecard).id;
  const entries = cities.flatMap((spread) => {
    const city = scene.dataset.cities.find(({ id }) => id === spread.city);
    const published = scoreOf(scene.scorecard, spread.city, root)?.published?.rank ?? null;
    return city === undefined ? [] : [{ ...spread, city, published }];
  });
  return entries.sort((a, b) => place(a) - place(b));
}

const ranksOf = ({ rank, published, interval }: Entry): readonly number[] =>
  [rank?.position, published?.position, interval?.to].filter((value) => value !== undefined);

function rowOf({ rank, median, interval, published }: Entry) {
  const computed = rank?.position ?? null;
  return {
    ...(interval === null ? { x1: null, x2: null } : barOf(interval)),
    computed,
    median: median === computed ? null : median,
    published: published?.position ?? null,
    missing: computed === null && interval === null,
  };
}

function marksOf(entries: readonly Entry[]) {
  const rows = entries.map(rowOf);
  return {
    names: rows.length,
    intervals: rows.filter(({ x1 }) => x1 !== null).length,
    computed: rows.filter(({ computed }) => computed !== null).length,
    medians: rows.filter(({ median }) => median !== null).length,
    published: rows.filter(({ published }) => published !== null).length,
    gaps: rows.filter(({ missing }) => missing).length,
  };
}

/** Rules between the tiers, px from the top of the plot. */
const cutsOf = ({ tiers }: Uncertainty, ids: readonly string[], step: number): readonly Row[] =>
  tiers.slice(1).flatMap(([first]) => {
    const index = ids.indexOf(first ?? '');
    return index < 1 ? [] : [{ y: index * step }];
  });

function columnsOf(
  scene: Scene,
  { confidence }: Uncertainty,
  entries: readonly Entry[],
): readonly SideColumn[] {
  const missing = joined(scene, (speaker) => speaker.phrase('chart.missing'));
  const interval: SideColumn = {
    said: phrases(scene, `${CHART}.interval`, (speaker) => ({ share: percent(speaker, confidence) })),
    mark: 'interval',
    align: 'right',
    labels: entries.map((entry) => {
      const span = entry.interval;
      return span === null ? missing : joined(scene, (speaker) => spanText(speaker, span));
    }),
  };
  const published: SideColumn = {
    said: phrases(scene, `${CHART}.published`),
    mark: 'published',
    align: 'right',
    hanging: true,
    labels: entries.map((entry) => {
      const rank = entry.published;
      return rank === null ? '' : joined(scene, (speaker) => speaker.rank(rank));
    }),
  };
  const median: SideColumn = {
    said: phrases(scene, `${CHART}.median`),
    mark: 'median',
    align: 'right',
    labels: entries.map((entry) => {
      const rank = entry.median;
      return rank === null ? '' : joined(scene, (speaker) => speaker.number(rank, 0));
    }),
  };
  const isPublished = entries.some((entry) => entry.published !== null);
  return isPublished ? [interval, median, published] : [interval, median];
}

const sourcesOf = ({ dataset, scorecard }: Scene, entries: readonly Entry[]): readonly string[] => {
  const isPublished = entries.some(({ published }) => published !== null);
  const published = isPublished ? publishedSources(dataset, rootOf(scorecard).id) : [];
  return [...new Set([...published, ...factSources(dataset)])];
};
