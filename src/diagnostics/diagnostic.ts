// Makes diagnostics; every code of the program is one function of the catalogue that calls one of these.
import type { Diagnostic, Place, Result, Severity } from '../model/result.ts';

const make =
  (severity: Severity) =>
  (code: string, place: Place | null, message: string, hint: string | null = null): Diagnostic => ({
    code,
    severity,
    message,
    place,
    hint,
  });

export const error = make('error');
export const warning = make('warning');

/** A place without a line: a whole file, a folder, a sheet. */
export const filePlace = (file: string): Place => ({
  file,
  line: null,
  column: null,
  length: 0,
  text: null,
  path: '',
});

export const done = <T>(value: T, warnings: readonly Diagnostic[] = []): Result<T> => ({
  ok: true,
  value,
  warnings,
});

export const failed = (diagnostics: readonly Diagnostic[]): Result<never> => ({ ok: false, diagnostics });

/** Errors if there are any, else the value with the warnings among the findings. */
export function settle<T>(findings: readonly Diagnostic[], value: () => T): Result<T> {
  return findings.some((finding) => finding.severity === 'error')
    ? failed(findings)
    : done(value(), findings);
}
