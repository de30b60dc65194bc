// The index tree: what is measured, how it is weighted and put together.
import type { Text } from './language.ts';
import type { Place } from './result.ts';

export type Direction = 'higher' | 'lower';
export type IndicatorKind = 'statistic' | 'expert';

/** Conditions on the fields of a list item; a field may equal one of several values. */
export type Where = Readonly<Record<string, readonly (string | boolean)[]>>;

/** How an indicator's value comes from the facts of a city. */
export type Derivation =
  | { readonly rule: 'observed'; readonly observation: string }
  | { readonly rule: 'count' | 'flag' | 'share'; readonly list: ListName; readonly where: Where }
  | { readonly rule: 'sum' | 'maximum'; readonly list: ListName; readonly of: string; readonly where: Where };

/** A leaf of the tree. */
export interface Indicator {
  readonly type: 'indicator';
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  readonly unit: string;
  readonly direction: Direction;
  readonly kind: IndicatorKind;
  readonly weight: number;
  readonly normalisation: 'min-max';
  readonly from: Derivation;
  readonly place: Place;
}

/** An inner node of the tree: the index itself, a dimension, a secondary indicator. */
export interface Aggregate {
  readonly type: 'aggregate';
  readonly id: string;
  readonly name: Text;
  readonly description: Text | null;
  readonly weight: number;
  readonly aggregation: 'arithmetic';
  readonly children: readonly TreeNode[];
  readonly place: Place;
}

export type TreeNode = Indicator | Aggregate;

export interface Framework {
  readonly index: Aggregate;
  /** Ends of the normalised scale, [0, 10] in this edition. */
  readonly scale: { readonly from: number; readonly to: number };
  /** Share of a parent's weight that must be present, 0 to 1; below it the parent is missing. */
  readonly coverageThreshold: number;
  /** Who names the upper levels of the tree; `null`: this edition does. */
  readonly source: string | null;
}

/** The lists of facts that a city file may hold. */
export const LIST_NAMES = ['policies', 'parks', 'funds', 'laboratories', 'programmes', 'companies'] as const;
export type ListName = (typeof LIST_NAMES)[number];
