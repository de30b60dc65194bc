// Cities × secondary indicators: every value in its cell, shaded on one scale.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import type { City } from '../../model/city.ts';
import { type CityColumn, cityColumn } from '../columns.ts';
import { blocksOf, columnHeads, type Group, groupHeads, groupsOf, headNeed, type Slot } from '../groups.ts';
import { heatmapTables, secondary } from '../heatmap-table.ts';
import { type Drawing, drawn, FULL_WIDTH, NOTHING, type Outcome, type Row, type Scene } from '../scene.ts';
import { scoreEnds } from '../score-axis.ts';
import { scoreLabel } from '../score-label.ts';
import { factSources } from '../sources.ts';
import { dimensionsOf, league, scoreOf } from '../standing.ts';
import { cityList, sayings } from '../words.ts';

const CHART = 'heatmap';
const NAME_MAX = 150;
const GAP = 8;
/** Air beside a score in its cell, px. */
const CELL_GAP = 6;

/** Several pictures where the columns are too many for one. */
export function heatmap(scene: Scene): Outcome {
  const cities = league(scene.dataset, scene.scorecard).map(({ city }) => city);
  const names = cityColumn(scene, cities, NAME_MAX);
  const all = dimensionsOf(scene.scorecard).flatMap(({ id }) => secondary(scene, id));
  if (all.length === 0)
    return { drawings: [], findings: [chartNoData(null, CHART, 'a second level of the index tree')] };
  const left = names.width + GAP;
  const need = needsOf(scene, all);
  const blocks = blocksOf(scene, FULL_WIDTH - left, (dimension) => secondary(scene, dimension), need);
  const pictures = blocks.map((block) => {
    const groups = groupsOf(scene, FULL_WIDTH - left, (dimension) => block.get(dimension) ?? [], need);
    return pictureOf(scene, cities, names, groups);
  });
  const missing = pictures.reduce((sum, { marks }) => sum + marks.gaps, 0);
  const [first, ...more] = pictures.map((picture): Drawing => {
    return {
      ...picture,
      id: CHART,
      spec: CHART,
      says: saysOf(scene, all, missing),
      tables: heatmapTables(scene),
      numbersIn: null,
      sources: factSources(scene.dataset),
      computed: true,
    };
  });
  return first === undefined ? NOTHING : drawn({ ...first, more });
}

/** A column is at least as wide as the words of its head and as its widest score, px. */
function needsOf(scene: Scene, nodes: readonly string[]): (node: string) => number {
  const { from, to } = scoreEnds(scene);
  const widest = Math.max(...[from, to].map((score) => scene.ruler.width(scoreLabel(scene, score), 'cell')));
  const needs = new Map(nodes.map((node) => [node, Math.max(headNeed(scene, node), widest + CELL_GAP)]));
  return (node) => needs.get(node) ?? 0;
}

function pictureOf(scene: Scene, cities: readonly City[], names: CityColumn, groups: readonly Group[]) {
  const slots = groups.flatMap((group) => group.slots);
  const rows = cities.flatMap(({ id }) => slots.map((slot) => cell(scene, id, slot)));
  const heads = columnHeads(scene, groups);
  const over = groupHeads(scene, groups, heads.height);
  const present = rows.filter(({ missing }) => missing === false).length;
  const left = names.width + GAP;
  return {
    frame: {
      left,
      width: FULL_WIDTH - left,
      right: 0,
      height: names.plotHeight,
      top: heads.height + over.height,
      bottom: 2,
    },
    data: { rows, cities: cities.map(names.cellOf), heads: heads.rows, groups: over.rows },
    params: { nameX: -left, ...scoreEnds(scene) },
    marks: { names: cities.length, cells: present, gaps: rows.length - present },
  };
}

function cell(scene: Scene, city: string, { node, x1, x2 }: Slot): Row {
  const value = scoreOf(scene.scorecard, city, node)?.value ?? null;
  const label = value === null ? '' : scoreLabel(scene, value);
  return { id: city, node, x1, x2, value, missing: value === null, label };
}

/** How many of the columns each city leads, alone or with others; most first. */
function leads(scene: Scene, nodes: readonly string[]) {
  const count = new Map<string, number>();
  for (const node of nodes)
    for (const city of scene.scorecard.summaries[node]?.leaders ?? [])
      count.set(city, (count.get(city) ?? 0) + 1);
  const cities = scene.dataset.cities.map((city) => ({ city, count: count.get(city.id) ?? 0 }));
  return cities.filter((entry) => entry.count > 0).sort((a, b) => b.count - a.count);
}

function saysOf(scene: Scene, nodes: readonly string[], missing: number) {
  const ranking = leads(scene, nodes);
  const most = ranking[0]?.count ?? 0;
  const first = ranking.filter(({ count }) => count === most);
  const known = nodes.filter((node) => (scene.scorecard.summaries[node]?.count ?? 0) > 0).length;
  const title = most === 0 ? 'title-none' : first.length > 1 ? 'title-tie' : 'title-lead';
  return sayings(scene, CHART, title, (speaker) => ({
    leader: cityList(
      speaker,
      first.map(({ city }) => city.name),
    ),
    count: most,
    known,
    whole: String(known === nodes.length),
    columns: nodes.length,
    cities: scene.dataset.cities.length,
    cells: scene.dataset.cities.length * nodes.length,
    missing,
    leaders: speaker.list(
      ranking
        .slice(0, 3)
        .map(({ city, count }) =>
          speaker.phrase('chart.pair', { name: speaker.text(city.name), value: String(count) }),
        ),
    ),
    from: speaker.number(scene.dataset.framework.scale.from, 0),
    to: speaker.number(scene.dataset.framework.scale.to, 0),
  }));
}
