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
  close(): Promise<void>;
}

/** Hands sheets to threads, of which it starts one more where all are busy; `check` rejects with `LostThread`. */
export function openDesk(script: URL, declared: ReadonlySet<string>, threads: number): Desk {
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const workers = new Map<Worker, Waiting | null>();
  const next = (worker: Worker): void => {
    const order = waiting.shift() ?? null;
    workers.set(worker, order);
    if (order === null) idle.push(worker);
    else worker.postMessage({ printed: withoutHtml(order.printed) } satisfies Order);
  };
  /** Nothing more is handed to it, and what waited for one of the threads is not left waiting. */
  const lose = (worker: Worker, cause: Error): void => {
    const order = workers.get(worker);
    workers.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    order?.reject(cause);
    for (const { reject } of waiting.splice(0)) reject(cause);
  };
  const start = (): Worker => {
    const worker = new Worker(script, { workerData: declared });
    worker.on('message', ({ checked }: Answer) => {
      workers.get(worker)?.resolve(checked);
      if (workers.has(worker)) next(worker);
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
    close: async () => {
      await Promise.all([...workers.keys()].map((worker) => worker.terminate()));
    },
  };
}

/** What it was printed from is large, and nothing looks at it. */
const withoutHtml = (printed: Printed): Printed => ({ ...printed, sheet: { ...printed.sheet, html: '' } });

const isOutOfMemory = (cause: Error): boolean => 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
