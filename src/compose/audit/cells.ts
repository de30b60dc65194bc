// Heads, cells and groups that the tables of the audit are built from.
import type { Indicator } from '../../model/framework.ts';
import type { Context } from '../context.ts';
import type { DataTable, TableCell, TableGroup, TableHead, TableRow } from '../data-table.ts';
import { type Said, say, sayOnce, sayText } from '../said.ts';
import { indicatorsBelow } from '../tree.ts';

/** Heads by the last part of their keys; all but the first `words` stand over numbers. */
export const heads = (context: Context, words: number, ...names: readonly string[]): readonly TableHead[] =>
  names.map((name, index) => ({
    said: say(context.speakers, (speaker) => speaker.phrase(`audit.column.${name}`)),
    number: index >= words,
  }));

export const words = (said: Said): TableCell => ({ said, number: false });

/** A number, or the sign for one that cannot be told. */
export const figure = (context: Context, value: number | null, decimals: number): TableCell => ({
  said: sayOnce(context.speakers, (speaker) =>
    value === null ? speaker.phrase('missing.cell') : speaker.number(value, decimals),
  ),
  number: true,
});

/** A share, 0 to 1, in percent with one decimal. */
export const share = (context: Context, value: number | null): TableCell => ({
  said: sayOnce(context.speakers, (speaker) =>
    value === null ? speaker.phrase('missing.cell') : `${speaker.number(value * 100, 1)}%`,
  ),
  number: true,
});

/** One group a dimension, in the order of the framework; dimensions without rows are left out. */
export function byDimension(
  context: Context,
  toRow: (indicator: Indicator) => TableRow | null,
): readonly TableGroup[] {
  return context.tree.dimensions
    .map((dimension, index) => ({
      name: sayText(context.speakers, dimension.name),
      tone: index + 1,
      rows: indicatorsBelow(dimension).flatMap((indicator) => toRow(indicator) ?? []),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Rows under no head of their own. */
export const ungrouped = (rows: readonly TableRow[]): readonly TableGroup[] =>
  rows.length === 0 ? [] : [{ name: null, tone: 0, rows }];

export const table = (columns: readonly TableHead[], groups: readonly TableGroup[]): DataTable => ({
  columns: columns.length,
  heads: columns,
  groups,
});

/** The name of a node, or its id where the framework does not have it; the root is called what it is. */
export function nodeName(context: Context, id: string): Said {
  const node = context.tree.byId.get(id);
  if (id === context.tree.root.id) return say(context.speakers, (speaker) => speaker.phrase('audit.whole'));
  return say(context.speakers, (speaker) => (node === undefined ? id : speaker.text(node.name)));
}
