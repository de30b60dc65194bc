// Which indicators have values, and what a node of the tree is called in the report.
import type { Speaker } from '../language/speaker.ts';
import type { Indicator, TreeNode } from '../model/framework.ts';
import { type Context, nodeOf } from './context.ts';
import { scoreAt } from './lookup.ts';
import type { Tree } from './tree.ts';

/** A node between the dimensions and the indicators. */
export const isSecondary = (tree: Tree, node: TreeNode): boolean =>
  node.type === 'aggregate' && node !== tree.root && !tree.dimensions.includes(node);

/** Indicators for which at least one city has a value. */
export const availableIndicators = (context: Context): readonly Indicator[] =>
  context.tree.indicators.filter(({ id }) => citiesWith(context, id) > 0);

/** How many cities have a value for a node. */
export const citiesWith = (context: Context, id: string): number =>
  context.scorecard.summaries[id]?.count ?? 0;

/** Indicators of one city: how many have values, out of how many, and the share of the weight that they carry, 0 to 1. */
export function cityCoverage(
  context: Context,
  cityId: string,
): { given: number; all: number; weight: number } {
  const score = scoreAt(context, cityId);
  const { indicators } = context.tree;
  const given = score === null ? 0 : indicators.filter(({ id }) => nodeOf(score, id).value !== null).length;
  const weight = score === null ? 0 : nodeOf(score, context.tree.root.id).coverage;
  return { given, all: indicators.length, weight };
}

/** "18 of 30 indicators have data; they carry 65% of the weight." */
export function coverageText(context: Context, speaker: Speaker, cityId: string): string {
  const { given, all, weight } = cityCoverage(context, cityId);
  return speaker.phrase('city.coverage', { given, all, share: percentText(speaker, weight) });
}

/** A share, 0 to 1, as whole percent. */
export const percentText = (speaker: Speaker, share: number): string => `${speaker.number(share * 100, 0)}%`;
