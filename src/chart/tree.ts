// Names of the nodes of the index tree.
import type { Framework, TreeNode } from '../model/framework.ts';
import type { Text } from '../model/language.ts';

const named = new WeakMap<Framework, ReadonlyMap<string, Text>>();

/** By node id, the index itself included. */
export function nodeNames(framework: Framework): ReadonlyMap<string, Text> {
  const names = named.get(framework) ?? gatherNames(framework);
  named.set(framework, names);
  return names;
}

function gatherNames(framework: Framework): ReadonlyMap<string, Text> {
  const names = new Map<string, Text>();
  const visit = (node: TreeNode): void => {
    names.set(node.id, node.name);
    if (node.type === 'aggregate') for (const child of node.children) visit(child);
  };
  visit(framework.index);
  return names;
}
