// Says the broken rules of the standards as diagnostics: each rule once, with its first place and how often.
import { archiveRule, type BrokenRule, uaRule } from '../diagnostics/catalogue/preflight-rules.ts';
import type { Diagnostic } from '../model/result.ts';
import { checkArchive } from './archive/check.ts';
import { ARCHIVE_RULES } from './archive/rules.ts';
import type { Breach, RuleText } from './breach.ts';
import { PDFA_ID } from './document/metadata.ts';
import type { OpenedPdf } from './document/open.ts';
import { checkUa } from './ua/check.ts';
import { UA_RULES } from './ua/rules.ts';

export type Standard = 'PDF/UA-1' | 'PDF/A-2u';

export interface StandardBreach extends Breach {
  readonly standard: Standard;
  readonly breaks: string;
  readonly remedy: string;
}

/** Every breach of PDF/UA-1, and of PDF/A-2u where it is asked for. */
export function standardBreaches(pdf: OpenedPdf, archive: boolean): readonly StandardBreach[] {
  return [
    ...worded('PDF/UA-1', UA_RULES, checkUa(pdf)),
    ...(archive ? worded('PDF/A-2u', ARCHIVE_RULES, checkArchive(pdf)) : []),
  ];
}

function worded(
  standard: Standard,
  rules: Readonly<Record<string, RuleText>>,
  breaches: readonly Breach[],
): readonly StandardBreach[] {
  return breaches.map((each) => {
    const text = rules[each.rule];
    if (text === undefined) throw new Error(`${standard} has no rule ${each.rule}`);
    return { standard, ...each, ...text };
  });
}

/** The metadata say that the file is some PDF/A. */
export const claimsArchive = ({ metadata }: OpenedPdf): boolean =>
  metadata?.properties.some(({ namespace }) => namespace === PDFA_ID) === true;

export function sayBreaches(name: string, breaches: readonly StandardBreach[]): readonly Diagnostic[] {
  const byRule = new Map<string, StandardBreach[]>();
  for (const each of breaches) {
    const key = `${each.standard} ${each.rule}`;
    byRule.set(key, [...(byRule.get(key) ?? []), each]);
  }
  return [...byRule.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const broken: BrokenRule = { ...first, times: others.length + 1 };
    return [first.standard === 'PDF/UA-1' ? uaRule(name, broken) : archiveRule(name, broken)];
  });
}
