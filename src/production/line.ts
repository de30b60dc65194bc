// The end of the line: what is known is not printed again; what is printed is checked, handed on, and remembered.
import { failed, settle } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Printed, Sheet } from '../model/sheet.ts';
import type { Preflight } from '../preflight/index.ts';
import type { ProduceJob } from './index.ts';
import type { Library } from './library.ts';
import type { Made } from './made.ts';

/** Ends the printing from within; never leaves this room. */
export class Halt extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super('the line has come to a halt');
    this.diagnostics = diagnostics;
  }
}

/** What `work` says; a halt is its failure. */
export async function halting<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Halt) return failed(cause.diagnostics);
    throw cause;
  }
}

export interface Line {
  /** Those that must be printed; the others are handed on as they were printed before. */
  readonly sort: (sheets: readonly Sheet[]) => Promise<readonly Sheet[]>;
  /** The value of a result; throws `Halt` where it has failed. */
  readonly take: <T>(result: Result<T>) => T;
  /** A sheet off the press; waits while too many are being checked. */
  readonly finish: (printed: Printed) => Promise<void>;
  /** Once all are checked: every broken promise, by the order of the sheets. Throws what has stopped the line. */
  readonly verdict: () => Promise<Result<null>>;
  /** Hands nothing on any more; returns when nothing is being checked or handed on. End the checks before. */
  readonly close: () => Promise<void>;
  readonly sheets: readonly Made[];
}

export interface LineJob extends Pick<ProduceJob, 'sink' | 'hooks' | 'jobs'> {
  readonly library: Library;
  readonly flight: Preflight;
  readonly total: number;
}

/** Prints that wait for their check, per press. */
const WAITING = 4;

export function openLine({ sink, hooks, jobs, library, flight, total }: LineJob): Line {
  const found = new Map<string, readonly Diagnostic[]>();
  const warnings: Diagnostic[] = [];
  const sheets: Made[] = [];
  const checking = new Set<Promise<void>>();
  let broken: unknown = null;
  let done = 0;
  const take = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Halt(result.diagnostics);
    warnings.push(...result.warnings);
    return result.value;
  };
  const handOn = async (printed: Printed, findings: readonly Diagnostic[], made: Made): Promise<void> => {
    found.set(made.id, findings);
    sheets.push(made);
    take(await sink(printed));
    hooks.onSheet(++done, total, printed.sheet);
  };
  const check = async (printed: Printed): Promise<void> => {
    const { findings } = take(await flight.check(printed));
    if (broken !== null) return;
    await handOn(printed, findings, library.report(printed.sheet, 'printed'));
    if (findings.every(({ severity }) => severity !== 'error')) await library.keep(printed, findings);
  };
  const settleOne = async (): Promise<void> => {
    await Promise.race(checking);
    if (broken !== null) throw broken;
  };
  return {
    sheets,
    take,
    sort: async (batch) => {
      const fresh: Sheet[] = [];
      for (const sheet of batch) {
        found.set(sheet.id, []);
        const kept = await library.find(sheet);
        if (kept === null) fresh.push(sheet);
        else await handOn(kept.printed, kept.findings, library.report(sheet, 'kept'));
      }
      return fresh;
    },
    finish: async (printed) => {
      const work = check(printed)
        .catch((cause) => {
          broken ??= cause;
        })
        .finally(() => checking.delete(work));
      checking.add(work);
      while (checking.size > WAITING * jobs) await settleOne();
      if (broken !== null) throw broken;
    },
    verdict: async () => {
      await Promise.all(checking);
      if (broken !== null) throw broken;
      return settle([...warnings, ...[...found.values()].flat()], () => null);
    },
    close: async () => {
      broken ??= new Halt([]);
      await Promise.all(checking);
    },
  };
}
