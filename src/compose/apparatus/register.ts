// The register of a sheet: every figure, table, chapter and section that a reference or a list can name.
import type { SeeKind } from '../../model/prose.ts';
import type { Said } from '../said.ts';

export interface Registered {
  readonly kind: SeeKind;
  /** What a reference calls it: `market-size` of `figure:market-size`. */
  readonly id: string;
  /** Id of the element that a link leads to. */
  readonly anchor: string;
  /** "12", "A7"; `null` for chapters and sections. */
  readonly number: string | null;
  readonly title: Said;
  /** Id of the chapter that it stands in. */
  readonly chapter: string;
}

/** In reading order, by address. */
export type Register = ReadonlyMap<string, Registered>;

/** `figure:market-size` */
export const addressOf = (kind: SeeKind, id: string): string => `${kind}:${id}`;

export const toRegister = (entries: Iterable<Registered>): Register =>
  new Map([...entries].map((entry) => [addressOf(entry.kind, entry.id), entry]));
