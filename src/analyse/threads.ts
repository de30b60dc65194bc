// Shares a task out among worker threads, or does it here where that is quicker; stops at once when asked to.
import { Worker } from 'node:worker_threads';
import { analysisThread } from '../diagnostics/catalogue/analyse.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { Ground } from './ground.ts';
import { makeBench } from './recalculate/bench.ts';
import { perform, type Task } from './task.ts';
import type { Order } from './worker.ts';

/** Node 20 starts threads from JavaScript only: run from the TypeScript sources, all work is done in one thread. */
const WORKER = import.meta.url.endsWith('.ts') ? null : new URL('./worker.js', import.meta.url);

/** Steps that a thread takes in about a third of a second; less is not worth starting one. */
const WORTH_A_THREAD = 40_000_000;

/** Steps between two looks at whether to stop, and between two reports of a thread. */
const STRETCH = 20_000_000;

export interface Crew {
  /** Does numbers 0 up to but without `count` of the task; tells now and then how many are done. */
  run(task: Task, count: number, onDone: (done: number) => void): Promise<Result<null>>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Lets other work have its turn, such as a signal from the terminal; throws the reason if it was one to stop. */
export const pauseFor = (signal: AbortSignal) => async (): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
};

/** Steps of one recalculation, roughly: every value is added up, and every city compared with some others. */
const stepsOf = ({ blueprint: { cities, indicators } }: Ground): number =>
  Math.max(1, cities.length * (indicators.length + Math.min(50, cities.length)));

const stretchOf = (ground: Ground): number => Math.max(1, Math.floor(STRETCH / stepsOf(ground)));

/** A crew of at most `threads`. Close it, whatever happens. */
export function openCrew(ground: Ground, threads: number, signal: AbortSignal): Crew {
  const workers: Worker[] = [];
  let gone: string | null = null;
  const hire = (script: URL): Worker =>
    new Worker(script, { workerData: ground })
      // Also where nobody waits for it just then.
      .on('error', ({ message }) => {
        gone ??= message;
      })
      .on('exit', (code) => {
        gone ??= `it ended with code ${code}`;
      });
  return {
    run: async (task, count, onDone) => {
      const useful = Math.min(threads, Math.floor((count * stepsOf(ground)) / WORTH_A_THREAD));
      if (WORKER === null || useful < 2) return runHere(ground, task, count, signal, onDone);
      if (gone !== null) return failed([analysisThread(gone)]);
      while (workers.length < useful) workers.push(hire(WORKER));
      return runApart(workers, task, count, stretchOf(ground), signal, onDone);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function runHere(
  ground: Ground,
  task: Task,
  count: number,
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<Result<null>> {
  const pause = pauseFor(signal);
  const bench = makeBench(ground);
  const step = stretchOf(ground);
  for (let from = 0; from < count; from += step) {
    await pause();
    const to = Math.min(count, from + step);
    perform(bench, task, from, to);
    onDone(to);
  }
  return done(null);
}

function runApart(
  workers: readonly Worker[],
  task: Task,
  count: number,
  stretch: number,
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<Result<null>> {
  const step = Math.min(stretch, Math.ceil(count / (workers.length * 4)));
  let [next, finished] = [0, 0];
  const ended = new AbortController();
  return new Promise<Result<null>>((resolve, reject) => {
    const hand = (worker: Worker): void => {
      if (next >= count) return;
      const order: Order = { task, from: next, to: Math.min(count, next + step) };
      next = order.to;
      worker.postMessage(order);
    };
    const lost = (reason: string): void => resolve(failed([analysisThread(reason)]));
    for (const worker of workers) {
      listen(worker, ended.signal, {
        message: (did) => {
          finished += did;
          onDone(finished);
          if (finished === count) resolve(done(null));
          else hand(worker);
        },
        error: (cause) => (isOutOfMemory(cause) ? lost('it ran out of memory') : reject(cause)),
        exit: (code) => lost(`it ended with code ${code}`),
      });
      hand(worker);
    }
    signal.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal });
    if (signal.aborted) reject(signal.reason);
  }).finally(() => ended.abort());
}

const isOutOfMemory = (cause: Error): boolean => 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';

interface Hearing {
  readonly message: (did: number) => void;
  readonly error: (cause: Error) => void;
  readonly exit: (code: number) => void;
}

function listen(worker: Worker, until: AbortSignal, { message, error, exit }: Hearing): void {
  worker.on('message', message).on('error', error).on('exit', exit);
  until.addEventListener('abort', () => worker.off('message', message).off('error', error).off('exit', exit));
}
