// Has commissions drawn: in threads, or here where the program runs from its sources.
import type { Result } from '../model/result.ts';
import type { Commission, Drawn } from './commission.ts';
import type { Easel } from './draw.ts';
import { openPool } from './pool.ts';
import type { Outfit } from './worker.ts';

/** Node 20 starts threads from JavaScript only: run from the TypeScript sources, all work is done in one thread. */
const WORKER = import.meta.url.endsWith('.ts') ? null : new URL('./worker.js', import.meta.url);

export interface Desk {
  /** Diagnostics: those of an easel, and `chart-hung`, `chart-thread`. */
  draw(commission: Commission): Promise<Result<Drawn>>;
  /** Ends the threads. */
  close(): Promise<void>;
}

export interface Terms {
  readonly threads: number;
  /** A figure that takes longer hangs. */
  readonly figureMs: number;
  readonly signal: AbortSignal;
}

/** Nothing is loaded, and no thread started, before something is to be drawn. */
export const openDesk = (outfit: Outfit, terms: Terms): Desk =>
  WORKER === null ? drawHere(outfit, terms.signal) : openPool(WORKER, outfit, terms);

function drawHere({ studio, fonts }: Outfit, signal: AbortSignal): Desk {
  let easel: Promise<Easel> | null = null;
  const setUp = async (): Promise<Easel> => (await import('./draw.ts')).setUpEasel(studio, fonts);
  let last: Promise<unknown> = Promise.resolve();
  const drawNext = async (commission: Commission, before: Promise<unknown>): Promise<Result<Drawn>> => {
    await before.catch(() => undefined);
    // After a signal from the terminal has had its turn.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    easel ??= setUp();
    return (await easel).draw(commission);
  };
  return {
    draw: (commission) => {
      const drawn = drawNext(commission, last);
      last = drawn;
      return drawn;
    },
    close: async () => undefined,
  };
}
