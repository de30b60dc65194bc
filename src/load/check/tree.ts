// The nodes and leaves of the index tree, as the checks walk over them.
import type { Aggregate, Framework, Indicator, TreeNode } from '../../model/framework.ts';

export function nodesOf(framework: Framework): readonly TreeNode[] {
  const walk = (node: TreeNode): readonly TreeNode[] =>
    node.type === 'aggregate' ? [node, ...node.children.flatMap(walk)] : [node];
  return walk(framework.index);
}

export const indicatorsOf = (framework: Framework): readonly Indicator[] =>
  nodesOf(framework).filter((node) => node.type === 'indicator');

export const aggregatesOf = (framework: Framework): readonly Aggregate[] =>
  nodesOf(framework).filter((node) => node.type === 'aggregate');
