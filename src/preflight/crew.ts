// Checks sheets as they come off the press, in threads where there are several, while the browsers print the next.
import { preflightThread } from '../diagnostics/catalogue/preflight-rules.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { Printed } from '../model/sheet.ts';
import { type Checked, checkPrinted } from './check-printed.ts';
import { LostThread, openDesk } from './desk.ts';

/** Node 20 starts threads from JavaScript only: run from the TypeScript sources, all work is done in one thread. */
const WORKER = import.meta.url.endsWith('.ts') ? null : new URL('./worker.js', import.meta.url);

export interface Crew {
  /** Begins to check a sheet. */
  take(printed: Printed): void;
  /** What was found in each, in this order; sheets that were not taken are checked now. Ends the threads. */
  all(printed: readonly Printed[]): Promise<Result<readonly Checked[]>>;
}

/** Where the press fails, nobody asks for what was found. `declared`: see `checkPrinted`. */
export function openCrew(declared: ReadonlySet<string>, threads: number, signal: AbortSignal): Crew {
  const checks = new Map<Printed, Promise<Checked>>();
  const desk = WORKER === null || threads < 2 ? null : openDesk(WORKER, declared, threads);
  const take = (printed: Printed): Promise<Checked> => {
    const check = checks.get(printed) ?? desk?.check(printed) ?? checkHere(printed, declared, signal);
    checks.set(printed, check);
    // Told when it is asked for.
    check.catch(() => undefined);
    return check;
  };
  return {
    take: (printed) => {
      if (desk !== null) void take(printed);
    },
    all: async (printed) => {
      const checked: Checked[] = [];
      try {
        desk?.hold();
        const run = desk === null ? [] : printed.map(take);
        for (const [at, one] of printed.entries()) {
          checked.push(await (run[at] ?? take(one)));
          signal.throwIfAborted();
        }
        return done(checked);
      } catch (cause) {
        if (cause instanceof LostThread) return failed([preflightThread(cause.message)]);
        throw cause;
      } finally {
        await desk?.close();
      }
    },
  };
}

/** After a signal from the terminal has had its turn. */
async function checkHere(
  printed: Printed,
  declared: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Checked> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
  return checkPrinted(printed, declared);
}
