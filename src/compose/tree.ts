// The index tree with names, for looking up and walking.
import type { Aggregate, Framework, Indicator, TreeNode } from '../model/framework.ts';

export interface Tree {
  readonly root: Aggregate;
  readonly dimensions: readonly TreeNode[];
  readonly indicators: readonly Indicator[];
  readonly byId: ReadonlyMap<string, TreeNode>;
}

export const childrenOf = (node: TreeNode): readonly TreeNode[] =>
  node.type === 'aggregate' ? node.children : [];

/** The node and all below it, depth first. */
export const below = (node: TreeNode): readonly TreeNode[] => [node, ...childrenOf(node).flatMap(below)];

export function toTree(framework: Framework): Tree {
  const all = below(framework.index);
  return {
    root: framework.index,
    dimensions: framework.index.children,
    indicators: all.filter((node) => node.type === 'indicator'),
    byId: new Map(all.map((node) => [node.id, node])),
  };
}

export const indicatorsBelow = (node: TreeNode): readonly Indicator[] =>
  below(node).filter((child) => child.type === 'indicator');
