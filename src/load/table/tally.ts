// The same finding in many rows, told once: at the first of them, with how many others there are.
import type { Diagnostic } from '../../model/result.ts';
import { MAX_TOLD } from '../limits.ts';

/** Makes the finding when it is known how many others are like it. */
type Make = (others: number) => Diagnostic;

export interface Tally {
  /** `kind` tells findings apart that are to be told each. */
  readonly add: (kind: string, make: Make) => void;
  readonly findings: () => readonly Diagnostic[];
}

/** More kinds of findings than this are not told. */
export function makeTally(): Tally {
  const kinds = new Map<string, { readonly make: Make; others: number }>();
  return {
    add: (kind, make) => {
      const known = kinds.get(kind);
      if (known === undefined && kinds.size >= MAX_TOLD) return;
      if (known === undefined) kinds.set(kind, { make, others: 0 });
      else known.others += 1;
    },
    findings: () => [...kinds.values()].map(({ make, others }) => make(others)),
  };
}
