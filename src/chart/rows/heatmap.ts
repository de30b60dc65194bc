// Cities × secondary indicators: every value in its cell, shaded on one scale.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import { scoreLabel } from '../bars.ts';
import { cityColumn } from '../columns.ts';
import { columnHeads, groupHeads, groupsOf, headNeed, nodesBelow, type Slot } from '../groups.ts';
import { drawn, FULL_WIDTH, type Outcome, type Row, type Scene } from '../scene.ts';
import { factSources } from '../sources.ts';
import { league, scoreOf } from '../standing.ts';
import { cityList, sayings } from '../words.ts';

const CHART = 'heatmap';
const NAME_MAX = 150;
const GAP = 8;

export function heatmap(scene: Scene): Outcome {
  const cities = league(scene.dataset, scene.scorecard).map(({ city }) => city);
  const names = cityColumn(scene, cities, NAME_MAX);
  const left = names.width + GAP;
  const width = FULL_WIDTH - left;
  const secondary = (dimension: string) => nodesBelow(scene, dimension, ({ level }) => level === 2);
  const groups = groupsOf(scene, width, secondary, (node) => headNeed(scene, node));
  const slots = groups.flatMap((group) => group.slots);
  if (slots.length === 0)
    return { drawings: [], findings: [chartNoData(null, CHART, 'a second level of the index tree')] };
  const rows = cities.flatMap(({ id }) => slots.map((slot) => cell(scene, id, slot)));
  const heads = columnHeads(scene, groups);
  const over = groupHeads(scene, groups, heads.height);
  const present = rows.filter(({ missing }) => missing === false).length;
  const { scale } = scene.dataset.framework;
  return drawn({
    id: CHART,
    spec: CHART,
    frame: { left, width, right: 0, height: names.plotHeight, top: heads.height + over.height, bottom: 2 },
    data: { rows, cities: cities.map(names.cellOf), heads: heads.rows, groups: over.rows },
    params: { nameX: -left, from: scale.from, to: scale.to },
    marks: { names: cities.length, cells: present, gaps: rows.length - present, heads: slots.length },
    says: saysOf(scene, slots, rows.length - present),
    sources: factSources(scene.dataset),
    computed: true,
  });
}

function cell(scene: Scene, city: string, { node, x1, x2 }: Slot): Row {
  const value = scoreOf(scene.scorecard, city, node)?.value ?? null;
  const label = value === null ? '' : scoreLabel(scene, value);
  return { id: city, node, x1, x2, value, missing: value === null, label };
}

/** How many of the columns each city leads, alone or with others; most first. */
function leads(scene: Scene, slots: readonly Slot[]) {
  const count = new Map<string, number>();
  for (const { node } of slots)
    for (const city of scene.scorecard.summaries[node]?.leaders ?? [])
      count.set(city, (count.get(city) ?? 0) + 1);
  const cities = scene.dataset.cities.map((city) => ({ city, count: count.get(city.id) ?? 0 }));
  return cities.filter((entry) => entry.count > 0).sort((a, b) => b.count - a.count);
}

function saysOf(scene: Scene, slots: readonly Slot[], missing: number) {
  const ranking = leads(scene, slots);
  const most = ranking[0]?.count ?? 0;
  const first = ranking.filter(({ count }) => count === most);
  const known = slots.filter(({ node }) => (scene.scorecard.summaries[node]?.count ?? 0) > 0).length;
  const title = most === 0 ? 'title-none' : first.length > 1 ? 'title-tie' : 'title-lead';
  return sayings(scene, CHART, title, (speaker) => ({
    leader: cityList(
      speaker,
      first.map(({ city }) => city.name),
    ),
    count: most,
    known,
    whole: String(known === slots.length),
    columns: slots.length,
    cities: scene.dataset.cities.length,
    cells: scene.dataset.cities.length * slots.length,
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
