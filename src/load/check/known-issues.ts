// Known issues name codes that exist and warnings that occur.

import { unknownIssueCode } from '../../diagnostics/catalogue/load-facts.ts';
import { knownIssueGone } from '../../diagnostics/catalogue/load-warnings.ts';
import { isExplainedBy } from '../../diagnostics/known.ts';
import { WARNING_CODES } from '../../diagnostics/warning-codes.ts';
import type { Diagnostic } from '../../model/result.ts';
import { below, type Parts } from '../parts.ts';

/** Warnings of other stages cannot be known here. */
const OWN_CODES = WARNING_CODES.load;

const ALL_CODES = Object.values(WARNING_CODES).flat();

export function checkIssueCodes(parts: Parts): readonly Diagnostic[] {
  const issues = parts.edition?.knownIssues ?? [];
  return issues
    .filter(({ code }) => !ALL_CODES.includes(code))
    .map(({ code, place }) => unknownIssueCode(below(parts, place, 'code'), code, ALL_CODES));
}

/** Known issues that none of `findings` needs; the warning `known-issue-gone`. */
export function checkIssuesGone(parts: Parts, findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const issues = parts.edition?.knownIssues ?? [];
  return issues
    .filter((issue) => OWN_CODES.includes(issue.code))
    .filter((issue) => !findings.some((finding) => isExplainedBy(finding, issue)))
    .map(({ code, file, place }) => knownIssueGone(place, code, file));
}
