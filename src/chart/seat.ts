// One thread that draws one commission at a time, each within a time limit.
import { Worker } from 'node:worker_threads';
import type { Result } from '../model/result.ts';
import type { Drawn } from './commission.ts';
import type { Order, Outfit } from './worker.ts';

/** A thread that ended before it was done. */
export class LostThread extends Error {}

/** A thread that was not done in time, and has been ended. */
export class HungThread extends Error {}

export interface Seat {
  /** Rejects with `LostThread` or `HungThread`, or with what the thread has thrown: the seat is empty from then on. */
  draw(order: Order): Promise<Result<Drawn>>;
  close(): Promise<unknown>;
}

/** MB; the largest figures take a small part of it. Much of what Vega makes does not outlive its figure. */
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 96 };

const isOutOfMemory = (cause: Error): boolean => 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';

interface Waiting {
  readonly resolve: (result: Result<Drawn>) => void;
  readonly reject: (cause: Error) => void;
}

export function openSeat(script: URL, outfit: Outfit, figureMs: number): Seat {
  const worker = new Worker(script, { workerData: outfit, resourceLimits: LIMITS });
  let waiting: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let gone: Error | null = null;
  const take = (): Waiting | null => {
    const taken = waiting;
    waiting = null;
    clearTimeout(timer);
    return taken;
  };
  const lose = (cause: Error): void => {
    gone ??= cause;
    take()?.reject(gone);
  };
  worker.on('message', (result: Result<Drawn>) => take()?.resolve(result));
  worker.on('error', (cause) => lose(isOutOfMemory(cause) ? new LostThread('it ran out of memory') : cause));
  worker.on('exit', (code) => lose(new LostThread(`it ended with code ${code}`)));
  const hang = (): void => {
    lose(new HungThread());
    void worker.terminate();
  };
  return {
    draw: (order) =>
      new Promise((resolve, reject) => {
        if (gone !== null) return reject(gone);
        const own = { resolve, reject };
        waiting = own;
        // An answer that has come in while this thread was busy is heard first.
        timer = setTimeout(() => setImmediate(() => waiting === own && hang()), figureMs);
        worker.postMessage(order);
      }),
    close: () => worker.terminate(),
  };
}
