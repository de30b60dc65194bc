// The scores of all cities at all nodes that the heat map groups, one table a dimension.
import type { FigureTable } from '../model/figure.ts';
import { nodesBelow } from './groups.ts';
import type { Drawing, Scene } from './scene.ts';
import { dimensionsOf, league, type Standing, scoreOf } from './standing.ts';
import { cityField, type Field, numbers, rankText, scoreText, tableOf } from './table.ts';
import { nodeNames } from './tree.ts';

/** Columns of scores that a page has room for. */
const COLUMNS = 6;

/** Nodes of the second level, the columns of the heat map. */
export const secondary = (scene: Scene, dimension: string): readonly string[] =>
  nodesBelow(scene, dimension, ({ level }) => level === 2);

/** Rows are cities in the order of the headline ranking; columns a dimension's score and rank, then its parts' scores. */
export function heatmapTables(scene: Scene): readonly FigureTable[] {
  const rows = league(scene.dataset, scene.scorecard);
  return dimensionsOf(scene.scorecard).flatMap(({ id }) => {
    const nodes = [id, ...secondary(scene, id)];
    const starts = nodes.map((_, index) => index).filter((index) => index % COLUMNS === 0);
    return starts.map((start) =>
      tableOf(rows, [
        cityField<Standing>(scene),
        ...nodes
          .slice(start, start + COLUMNS)
          .flatMap((node) => [scoreField(scene, node), ...(node === id ? [rankField(scene, id)] : [])]),
      ]),
    );
  });
}

const rankField = (scene: Scene, node: string): Field<Standing> =>
  numbers(scene, 'table.rank', (speaker, { city }) =>
    rankText(speaker, scoreOf(scene.scorecard, city.id, node)?.rank ?? null),
  );

function scoreField(scene: Scene, node: string): Field<Standing> {
  const name = nodeNames(scene.dataset.framework).get(node) ?? {};
  return numbers(
    scene,
    (speaker) => speaker.text(name),
    (speaker, { city }) => scoreText(scene, speaker, scoreOf(scene.scorecard, city.id, node)?.value ?? null),
  );
}

/** Where the scores of a chart are printed: with the heat map, or beside the chart itself where there is no heat map. */
export function numbersOf(
  scene: Scene,
  own: () => readonly FigureTable[],
): Pick<Drawing, 'tables' | 'numbersIn'> {
  const shaded = dimensionsOf(scene.scorecard).some(({ id }) => secondary(scene, id).length > 0);
  return shaded ? { tables: [], numbersIn: 'heatmap' } : { tables: own(), numbersIn: null };
}
