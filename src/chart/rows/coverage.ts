// Which indicators are available for which city: one tile each, grouped by dimension.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import type { Speaker } from '../../language/speaker.ts';
import type { City } from '../../model/city.ts';
import { cityColumn, fitLabel, head, heightOf, stackLabel } from '../columns.ts';
import { type Group, groupHeads, groupsOf, nodesBelow, type Slot } from '../groups.ts';
import { drawn, FULL_WIDTH, type Outcome, type Row, type Scene } from '../scene.ts';
import { factSources } from '../sources.ts';
import { dimensionsOf, league, scoreOf } from '../standing.ts';
import { cityList, joined, percent, phrases, sayings } from '../words.ts';

const CHART = 'coverage';
const NAME_MAX = 170;
const GAP = 8;
const HEAD_MAX = 64;
/** Between two tiles, px; less between narrow ones. */
const SEAM = 2;
const seamOf = ({ x1, x2 }: Slot): number => Math.min(SEAM, (x2 - x1) / 4);
/** The least width of a dimension, so that its name can be read, px. */
const GROUP_MIN = 52;

interface Covered {
  readonly city: City;
  /** Indicators with a value. */
  readonly available: number;
}

export function coverage(scene: Scene): Outcome {
  const cities = league(scene.dataset, scene.scorecard).map(({ city }) => city);
  const names = cityColumn(scene, cities, NAME_MAX);
  const title = stackLabel(scene, phrases(scene, `${CHART}.share`), 'head', HEAD_MAX);
  const right = Math.ceil(Math.max(scene.ruler.width(title, 'head'), 36)) + GAP;
  const left = names.width + GAP;
  const width = FULL_WIDTH - left - right;
  const leaves = (dimension: string) => nodesBelow(scene, dimension, ({ leaf }) => leaf);
  const sizes = new Map(
    dimensionsOf(scene.scorecard).flatMap(({ id }) => leaves(id).map((leaf) => [leaf, leaves(id).length])),
  );
  const groups = groupsOf(scene, width, leaves, (leaf) => GROUP_MIN / (sizes.get(leaf) ?? 1));
  const slots = groups.flatMap((group) => group.slots);
  if (slots.length === 0) return { drawings: [], findings: [chartNoData(null, CHART, 'every indicator')] };
  const rows = cities.flatMap(({ id }) => slots.map((slot) => tile(scene, id, slot)));
  const covered = cities.map((city) => ({ city, available: availableOf(rows, city.id) }));
  const counts = countHeads(scene, groups);
  const heads = groupHeads(scene, groups, counts.height);
  const present = rows.filter(({ missing }) => missing === false).length;
  // The font's ascent stands a little above its line.
  const top = 3 + Math.max(counts.height + heads.height, heightOf(scene, title, 'head') + 6);
  return drawn({
    id: CHART,
    spec: CHART,
    frame: { left, width, right, height: names.plotHeight, top, bottom: 2 },
    data: {
      rows,
      cities: covered.map(({ city, available }) => ({
        ...names.cellOf(city),
        share: joined(scene, (speaker) =>
          speaker.phrase(`chart.${CHART}.of`, { available, all: slots.length }),
        ),
      })),
      groups: heads.rows,
      heads: [...counts.rows, head(scene, title, { x: width + right - 2, bottom: -4, align: 'right' })],
    },
    params: { nameX: -left, endX: width + right },
    marks: { names: cities.length, tiles: present, gaps: rows.length - present },
    says: saysOf(scene, covered, slots.length),
    tables: [],
    numbersIn: 'annex-values',
    sources: factSources(scene.dataset),
    computed: true,
  });
}

/** Below the name of a dimension, how many tiles it has. */
function countHeads(scene: Scene, groups: readonly Group[]) {
  const rows = groups.map(({ slots }) => {
    const x = slots[0]?.x1 ?? 0;
    const said = phrases(scene, `${CHART}.count`, () => ({ count: slots.length }));
    const text = fitLabel(scene, said, 'head', (slots.at(-1)?.x2 ?? 0) - x);
    return {
      row: head(scene, text, { x, bottom: -4, align: 'left' }),
      height: heightOf(scene, text, 'head'),
    };
  });
  return { rows: rows.map(({ row }) => row), height: Math.max(...rows.map(({ height }) => height)) + 4 };
}

function tile(scene: Scene, city: string, slot: Slot): Row {
  const { node, x1, tone } = slot;
  const x2 = slot.x2 - seamOf(slot);
  const value = scoreOf(scene.scorecard, city, node)?.raw ?? null;
  const side = Math.min(12, x2 - x1);
  return { id: city, node, x1, x2, tone, missing: value === null, hatch: (side * 0.62) ** 2 };
}

const availableOf = (rows: readonly Row[], city: string): number =>
  rows.filter(({ id, missing }) => id === city && missing === false).length;

function saysOf(scene: Scene, covered: readonly Covered[], indicators: number) {
  const counts = covered.map(({ available }) => available);
  const most = Math.max(...counts);
  const least = Math.min(...counts);
  const having = (count: number) =>
    covered.filter(({ available }) => available === count).map(({ city }) => city.name);
  const values = (speaker: Speaker) => ({
    most,
    least,
    apart: most - least,
    indicators,
    cities: covered.length,
    bestCities: cityList(speaker, having(most)),
    worstCities: cityList(speaker, having(least)),
    mostShare: percent(speaker, most / indicators),
    leastShare: percent(speaker, least / indicators),
  });
  return most === least
    ? sayings(scene, CHART, 'title-equal', values, 'alt-equal')
    : sayings(scene, CHART, 'title-range', values);
}
