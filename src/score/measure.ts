// Measures every node of the index tree for every city, from the leaves up.
import { constantIndicator } from '../diagnostics/catalogue/score.ts';
import { roundHalfAway } from '../maths/rounding.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Aggregate, Indicator, TreeNode } from '../model/framework.ts';
import type { Diagnostic } from '../model/result.ts';
import { aggregate, coverageOf } from './aggregate.ts';
import { type Column, type Columns, mapPresent, type NodeColumns } from './column.ts';
import { deriveValue } from './derive.ts';
import { middle, normalise } from './normalise.ts';

export interface Measured {
  /** The index itself. */
  readonly index: NodeColumns;
  readonly columns: Columns;
  readonly warnings: readonly Diagnostic[];
}

/** Raw values, scores and coverage of all nodes. Warns `constant-indicator`. */
export function measure(dataset: Dataset): Measured {
  const warnings: Diagnostic[] = [];
  const [index, below] = visit(dataset.framework.index);
  const columns = new Map([index, ...below].map((own) => [own.node.id, own]));
  return { index, columns, warnings };

  /** A node and, depth first, all below it. */
  function visit(node: TreeNode): readonly [NodeColumns, readonly NodeColumns[]] {
    if (node.type === 'indicator') {
      const [leaf, warning] = measureIndicator(node, dataset);
      if (warning !== null) warnings.push(warning);
      return [leaf, []];
    }
    const branches = node.children.map(visit);
    const children = branches.map(([child]) => child);
    return [
      measureAggregate(node, children, dataset),
      branches.flatMap(([child, below]) => [child, ...below]),
    ];
  }
}

function measureIndicator(node: Indicator, dataset: Dataset): readonly [NodeColumns, Diagnostic | null] {
  const { scale } = dataset.framework;
  const raw = dataset.cities.map((city) => deriveValue(node.from, city));
  const { values, constant } = normalise(raw, node.direction, scale);
  const coverage = values.map((value) => (value === null ? 0 : 1));
  const measured = dataset.cities.filter((_, c) => coverage[c] === 1).map((city) => city.id);
  const warning = constant === null ? null : constantIndicator(node, constant, measured, middle(scale));
  // An indicator is printed in its own unit, so that is what its places are told by.
  const printed = mapPresent(raw, (value) => (node.direction === 'higher' ? value : -value));
  return [{ node, raw, values, printed, coverage }, warning];
}

function measureAggregate(node: Aggregate, children: readonly NodeColumns[], dataset: Dataset): NodeColumns {
  const cities = dataset.cities.length;
  const values = aggregate(node, children, dataset.framework.coverageThreshold, cities);
  return {
    node,
    raw: dataset.cities.map(() => null),
    values,
    printed: asPrinted(values, dataset),
    coverage: coverageOf(node, children, cities),
  };
}

const asPrinted = (values: Column, { edition }: Dataset): Column =>
  mapPresent(values, (value) => roundHalfAway(value, edition.leagueTable.decimals));
