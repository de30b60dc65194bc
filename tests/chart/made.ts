// Made editions at the edges: as many cities, dimensions and columns as a test asks for.
import type { City } from '../../src/model/city.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Aggregate, Indicator, TreeNode } from '../../src/model/framework.ts';
import type { Text } from '../../src/model/language.ts';
import type { Ends, Normalisation } from '../../src/model/method.ts';
import type { Observation } from '../../src/model/quantity.ts';
import { text } from './job.ts';

export interface Shape {
  readonly cities: number;
  readonly dimensions: number;
  /** Secondary indicators of a dimension, each with one indicator. */
  readonly columns: number;
  /** The value of a city, `null` for missing; `at` counts the indicators. */
  readonly value: (city: number, at: number) => number | null;
  readonly scale: Ends;
  /** `null`: the model's. */
  readonly normalisation: Normalisation | null;
  readonly cityName: (city: number) => Text;
}

const PLAIN: Shape = {
  cities: 3,
  dimensions: 2,
  columns: 2,
  value: (city, at) => ((city * 7 + at * 3) % 11) / 2,
  scale: { from: 0, to: 10 },
  normalisation: null,
  cityName: (city) => text(`第${city + 1}市`, `City ${city + 1}`),
};

function leafOf(node: TreeNode): Indicator {
  if (node.type === 'indicator') return node;
  const [first] = node.children;
  if (first === undefined) throw new Error('no indicator');
  return leafOf(first);
}

const sum: Aggregate['aggregation'] = { method: 'arithmetic' };

/** `model` lends everything that the shape does not name. */
export function made(model: Dataset, wanted: Partial<Shape>): Dataset {
  const shape = { ...PLAIN, ...wanted };
  const { index } = model.framework;
  const leaf = leafOf(index);
  const aggregate = (id: string, name: Text, children: readonly TreeNode[]): Aggregate => ({
    ...index,
    id,
    name,
    weight: 1,
    aggregation: sum,
    children,
  });
  const leaves: string[] = [];
  const column = (dimension: number, at: number): Aggregate => {
    const id = `indicator-${dimension}-${at}`;
    leaves.push(id);
    const name = text(`人工智能指标${at + 1}`, `Professional indicators ${at + 1}`);
    const child: Indicator = {
      ...leaf,
      id,
      name,
      weight: 1,
      normalisation: shape.normalisation ?? leaf.normalisation,
      from: { rule: 'observed', observation: id },
    };
    return { ...aggregate(`column-${dimension}-${at}`, name, [child]), weight: 1 / shape.columns };
  };
  const dimensions = Array.from({ length: shape.dimensions }, (_, dimension) => ({
    ...aggregate(
      `dimension-${dimension}`,
      text(`维度${dimension + 1}`, `Dimension ${dimension + 1}`),
      Array.from({ length: shape.columns }, (_column, at) => column(dimension, at)),
    ),
    weight: 1 / shape.dimensions,
  }));
  const framework = { ...model.framework, scale: shape.scale, index: { ...index, children: dimensions } };
  const cities = Array.from({ length: shape.cities }, (_, at) => cityOf(model, shape, leaves, at));
  return { ...model, framework, cities };
}

function cityOf({ cities }: Dataset, shape: Shape, leaves: readonly string[], at: number): City {
  const [model] = cities;
  const [sample] = Object.values(model?.observations ?? {});
  if (model === undefined || sample === undefined) throw new Error('no city');
  const observed = leaves.flatMap((id, index): readonly (readonly [string, Observation])[] => {
    const value = shape.value(at, index);
    return value === null ? [] : [[id, { ...sample, value, to: null, bound: 'exact' }]];
  });
  const observations = Object.fromEntries(observed);
  return { ...model, id: `city-${at}`, name: shape.cityName(at), observations, published: {}, ratings: {} };
}
