// Sets apart the warnings that an edition has looked at and explained.
import { dirname, join, normalize } from 'node:path';
import type { KnownIssue } from '../model/edition.ts';
import type { Diagnostic } from '../model/result.ts';

export interface Split {
  readonly explained: readonly Diagnostic[];
  /** Errors, and warnings that no known issue names. */
  readonly unexplained: readonly Diagnostic[];
}

/** `funds.0` holds `funds.0.amount`, but not `funds.01`; the empty path holds everything. */
const holds = (prefix: string, path: string): boolean =>
  prefix === '' || path === prefix || path.startsWith(`${prefix}.`);

/** The known issue's file is meant within the folder of the edition.yaml that lists it, or is a sheet by its name. */
export function isExplainedBy(finding: Diagnostic, issue: KnownIssue): boolean {
  if (finding.severity !== 'warning' || finding.code !== issue.code) return false;
  const files = [join(dirname(issue.place.file), issue.file), issue.file];
  const place = finding.place;
  return place !== null && files.includes(normalize(place.file)) && holds(issue.path, place.path);
}

/** Splits findings by the edition's known issues; only warnings can be explained. */
export function splitKnown(findings: readonly Diagnostic[], issues: readonly KnownIssue[]): Split {
  const explained = findings.filter((finding) => issues.some((issue) => isExplainedBy(finding, issue)));
  return { explained, unexplained: findings.filter((finding) => !explained.includes(finding)) };
}
