// A rule of a standard that a PDF breaks, and where.

/** What a rule wants, as the message of a breach says it, and what to do about it. */
export interface RuleText {
  /** "a link has no description". */
  readonly breaks: string;
  readonly remedy: string;
}

export interface Breach {
  /** As veraPDF names it, clause and test: `7.18.5-2`. */
  readonly rule: string;
  /** 1-based; `null` where it is the whole file's. */
  readonly page: number | null;
  /** `TD "Beijing"`, `font SourceSans3-Regular`; `null` where it is the whole file's. */
  readonly element: string | null;
  /** What was found, where that says more than the rule. */
  readonly value: string | null;
}

export const breach = (
  rule: string,
  page: number | null = null,
  element: string | null = null,
  value: string | null = null,
): Breach => ({ rule, page, element, value });

/** `[breach]` where the condition holds, else nothing. */
export const when = (
  broken: boolean,
  rule: string,
  page: number | null = null,
  element: string | null = null,
  value: string | null = null,
): readonly Breach[] => (broken ? [breach(rule, page, element, value)] : []);

const LONGEST = 32;

/** Words in quotation marks, in one line, cut where they are long. */
export function quote(text: string): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return `"${line.length > LONGEST ? `${line.slice(0, LONGEST - 1).join('')}…` : line.join('')}"`;
}
