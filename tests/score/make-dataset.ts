// Builds small datasets for tests: a tree, some cities, and nothing that scoring does not read.
import type { City, Dated, FactList, Item, Published, Rating } from '../../src/model/city.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Aggregate, Framework, Indicator, ListName, TreeNode } from '../../src/model/framework.ts';
import type { Language, Text } from '../../src/model/language.ts';
import { DEFAULTS, type Ends, type Screening } from '../../src/model/method.ts';
import type { Observation, Quantity } from '../../src/model/quantity.ts';
import type { Place, Result } from '../../src/model/result.ts';
import type { NodeScore, Scorecard } from '../../src/model/scorecard.ts';
import { score } from '../../src/score/index.ts';

const english = 'en' as Language;
const text = (words: string): Text => ({ [english]: words });
const place = (path: string): Place => ({
  file: 'made.yaml',
  line: null,
  column: null,
  length: 0,
  text: null,
  path,
});

export function indicator(id: string, options: Partial<Indicator> = {}): Indicator {
  return {
    type: 'indicator',
    id,
    name: text(id),
    description: text(id),
    unit: 'points',
    direction: 'higher',
    kind: 'statistic',
    weight: 1,
    from: { rule: 'observed', observation: id },
    denominator: null,
    cap: null,
    imputation: DEFAULTS.imputation,
    treatment: DEFAULTS.treatment,
    normalisation: { method: 'min-max', logarithm: false, scale: { from: 0, to: 10 } },
    target: null,
    goalposts: null,
    place: place(id),
    ...options,
  };
}

export function aggregate(
  id: string,
  children: readonly TreeNode[],
  weight = 1,
  options: Partial<Aggregate> = {},
): Aggregate {
  return {
    type: 'aggregate',
    id,
    name: text(id),
    description: null,
    weight,
    aggregation: DEFAULTS.aggregation,
    weighting: DEFAULTS.weighting,
    coverageThreshold: 0,
    children,
    place: place(id),
    ...options,
  };
}

/** The tree as a framework hands its scale and threshold down to nodes that say nothing of their own. */
function handDown<T extends TreeNode>(node: T, scale: Ends, coverageThreshold: number): T {
  if (node.type === 'indicator') {
    const { normalisation } = node;
    return 'scale' in normalisation && normalisation.scale.from === 0 && normalisation.scale.to === 10
      ? { ...node, normalisation: { ...normalisation, scale } }
      : node;
  }
  const children = node.children.map((child) => handDown(child, scale, coverageThreshold));
  return { ...node, children, coverageThreshold: node.coverageThreshold || coverageThreshold };
}

/** Decimals are counted as they are written: 0.25 has two. */
export function quantity(value: number, options: Partial<Quantity> = {}): Quantity {
  const decimals = `${value}`.split('.')[1]?.length ?? 0;
  return { value, to: null, decimals, unit: 'points', bound: 'exact', perYear: false, ...options };
}

const observation = (value: number): Observation => ({
  ...quantity(value),
  year: null,
  forecast: false,
  source: 'made',
  place: place('observation'),
});

export const item = (attributes: Item['attributes'] = {}, amounts: Item['amounts'] = {}): Item => ({
  name: text('item'),
  host: null,
  attributes,
  amounts,
  source: 'made',
  place: place('item'),
});

export const given = (...items: readonly Item[]): FactList => ({ state: 'given', items, source: null });
export const none: FactList = { state: 'none', items: [], source: 'made' };
export const missing: FactList = { state: 'missing', items: [], source: null };

export interface CityFacts {
  readonly id: string;
  /** `null` is missing. */
  readonly observations?: Readonly<Record<string, number | null>>;
  readonly lists?: Partial<Record<ListName, FactList>>;
  /** Node id → [score, rank]. */
  readonly published?: Readonly<Record<string, readonly [score: number, rank: number]>>;
  readonly groups?: City['groups'];
  /** Observation → year → value. */
  readonly history?: Readonly<Record<string, Readonly<Record<number, number>>>>;
  /** Indicator → scores, one an expert; `null` is not given. */
  readonly ratings?: Readonly<Record<string, readonly (number | null)[]>>;
}

const dated = (years: Readonly<Record<number, number>>): readonly Dated[] =>
  Object.entries(years).map(([year, value]) => ({
    year: Number(year),
    value,
    source: 'made',
    place: place('earlier'),
  }));

const ratingsOf = (scores: readonly (number | null)[]): readonly Rating[] =>
  scores.map((points, i) => ({
    expert: `expert-${i}`,
    score: points,
    source: 'made',
    place: place('ratings'),
  }));

const mapValues = <A, B>(record: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));

export function makeCity(facts: CityFacts): City {
  const { id, observations = {}, lists = {}, published = {} } = facts;
  const observed = Object.entries(observations).flatMap(([name, value]) =>
    value === null ? [] : [[name, observation(value)] as const],
  );
  const given = Object.entries(published).map(([node, [points, rank]]): [string, Published] => [
    node,
    { score: points, rank, source: 'made', place: place(node) },
  ]);
  const silent = {
    policies: missing,
    parks: missing,
    funds: missing,
    laboratories: missing,
    programmes: missing,
    companies: missing,
  };
  return {
    id,
    name: text(id),
    profile: text(id),
    observations: Object.fromEntries(observed),
    history: mapValues(facts.history ?? {}, dated),
    ratings: mapValues(facts.ratings ?? {}, ratingsOf),
    groups: facts.groups ?? {},
    lists: { ...silent, ...lists },
    published: Object.fromEntries(given),
    place: place(id),
  };
}

export interface Parts {
  readonly index: Aggregate;
  readonly cities: readonly CityFacts[];
  readonly scale?: Framework['scale'];
  readonly coverageThreshold?: number;
  readonly decimals?: number;
  /** Default: nothing is screened. */
  readonly screening?: Partial<Screening>;
  readonly dataYear?: number;
}

export function makeDataset(parts: Parts): Dataset {
  const { index, cities, scale = { from: 0, to: 10 }, coverageThreshold = 0, decimals = 1 } = parts;
  const screening = { ...DEFAULTS.screening, cities: 0, indicators: 0, ...parts.screening };
  return {
    edition: {
      id: 'made',
      title: text('made'),
      subtitle: text('made'),
      publisher: text('made'),
      origin: text('made'),
      date: '2018-01-31',
      dataYear: parts.dataYear ?? 2017,
      languages: [english],
      leagueTable: { size: cities.length, decimals },
      outputs: { whitepaper: [], brief: [], archive: false, recto: false },
      status: 'draft',
      seed: 1,
      keyFacts: [],
      knownIssues: [],
      scoredOnly: false,
      uncertainty: null,
      peers: null,
    },
    framework: {
      index: handDown(index, scale, coverageThreshold),
      screening,
      scale,
      coverageThreshold,
      source: null,
    },
    national: { figures: {}, openSource: [] },
    sources: [],
    cities: cities.map(makeCity),
    prose: {},
    phrases: {},
    units: {},
    inputs: [],
  };
}

/** The value of a result, or the reason why there is none as an exception. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
}

export const scorecardOf = (parts: Parts): Scorecard => unwrap(score(makeDataset(parts)));

/** One node of one city. */
export function nodeOf(scorecard: Scorecard, city: string, node: string): NodeScore {
  const found = scorecard.cities.find((candidate) => candidate.city === city)?.nodes[node];
  if (found === undefined) throw new Error(`${city} has no node ${node}`);
  return found;
}
