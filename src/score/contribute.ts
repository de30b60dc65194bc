// Splits every city's total into the points that each node gives to it.
import { withoutNoise } from '../maths/rounding.ts';
import type { Aggregate, TreeNode } from '../model/framework.ts';
import { hasValue, presentWeight } from './aggregate.ts';
import type { Column, Columns, NodeColumns } from './column.ts';

/** What a node is to each city's total. */
export interface Part {
  /** The node's real share in the total, 0 to 1, once weights are renormalised over what is present. */
  readonly shares: Column;
  /** Value times share. */
  readonly points: Column;
}

/**
 * Points of each node in each city's total, by node id: its value times the share that it really has in the total,
 * once weights are renormalised over what is present. The children of a node sum to the node. `null` where the total
 * or the node is missing; 0 for a value below a parent that is missing, which the total never sees.
 */
export function contribute(index: Aggregate, columns: Columns): ReadonlyMap<string, Part> {
  const contributions = new Map<string, Part>();
  const totals = columns.get(index.id)?.values ?? [];
  visit(
    index,
    totals.map((total) => (total === null ? null : 1)),
  );
  return contributions;

  /** `shares[c]` is the node's real share in city c's total, 0 to 1; `null` without a total. */
  function visit(node: TreeNode, shares: Column): void {
    const own = columns.get(node.id);
    if (own === undefined) return;
    contributions.set(node.id, {
      shares: own.values.map((value, c) => (value === null ? null : (shares[c] ?? null))),
      points: own.values.map((value, c) => points(value, shares[c] ?? null)),
    });
    if (node.type === 'indicator') return;
    const children = node.children.flatMap((child) => columns.get(child.id) ?? []);
    const weights = own.values.map((_, c) => presentWeight(children, c));
    for (const child of children) visit(child.node, sharesOf(child, own, shares, weights));
  }
}

const points = (value: number | null, share: number | null): number | null =>
  value === null || share === null ? null : withoutNoise(value * share);

function sharesOf(
  child: NodeColumns,
  parent: NodeColumns,
  shares: Column,
  weights: readonly number[],
): Column {
  return shares.map((share, c) => {
    if (share === null) return null;
    const counts = hasValue(child.values, c) && hasValue(parent.values, c);
    return counts ? (share * child.node.weight) / (weights[c] ?? 1) : 0;
  });
}
