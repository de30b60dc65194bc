// Checks sheets as they come off the press, in threads where there are several, while the browsers print the next.
import { preflightThread } from '../diagnostics/catalogue/preflight-rules.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { Printed } from '../model/sheet.ts';
import { LostThread, openDesk } from '../threads/desk.ts';
import { type Checked, checkPrinted } from './check-printed.ts';

/** Node 20 starts threads from JavaScript only: run from the TypeScript sources, all work is done in one thread. */
const WORKER = import.meta.url.endsWith('.ts') ? null : new URL('./worker.js', import.meta.url);

export interface Crew {
  /** Diagnostic: `preflight-thread`. */
  check(printed: Printed): Promise<Result<Checked>>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** `declared`: see `checkPrinted`. */
export function openCrew(declared: ReadonlySet<string>, threads: number, signal: AbortSignal): Crew {
  const desk = WORKER === null || threads < 2 ? null : openDesk<Printed, Checked>(WORKER, declared, threads);
  const checkHere = async (printed: Printed): Promise<Checked> => {
    // After a signal from the terminal has had its turn.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    return checkPrinted(printed, declared);
  };
  return {
    check: async (printed) => {
      try {
        return done(await (desk?.ask(withoutHtml(printed)) ?? checkHere(printed)));
      } catch (cause) {
        if (!(cause instanceof LostThread)) throw cause;
        return failed([preflightThread(cause.message)]);
      }
    },
    close: async () => desk?.close(),
  };
}

/** What it was printed from is large, and nothing looks at it. */
const withoutHtml = (printed: Printed): Printed => ({ ...printed, sheet: { ...printed.sheet, html: '' } });
