// What a city's profile says: its strongest and weakest nodes, and what is missing.
import { roundHalfAway } from '../maths/rounding.ts';
import type { City } from '../model/city.ts';
import type { FigureTable } from '../model/figure.ts';
import type { ScoredNode } from '../model/scorecard.ts';
import type { Sayings, Scene } from './scene.ts';
import { scoreOf } from './standing.ts';
import { numbers, rankText, scoreText, tableOf, words } from './table.ts';
import { nodeNames } from './tree.ts';
import { sayings } from './words.ts';

const CHART = 'city-profile';

/** A score and the median of all cities, both as printed. */
interface Against {
  readonly node: string;
  readonly value: number;
  readonly median: number;
}

export function profileSayings(scene: Scene, city: City, nodes: readonly ScoredNode[]): Sayings {
  const dimensions = nodes.filter(({ level }) => level === 1);
  const compared = dimensions.flatMap(({ id }) => against(scene, city, id));
  const above = compared.filter(({ value, median }) => value > median);
  const missing = nodes.filter(({ id }) => value(scene, city, id) === null);
  const names = nodeNames(scene.dataset.framework);
  const { decimals } = scene.dataset.edition.leagueTable;
  return sayings(scene, CHART, titleOf(compared.length, above.length, dimensions.length), (speaker) => {
    const name = (node: string) => {
      const text = names.get(node);
      return text === undefined ? node : speaker.text(text);
    };
    const pair = ({ node, value: score, median }: Against) =>
      speaker.phrase(`chart.${CHART}.against`, {
        name: name(node),
        value: speaker.number(score, decimals),
        median: speaker.number(median, decimals),
      });
    return {
      city: speaker.text(city.name),
      above: speaker.list(above.map(({ node }) => name(node))),
      count: above.length,
      compared: compared.length,
      dimensions: dimensions.length,
      values: speaker.list(compared.map(pair)),
      missing: missing.length,
      missingNames: speaker.list(missing.map(({ id }) => name(id))),
      from: speaker.number(scene.dataset.framework.scale.from, 0),
      to: speaker.number(scene.dataset.framework.scale.to, 0),
    };
  });
}

function titleOf(compared: number, above: number, dimensions: number): string {
  if (compared === 0) return 'title-none';
  if (above === compared) return compared === dimensions ? 'title-all' : 'title-known';
  return above === 0 ? 'title-below' : 'title-some';
}

const value = (scene: Scene, city: City, node: string): number | null =>
  scoreOf(scene.scorecard, city.id, node)?.value ?? null;

function against(scene: Scene, city: City, node: string): readonly Against[] {
  const score = value(scene, city, node);
  const median = scene.scorecard.summaries[node]?.median ?? null;
  const { decimals } = scene.dataset.edition.leagueTable;
  if (score === null || median === null) return [];
  return [{ node, value: roundHalfAway(score, decimals), median: roundHalfAway(median, decimals) }];
}

/** A node a row: score and rank of the city, the median and the best of all. */
export function profileTable(scene: Scene, city: City, nodes: readonly ScoredNode[]): FigureTable {
  const names = nodeNames(scene.dataset.framework);
  const { summaries } = scene.scorecard;
  return tableOf(nodes, [
    words(scene, 'table.figure', (speaker, { id }) => speaker.text(names.get(id) ?? {})),
    numbers(scene, `${CHART}.score`, (speaker, { id }) => scoreText(scene, speaker, value(scene, city, id))),
    numbers(scene, `${CHART}.rank`, (speaker, { id }) =>
      rankText(speaker, scoreOf(scene.scorecard, city.id, id)?.rank ?? null),
    ),
    numbers(scene, `${CHART}.median`, (speaker, { id }) =>
      scoreText(scene, speaker, summaries[id]?.median ?? null),
    ),
    numbers(scene, `${CHART}.best`, (speaker, { id }) =>
      scoreText(scene, speaker, summaries[id]?.best ?? null),
    ),
  ]);
}
