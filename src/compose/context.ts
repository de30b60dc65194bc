// What every part of a sheet is made from: the numbers, the voice, and the figures drawn for it.
import type { Speaker } from '../language/speaker.ts';
import type { City } from '../model/city.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Figure } from '../model/figure.ts';
import type { Voice } from '../model/language.ts';
import type { Robustness } from '../model/robustness.ts';
import type { CityScore, NodeScore, Scorecard } from '../model/scorecard.ts';
import { cityAt } from './lookup.ts';
import type { Tree } from './tree.ts';

export interface Context {
  readonly dataset: Dataset;
  readonly scorecard: Scorecard;
  readonly robustness: Robustness;
  readonly tree: Tree;
  readonly voice: Voice;
  readonly speakers: readonly Speaker[];
  /** Figures of this voice, by id. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly programVersion: string;
  /** Stands for the sheet's number until the sheet is made. */
  readonly printId: string;
  /** `Noto Serif SC 400` → `0.4.3 sha256:…`. */
  readonly fontVersions: Readonly<Record<string, string>>;
}

/** A city with its scores. */
export interface Scored {
  readonly city: City;
  readonly score: CityScore;
}

interface League {
  readonly dataset: Dataset;
  readonly order: readonly Scored[];
  /** Headline scores in that order. */
  readonly scores: readonly (number | null)[];
  /** City → its index in the order. */
  readonly places: ReadonlyMap<string, number>;
}

const leagues = new WeakMap<Scorecard, League>();

function leagueOf(context: Context): League {
  const { dataset, scorecard } = context;
  const known = leagues.get(scorecard);
  if (known?.dataset === dataset) return known;
  const order = sortByRank(context);
  const places = new Map(order.map(({ city }, index) => [city.id, index]));
  const scores = order.map(({ score }) => headline(nodeOf(score, context.tree.root.id)).score);
  const league = { dataset, order, scores, places };
  leagues.set(scorecard, league);
  return league;
}

/** The league table: cities in order of their headline rank, those without any rank last. */
export const inRankOrder = (context: Context): readonly Scored[] => leagueOf(context).order;

export const scoresInOrder = (context: Context): readonly (number | null)[] => leagueOf(context).scores;

/** Where a city stands in that order, from 0; -1 for one that is not in it. */
export const placeInOrder = (context: Context, city: string): number =>
  leagueOf(context).places.get(city) ?? -1;

function sortByRank(context: Context): readonly Scored[] {
  const root = context.tree.root.id;
  const scored = context.scorecard.cities.flatMap((score): Scored[] => {
    const city = cityAt(context, score.city);
    return city === null ? [] : [{ city, score }];
  });
  const place = ({ score }: Scored) =>
    headline(nodeOf(score, root)).rank?.position ?? Number.POSITIVE_INFINITY;
  return scored.sort((a, b) => place(a) - place(b) || (a.city.id < b.city.id ? -1 : 1));
}

const NOTHING: NodeScore = {
  raw: null,
  bound: 'exact',
  value: null,
  published: null,
  rank: null,
  coverage: 0,
  share: null,
  contribution: null,
  trail: null,
};

/** A node of a city's index tree; a node that was not scored is missing. */
export const nodeOf = (score: CityScore, id: string): NodeScore => score.nodes[id] ?? NOTHING;

/** Published beats computed. */
export const headline = (node: NodeScore) => ({
  score: node.published?.score ?? node.value,
  rank: node.published?.rank ?? node.rank,
});
