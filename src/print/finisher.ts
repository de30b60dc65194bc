// Finishes what comes off the presses, in a thread of its own where there is one: the presses need this one's answers.
import * as catalogue from '../diagnostics/catalogue/print.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { Printed } from '../model/sheet.ts';
import { LostThread, openDesk } from '../threads/desk.ts';
import type { Finished, Unfinished } from './pdf/finish-print.ts';
import type { Pressed } from './press.ts';

/** Node 20 starts threads from JavaScript only: run from the TypeScript sources, all work is done in one thread. */
const WORKER = import.meta.url.endsWith('.ts') ? null : new URL('./worker.js', import.meta.url);

/** Presses that one thread keeps up with. */
const PRESSES = 3;

export interface Finisher {
  /** Diagnostic: `print-unfinished`. */
  finish(pressed: Pressed): Promise<Result<Printed>>;
  /** Ends the threads: what they are at counts as unfinished. */
  close(): Promise<void>;
}

export function openFinisher(date: string, presses: number): Finisher {
  const threads = Math.ceil(presses / PRESSES);
  const desk = WORKER === null ? null : openDesk<Unfinished, Finished>(WORKER, null, threads);
  const finishHere = async (order: Unfinished): Promise<Finished> => {
    // The press gets its next sheet first.
    await new Promise((resolve) => setImmediate(resolve));
    return (await import('./pdf/finish-print.ts')).finishPrint(order);
  };
  return {
    finish: async ({ sheet, misfits, raw, contents, wording }) => {
      const order = { sheet: { ...sheet, html: '' }, raw, wording, date };
      try {
        const finished = await (desk?.ask(order) ?? finishHere(order));
        if ('fault' in finished) return failed([catalogue.printUnfinished(sheet.id, finished.fault)]);
        return done({ sheet, misfits, contents, ...finished });
      } catch (cause) {
        if (!(cause instanceof LostThread)) throw cause;
        return failed([catalogue.printUnfinished(sheet.id, cause.message)]);
      }
    },
    close: async () => desk?.close(),
  };
}
