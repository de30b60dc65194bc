// Hands printed sheets to worker threads and brings back what they found.
import { Worker } from 'node:worker_threads';
import type { Printed } from '../model/sheet.ts';
import type { Checked } from './check-printed.ts';
import type { Answer, Order } from './worker.ts';

/** A thread that ended before it was done. */
export class LostThread extends Error {}

interface Waiting {
  readonly printed: Printed;
  readonly resolve: (checked: Checked) => void;
  readonly reject: (cause: Error) => void;
}

export interface Desk {
  check(printed: Printed): Promise<Checked>;
  /** From now on the threads keep the program alive: somebody waits for them. */
  hold(): void;
  close(): Promise<void>;
}

/** Hands sheets to threads, of which it starts one more where all are busy; `check` rejects with `LostThread`. */
export function openDesk(script: URL, declared: ReadonlySet<string>, threads: number): Desk {
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const workers = new Map<Worker, Waiting | null>();
  let held = false;
  const next = (worker: Worker): void => {
    const order = waiting.shift() ?? null;
    workers.set(worker, order);
    if (order === null) idle.push(worker);
    else worker.postMessage({ printed: order.printed } satisfies Order);
  };
  const lose = (worker: Worker, cause: Error): void => {
    workers.get(worker)?.reject(cause);
    workers.set(worker, null);
    for (const { reject } of waiting.splice(0)) reject(cause);
  };
  const start = (): Worker => {
    const worker = new Worker(script, { workerData: declared });
    if (!held) worker.unref();
    worker.on('message', ({ checked }: Answer) => {
      workers.get(worker)?.resolve(checked);
      next(worker);
    });
    worker.on('error', (cause) =>
      lose(worker, isOutOfMemory(cause) ? new LostThread('it ran out of memory') : cause),
    );
    worker.on('exit', (code) => lose(worker, new LostThread(`it ended with code ${code}`)));
    return worker;
  };
  return {
    check: (printed) =>
      new Promise((resolve, reject) => {
        waiting.push({ printed, resolve, reject });
        const worker = idle.pop() ?? (workers.size < threads ? start() : null);
        if (worker !== null) next(worker);
      }),
    hold: () => {
      held = true;
      for (const worker of workers.keys()) worker.ref();
    },
    close: async () => {
      await Promise.all([...workers.keys()].map((worker) => worker.terminate()));
    },
  };
}

const isOutOfMemory = (cause: Error): boolean => 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
