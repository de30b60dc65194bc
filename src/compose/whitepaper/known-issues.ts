// The known issues of an edition as the data notes print them, and as a reference names them.
import type { Registered } from '../apparatus/register.ts';
import type { Context } from '../context.ts';
import { type Said, sayText } from '../said.ts';

export interface KnownIssueView {
  readonly anchor: string;
  readonly number: string;
  readonly explanation: Said;
}

const anchorOf = (index: number): string => `known-issue-${index + 1}`;

export const knownIssues = (context: Context): readonly KnownIssueView[] =>
  context.dataset.edition.knownIssues.map(({ explanation }, index) => ({
    anchor: anchorOf(index),
    number: String(index + 1),
    explanation: sayText(context.speakers, explanation),
  }));

/** An issue goes by its code; the second of a code by `code-2`. */
export function registeredIssues({ dataset }: Context): readonly Registered[] {
  const { knownIssues: issues } = dataset.edition;
  return issues.map(({ code }, index) => {
    const place = issues.slice(0, index + 1).filter((issue) => issue.code === code).length;
    return {
      kind: 'issue',
      id: place === 1 ? code : `${code}-${place}`,
      anchor: anchorOf(index),
      number: String(index + 1),
      title: [],
      chapter: 'data-notes',
    };
  });
}
