// What `score` hands on: every node of every city's index tree, and how well it agrees with what was published.
import type { Bound } from './quantity.ts';

/** The tree, flattened depth first; the index itself comes first. */
export interface ScoredNode {
  readonly id: string;
  readonly parent: string | null;
  /** 0 is the index, 1 a dimension, 2 a secondary indicator, … */
  readonly level: number;
  readonly leaf: boolean;
  /** Weight within the parent, 0 to 1. */
  readonly weight: number;
  /** Product of the weights up the tree, 0 to 1. */
  readonly effectiveWeight: number;
}

/** A rank as printed: `tied` gives the "=" of "4=". */
export interface Rank {
  readonly position: number;
  readonly tied: boolean;
}

export interface NodeScore {
  /** Indicators: the value in the indicator's own unit. Inner nodes: `null`. */
  readonly raw: number | null;
  /** How exact `raw` is: a sum over "at least" is itself "at least". */
  readonly bound: Bound;
  /** On the framework's scale; `null` is missing. */
  readonly value: number | null;
  readonly published: { readonly score: number; readonly rank: Rank } | null;
  /** Among all cities with a value: of the printed score, for indicators of the value in its own unit; `null` where it is missing. */
  readonly rank: Rank | null;
  /** Share of the effective weight of the leaves below that has values, 0 to 1. */
  readonly coverage: number;
  /** Real share of this node in its city's total, 0 to 1, weights renormalised over what is present; `null` as below. */
  readonly share: number | null;
  /** Points that this node gives to its city's computed total; the children of a node sum to the node. */
  readonly contribution: number | null;
}

export interface CityScore {
  readonly city: string;
  readonly nodes: Readonly<Record<string, NodeScore>>;
}

/** Published against computed, over the cities that have both. */
export interface Agreement {
  readonly node: string;
  readonly cities: number;
  /** `null` where a rank column is constant or fewer than three cities have both. */
  readonly spearman: number | null;
  /** τ-b, with ties. */
  readonly kendall: number | null;
  readonly largestGap: {
    readonly city: string;
    readonly published: number;
    readonly computed: number;
  } | null;
}

/** One column of the heat map: spread of a node over all cities. */
export interface NodeSummary {
  readonly count: number;
  readonly median: number | null;
  readonly best: number | null;
  /** Leaders: all cities that share the best printed value. */
  readonly leaders: readonly string[];
}

export interface Scorecard {
  readonly nodes: readonly ScoredNode[];
  readonly cities: readonly CityScore[];
  readonly summaries: Readonly<Record<string, NodeSummary>>;
  readonly agreement: Agreement | null;
}
