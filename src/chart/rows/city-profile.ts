// Per city: its score in every dimension and secondary indicator among all cities, the median and the best.
import type { City } from '../../model/city.ts';
import type { ScoredNode } from '../../model/scorecard.ts';
import { type Column, nameColumn } from '../columns.ts';
import { numbersOf } from '../heatmap-table.ts';
import { othersOf } from '../others.ts';
import { keysOf, peersOf, sideColumns } from '../profile-frame.ts';
import { countOf, rowsOf } from '../profile-rows.ts';
import { profileSayings, profileTable } from '../profile-words.ts';
import { type Drawing, drawn, FULL_WIDTH, NOTHING, type Outcome, type Scene } from '../scene.ts';
import { scoreEnds, scoreTicks } from '../score-axis.ts';
import { factSources } from '../sources.ts';
import { nodeNames } from '../tree.ts';
import { named } from '../words.ts';

const CHART = 'city-profile';

/** One size of the chart, px. */
interface Size {
  readonly id: string;
  readonly width: number;
  readonly step: number;
  /** Between the names of two rows. */
  readonly pad: number;
  readonly nameMax: number;
}

const CHAPTER: Size = { id: CHART, width: FULL_WIDTH, step: 18, pad: 3, nameMax: 260 };
/** 116 mm, for two thirds of a page. */
const BRIEF: Size = { id: 'city-brief', width: 438, step: 15, pad: 0, nameMax: 170 };

/** px */
const BRIEF_HEIGHT = 270;
/** A brief with few rows in all sets them apart, up to `ROOMY` px a row, as long as they take no more than this, px. */
const BRIEF_ROOMY = 210;
const ROOMY = 24;
const INDENT = 10;
/** From the names and from the scores to the plot: more than the radius of a dot that stands on its edge, px. */
const GAP = 18;
const COLUMN_GAP = 12;

export type Which = 'all' | 'brief';

/** Sizes for chapters in all voices, for briefs in those that the edition has briefs in. */
export const cityProfile =
  (city: City, which: Which = 'all') =>
  (scene: Scene): Outcome => {
    const nodes = profiled(scene);
    if (nodes.length === 0) return NOTHING;
    return drawn(...sizesIn(scene, which).map((size) => one(scene, city, shownIn(scene, size, nodes), size)));
  };

function sizesIn(scene: Scene, which: Which): readonly Size[] {
  const voice = scene.voice.join('-');
  const briefed = scene.dataset.edition.outputs.brief.some((spoken) => spoken.join('-') === voice);
  return [...(which === 'all' ? [CHAPTER] : []), ...(briefed ? [BRIEF] : [])];
}

interface Names {
  readonly names: Column;
  readonly rowHeight: number;
}

/** The same for every city: by size and number of rows. */
const measured = new WeakMap<Scene, Map<string, Names>>();

/** Names of the rows, and how high a row must be for them, px. */
function namesIn(scene: Scene, size: Size, nodes: readonly ScoredNode[]): Names {
  const known = measured.get(scene) ?? new Map<string, Names>();
  measured.set(scene, known);
  const key = `${size.id} ${nodes.length}`;
  const names = known.get(key) ?? measureNames(scene, size, nodes);
  known.set(key, names);
  return names;
}

function measureNames(scene: Scene, { id, nameMax, step, pad }: Size, nodes: readonly ScoredNode[]): Names {
  const labels = nodeNames(scene.dataset.framework);
  const said = nodes.map(({ id }) => named(scene, labels.get(id) ?? {}));
  const names = nameColumn(scene, said, nameMax, 'strong');
  return { names, rowHeight: Math.max(step, names.height + pad, id === CHART ? 0 : roomyHeight(scene)) };
}

const profiled = (scene: Scene): readonly ScoredNode[] =>
  scene.scorecard.nodes.filter(({ level }) => level === 1 || level === 2);

const roomyHeight = (scene: Scene): number =>
  Math.min(ROOMY, Math.floor(BRIEF_ROOMY / profiled(scene).length));

/** A brief has one page: where it is too short for all, its chart shows the dimensions only. */
function shownIn(scene: Scene, size: Size, nodes: readonly ScoredNode[]): readonly ScoredNode[] {
  const whole = size.id === CHART || nodes.length * namesIn(scene, size, nodes).rowHeight <= BRIEF_HEIGHT;
  return whole ? nodes : nodes.filter(({ level }) => level === 1);
}

function one(scene: Scene, city: City, nodes: readonly ScoredNode[], size: Size): Drawing {
  const { names, rowHeight } = namesIn(scene, size, nodes);
  const of = countOf(scene, nodes);
  const rows = rowsOf(scene, city, nodes, names.labels, of);
  const left = INDENT + names.width + GAP;
  const side = sideColumns(scene, rows, GAP, COLUMN_GAP, of);
  const width = size.width - left - side.width;
  const keys = keysOf(scene, city, left, width);
  const near = new Set(peersOf(scene, city).map((peer) => peer.city));
  const present = rows.filter(({ missing }) => !missing).length;
  return {
    id: `${size.id}-${city.id}`,
    spec: CHART,
    frame: {
      left,
      right: side.width,
      width,
      height: rows.length * rowHeight,
      top: Math.max(side.height, keys.height) + 8,
      bottom: 18,
    },
    data: {
      rows,
      others: nodes.flatMap(({ id }) => othersOf(scene, city, id, width, near)),
      ticks: scoreTicks(scene),
      heads: side.headsAt(width),
      keys: keys.rows,
    },
    params: { nameX: -left, indent: INDENT, ...side.placesAt(width), ...scoreEnds(scene) },
    marks: { city: present, gaps: rows.length - present, lines: rows.length },
    says: profileSayings(scene, city, nodes),
    ...numbersOf(scene, () => [profileTable(scene, city, nodes)]),
    sources: factSources(scene.dataset),
    computed: true,
  };
}
