// The league table as printed, one row a city.
import type { Speaker } from '../language/speaker.ts';
import type { Rank } from '../model/scorecard.ts';
import { type Context, headline, inRankOrder, nodeOf, type Scored } from './context.ts';
import { cityCoverage } from './coverage.ts';
import { spreadAt } from './lookup.ts';
import { intervalText } from './robustness/spread.ts';
import { tiersOf } from './robustness/tiers.ts';
import { inOneLine, type Said, say, sayText } from './said.ts';
import { scoreText } from './words.ts';

/** Percentages of a track as wide as all ranks, as CSS says them. */
export interface RangeView {
  readonly left: string;
  readonly width: string;
  /** Where the computed rank stands; `null`: there is none. */
  readonly at: string | null;
}

export interface LeagueRow {
  readonly anchor: string;
  readonly rank: string;
  readonly name: Said;
  readonly score: string;
  readonly computed: string;
  readonly computedRank: string;
  /** Of the computed rank: "4–7". */
  readonly interval: string;
  /** The interval as drawn; `null` where the city has none. */
  readonly range: RangeView | null;
  /** The first city of a tier below another: a line is drawn above it. */
  readonly opensTier: boolean;
  readonly dimensions: readonly string[];
  readonly coverage: string;
}

export interface LeagueTable {
  readonly published: boolean;
  /** `false` where the edition leaves nothing open: no rank has an interval. */
  readonly intervals: boolean;
  readonly dimensionHeads: readonly Said[];
  /** Which signs its cells use. */
  readonly signs: { readonly tied: boolean; readonly missing: boolean };
  readonly rows: readonly LeagueRow[];
}

/** A figure space holds the place of the "=", so that digits stand under digits. */
const rankText = (speaker: Speaker, rank: Rank): string => speaker.rank(rank) + (rank.tied ? '' : '\u2007');

function rangeView(context: Context, city: string, rank: Rank | null): RangeView | null {
  const interval = spreadAt(context, city)?.interval ?? null;
  if (interval === null) return null;
  const part = (ranks: number) => `${((ranks / context.dataset.cities.length) * 100).toFixed(2)}%`;
  return {
    left: part(interval.from - 1),
    width: part(interval.to - interval.from + 1),
    at: rank === null ? null : part(rank.position - 0.5),
  };
}

function toRow(context: Context, { city, score }: Scored, opensTier: boolean): LeagueRow {
  const root = nodeOf(score, context.tree.root.id);
  const top = headline(root);
  const cell = (value: number | null) =>
    inOneLine(
      say(context.speakers, (speaker) =>
        value === null ? speaker.phrase('missing.cell') : scoreText(context, speaker, value),
      ),
    );
  const { given, all } = cityCoverage(context, city.id);
  const rankCell = (rank: typeof top.rank) =>
    inOneLine(
      say(context.speakers, (speaker) =>
        rank === null ? speaker.phrase('missing.cell') : rankText(speaker, rank),
      ),
    );
  return {
    anchor: `city-${city.id}`,
    rank: rankCell(top.rank),
    name: sayText(context.speakers, city.name),
    score: cell(top.score),
    computed: cell(root.value),
    computedRank: rankCell(root.rank),
    interval: inOneLine(
      say(
        context.speakers,
        (speaker) => intervalText(speaker, spreadAt(context, city.id)) ?? speaker.phrase('missing.cell'),
      ),
    ),
    range: rangeView(context, city.id, root.rank),
    opensTier,
    dimensions: context.tree.dimensions.map(({ id }) => cell(nodeOf(score, id).value)),
    coverage: `${given}/${all}`,
  };
}

/** Tier of each city; none where another order than the computed one is printed, in which tiers cannot be drawn. */
function tiersByCity(context: Context, published: boolean): ReadonlyMap<string, number> {
  const tiers = published ? [] : tiersOf(context);
  return new Map(tiers.flatMap((tier, index) => tier.map((city) => [city, index] as const)));
}

function signsOf(context: Context, order: readonly Scored[]): LeagueTable['signs'] {
  const roots = order.map(({ score }) => nodeOf(score, context.tree.root.id));
  const ranks = [
    ...order.map(({ score }) => headline(nodeOf(score, context.tree.root.id)).rank),
    ...roots.map(({ rank }) => rank),
  ];
  const values = order.flatMap(({ score }) => [
    ...context.tree.dimensions.map(({ id }) => nodeOf(score, id).value),
    nodeOf(score, context.tree.root.id).value,
  ]);
  const open = context.robustness.uncertainty !== null;
  const unplaced = order.some(({ city }) => open && (spreadAt(context, city.id)?.interval ?? null) === null);
  return {
    tied: ranks.some((rank) => rank?.tied ?? false),
    missing: unplaced || ranks.includes(null) || values.includes(null),
  };
}

/** As many rows as the edition's league table has; the chapters cover all cities. */
export function leagueTable(context: Context): LeagueTable {
  const { size } = context.dataset.edition.leagueTable;
  const order = inRankOrder(context).slice(0, size);
  const published = order.some(({ score }) => nodeOf(score, context.tree.root.id).published !== null);
  const tiers = tiersByCity(context, published);
  const tierAt = (row: number) => tiers.get(order[row]?.city.id ?? '');
  const opensTier = (row: number) => row > 0 && tierAt(row) !== undefined && tierAt(row) !== tierAt(row - 1);
  return {
    published,
    intervals: context.robustness.uncertainty !== null,
    signs: signsOf(context, order),
    dimensionHeads: context.tree.dimensions.map(({ name }) => sayText(context.speakers, name)),
    rows: order.map((scored, row) => toRow(context, scored, opensTier(row))),
  };
}
