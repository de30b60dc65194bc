// The column: one number a city, the shape in which scoring thinks.
import type { TreeNode } from '../model/framework.ts';

/** `column[c]` follows `dataset.cities`; `null` is missing. */
export type Column = readonly (number | null)[];

/** What scoring knows of one node of the index tree, for all cities. */
export interface NodeColumns {
  readonly node: TreeNode;
  /** Indicators: values in the indicator's own unit. Inner nodes: `null` for every city. */
  readonly raw: Column;
  /** On the framework's scale. */
  readonly values: Column;
  /**
   * What ranks and leaders are told by, higher is better: scores rounded as the report prints them; for indicators the
   * values in their own unit, turned round where less is better.
   */
  readonly printed: Column;
  /** Share of the weight of the leaves below that has values, 0 to 1. */
  readonly coverage: readonly number[];
}

/** By node id, depth first: a parent comes before its children. */
export type Columns = ReadonlyMap<string, NodeColumns>;

/** The values that are there. */
export const present = (column: Column): readonly number[] => column.filter((value) => value !== null);

/** Applies `to` to what is there; missing stays missing. */
export const mapPresent = (column: Column, to: (value: number) => number): Column =>
  column.map((value) => (value === null ? null : to(value)));
