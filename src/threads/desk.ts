// Hands orders to worker threads and brings back their answers.
import { Worker } from 'node:worker_threads';

/** A thread that ended before it was done. */
export class LostThread extends Error {}

export interface Desk<Order, Answer> {
  /** Rejects with `LostThread`, or with what the thread has thrown. */
  ask(order: Order): Promise<Answer>;
  /** Ends the threads, also those that are at work. */
  close(): Promise<void>;
}

interface Waiting<Order, Answer> {
  readonly order: Order;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: Error) => void;
}

/** Each thread runs `script` with `workerData`, and answers one order after the other; none is started before the first. */
export function openDesk<Order, Answer>(
  script: URL,
  workerData: unknown,
  threads: number,
): Desk<Order, Answer> {
  const waiting: Waiting<Order, Answer>[] = [];
  const idle: Worker[] = [];
  const workers = new Map<Worker, Waiting<Order, Answer> | null>();
  const next = (worker: Worker): void => {
    const one = waiting.shift() ?? null;
    workers.set(worker, one);
    if (one === null) idle.push(worker);
    else worker.postMessage(one.order);
  };
  /** Nothing more is handed to it, and what waited for one of the threads is not left waiting. */
  const lose = (worker: Worker, cause: Error): void => {
    const one = workers.get(worker);
    workers.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    one?.reject(cause);
    for (const { reject } of waiting.splice(0)) reject(cause);
  };
  const start = (): Worker => {
    const worker = new Worker(script, { workerData });
    worker.on('message', (answer: Answer) => {
      workers.get(worker)?.resolve(answer);
      if (workers.has(worker)) next(worker);
    });
    worker.on('error', (cause) =>
      lose(worker, isOutOfMemory(cause) ? new LostThread('it ran out of memory') : cause),
    );
    worker.on('exit', (code) => lose(worker, new LostThread(`it ended with code ${code}`)));
    return worker;
  };
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        waiting.push({ order, resolve, reject });
        const worker = idle.pop() ?? (workers.size < threads ? start() : null);
        if (worker !== null) next(worker);
      }),
    close: async () => {
      await Promise.all([...workers.keys()].map((worker) => worker.terminate()));
    },
  };
}

const isOutOfMemory = (cause: Error): boolean => 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
