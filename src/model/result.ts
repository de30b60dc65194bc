// What a stage gives back: a value with warnings, or everything that is wrong.

export type Severity = 'error' | 'warning';

/** Where a diagnostic points. `line` and `column` are 1-based; `null` where the whole file is meant. */
export interface Place {
  /** Path as the user would type it. */
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** Characters to underline. */
  readonly length: number;
  /** The line itself, for the caret; `null` where there is none. */
  readonly text: string | null;
  /** Keys from the file's root, joined by dots: `observations.investment.value`. */
  readonly path: string;
}

/** One finding: culprit and value in the message, then the place, then the remedy. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place | null;
  readonly hint: string | null;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
