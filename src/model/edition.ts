// One year's edition: its imprint, its outputs, and the warnings that it explains.
import type { Language, Text, Voice } from './language.ts';
import type { Aggregation, Imputation, Normalisation, Treatment } from './method.ts';
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

/**
 * What the edition leaves open, so that the ranking is recalculated over it. An empty list, 0, or false leaves nothing
 * open; alternatives are beside what the framework declares, which is always among them.
 */
export interface UncertaintyPlan {
  readonly draws: number;
  /** Points of the Sobol sequence per matrix, a power of two; 0: no sensitivity analysis. */
  readonly sobol: number;
  /** Every weight is multiplied by a factor drawn evenly from 1 ± this fraction, then renormalised; 0 to 1. */
  readonly weights: number;
  /** Levels whose weights are open, 1 the children of the index; empty: all. */
  readonly levels: readonly number[];
  readonly normalisation: readonly Normalisation[];
  /** Takes the place of every aggregation that the framework declares. */
  readonly aggregation: readonly Aggregation[];
  readonly imputation: readonly Imputation[];
  readonly treatment: readonly Treatment[];
  /** One indicator at a time is left out; or none, which is as likely as each. */
  readonly leaveOut: boolean;
  /** Experts are drawn with replacement. */
  readonly experts: boolean;
  readonly place: Place;
}

/** The variables by which a city's peers are found: the nearest in standardised Euclidean distance. */
export interface PeerPlan {
  readonly by: readonly { readonly of: string; readonly logarithm: boolean }[];
  readonly count: number;
  readonly place: Place;
}

/**
 * Of an edition that is only scored everything may be left out that only print needs: texts are empty then, the title is
 * the id, `date` is empty, `dataYear` and `seed` are 0, and facts, indicators and units may be without words of their own.
 */
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
  readonly outputs: {
    readonly whitepaper: readonly Voice[];
    readonly brief: readonly Voice[];
    /** The files are written for archives too (PDF/A-2u). */
    readonly archive: boolean;
    /** Chapters of the whitepaper begin on right-hand pages; a blank page stands before them where needed. */
    readonly recto: boolean;
  };
  readonly status: 'draft' | 'final';
  readonly seed: number;
  readonly keyFacts: readonly KeyFact[];
  readonly knownIssues: readonly KnownIssue[];
  /** Only to be scored: no outputs, and no texts, profiles or imprint behind it. */
  readonly scoredOnly: boolean;
  /** `null`: nothing is left open. */
  readonly uncertainty: UncertaintyPlan | null;
  /** `null`: a city's peers are all cities. */
  readonly peers: PeerPlan | null;
}
