// Per city: its score in every dimension and secondary indicator among all cities, the median and the best.
import type { City } from '../../model/city.ts';
import type { Rank, ScoredNode } from '../../model/scorecard.ts';
import { scoreLabel } from '../bars.ts';
import { lift, nameColumn } from '../columns.ts';
import { keysOf, sideColumns } from '../profile-frame.ts';
import { profileSayings } from '../profile-words.ts';
import { type Drawing, FULL_WIDTH, type Outcome, type Row, type Scene } from '../scene.ts';
import { factSources } from '../sources.ts';
import { scoreOf } from '../standing.ts';
import { linearTicks, tickDecimals } from '../ticks.ts';
import { nodeNames } from '../tree.ts';
import { joined, named } from '../words.ts';

const CHART = 'city-profile';

/** One size of the chart, px. */
interface Size {
  readonly id: string;
  readonly width: number;
  readonly step: number;
  readonly nameMax: number;
}

const CHAPTER: Size = { id: CHART, width: FULL_WIDTH, step: 18, nameMax: 260 };
/** 116 mm, for two thirds of a page. */
const BRIEF: Size = { id: 'city-brief', width: 438, step: 15, nameMax: 170 };

const INDENT = 10;
/** From the names and from the scores to the plot: more than the radius of a dot that stands on its edge, px. */
const GAP = 18;
const COLUMN_GAP = 12;

/** Sizes for chapters in all voices, for briefs in voices of one language. */
export function cityProfile(scene: Scene): Outcome {
  const nodes = scene.scorecard.nodes.filter(({ level }) => level === 1 || level === 2);
  const wanted = scene.dataset.cities.filter(({ id }) => scene.cities === null || scene.cities.includes(id));
  const sizes = scene.voice.length === 1 ? [CHAPTER, BRIEF] : [CHAPTER];
  if (nodes.length === 0) return { drawings: [], findings: [] };
  return {
    drawings: wanted.flatMap((city) => sizes.map((size) => one(scene, city, nodes, size))),
    findings: [],
  };
}

function one(scene: Scene, city: City, nodes: readonly ScoredNode[], size: Size): Drawing {
  const labels = nodeNames(scene.dataset.framework);
  const names = nameColumn(
    scene,
    nodes.map(({ id }) => named(scene, labels.get(id) ?? {})),
    size.nameMax,
    'strong',
  );
  const rows = nodes.map((node, index) => rowOf(scene, city, node, names.labels[index] ?? ''));
  const left = INDENT + names.width + GAP;
  const side = sideColumns(scene, rows, GAP, COLUMN_GAP);
  const width = size.width - left - side.width;
  const keys = keysOf(scene, city, left, width);
  const present = rows.filter(({ missing }) => !missing).length;
  const { from, to } = scene.dataset.framework.scale;
  return {
    id: `${size.id}-${city.id}`,
    spec: CHART,
    frame: {
      left,
      right: side.width,
      width,
      height: rows.length * Math.max(size.step, names.height + 3),
      top: Math.max(side.height, keys.height) + 8,
      bottom: 18,
    },
    data: {
      rows,
      peers: nodes.flatMap(({ id }) => peersOf(scene, city, id)),
      ticks: linearTicks(from, to).map((value) => ({ value, label: tickLabel(scene, value) })),
      heads: side.headsAt(width),
      keys: keys.rows,
    },
    params: { nameX: -left, indent: INDENT, ...side.placesAt(width), from, to },
    marks: { city: present, gaps: rows.length - present, lines: rows.length },
    says: profileSayings(scene, city, nodes),
    sources: factSources(scene.dataset),
    computed: true,
  };
}

const tickLabel = (scene: Scene, value: number): string =>
  joined(scene, (speaker) => speaker.number(value, tickDecimals(value)));

function rowOf(scene: Scene, city: City, node: ScoredNode, name: string) {
  const score = scoreOf(scene.scorecard, city.id, node.id);
  const value = score?.value ?? null;
  const summary = scene.scorecard.summaries[node.id];
  return {
    id: node.id,
    name,
    lift: lift(scene, name, 'strong'),
    dimension: node.level === 1,
    value,
    missing: value === null,
    label: scoreLabel(scene, value),
    median: summary?.median ?? null,
    best: summary?.best ?? null,
    rank: rankText(scene, score?.rank ?? null, summary?.count ?? 0),
  };
}

const rankText = (scene: Scene, rank: Rank | null, of: number): string =>
  rank === null
    ? ''
    : joined(scene, (speaker) => speaker.phrase(`chart.${CHART}.rank-of`, { rank: speaker.rank(rank), of }));

function peersOf(scene: Scene, city: City, node: string): readonly Row[] {
  return scene.dataset.cities.flatMap(({ id }) => {
    const value = id === city.id ? null : (scoreOf(scene.scorecard, id, node)?.value ?? null);
    return value === null ? [] : [{ id: node, city: id, value }];
  });
}
