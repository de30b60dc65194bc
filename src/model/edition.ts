// One year's edition: its imprint, its outputs, and the warnings that it explains.
import type { Language, Text, Voice } from './language.ts';
import type { Place } from './result.ts';

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher: Text;
  /** ISO date or year-month, as far as it is known. */
  readonly date: string;
  readonly url: string | null;
  /** Chapter or page within the publication. */
  readonly part: Text | null;
  readonly place: Place;
}

/** A warning that the editor has looked at; printed in the data notes and no failure under `--strict`. */
export interface KnownIssue {
  readonly code: string;
  readonly file: string;
  /** The diagnostic's path must start with it; empty means the whole file. */
  readonly path: string;
  readonly explanation: Text;
  /** Cities on whose pages the explanation is printed, beside the data notes. */
  readonly cities: readonly string[];
  readonly place: Place;
}

/** A figure that each city's pages print large. */
export interface KeyFact {
  /** Id of an observation or an indicator. */
  readonly of: string;
  readonly label: Text;
  readonly place: Place;
}

export interface Edition {
  readonly id: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly publisher: Text;
  /** Whose data and ranking the report is built from. */
  readonly origin: Text;
  /** ISO date that is printed and put into the files. */
  readonly date: string;
  readonly dataYear: number;
  readonly languages: readonly Language[];
  readonly leagueTable: { readonly size: number; readonly decimals: number };
  readonly outputs: { readonly whitepaper: readonly Voice[]; readonly brief: readonly Voice[] };
  readonly status: 'draft' | 'final';
  readonly seed: number;
  readonly keyFacts: readonly KeyFact[];
  readonly knownIssues: readonly KnownIssue[];
}
