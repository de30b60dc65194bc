// The presses, working side by side: each prints its next sheet while its last one is finished and handed on.
import type { Diagnostic } from '../model/result.ts';
import { findBrowser } from './browser/find.ts';
import type { Feed } from './feed.ts';
import { type Finisher, openFinisher } from './finisher.ts';
import type { PrintJob } from './job.ts';
import type { Pressed } from './press.ts';
import { openSeat, type SeatOptions } from './seat.ts';
import type { Order } from './stock.ts';

export interface Room {
  readonly job: PrintJob;
  readonly feed: Feed<Order>;
  /** Closes every browser and ends the work. */
  readonly stop: AbortController;
}

export interface Work {
  /** Of the sheets printed. */
  count: number;
  /** Its version; `''` where none was started. */
  browser: string;
  readonly findings: Diagnostic[];
}

/** What is thrown in one press stops all; it is the reason of `stop`. Returns when no browser is left. */
export async function workAll(room: Room): Promise<Work> {
  const work: Work = { count: 0, browser: '', findings: [] };
  let executable: ReturnType<typeof findBrowser> | null = null;
  const options: SeatOptions = {
    ...room.job,
    signal: room.stop.signal,
    // Not before there is something to print.
    find: () => (executable ??= findBrowser(room.job.browser)),
  };
  const count = Math.max(1, room.job.jobs);
  const finisher = openFinisher(room.job.date, count);
  const { signal } = room.stop;
  signal.addEventListener('abort', finisher.close);
  const presses = Array.from({ length: count }, () =>
    workOne(room, work, finisher, options).catch((cause) => room.stop.abort(cause)),
  );
  await Promise.all(presses);
  signal.removeEventListener('abort', finisher.close);
  await finisher.close();
  return work;
}

async function workOne(room: Room, work: Work, finisher: Finisher, options: SeatOptions): Promise<void> {
  const { feed, stop } = room;
  const seat = openSeat(options);
  let handing: Promise<void> = Promise.resolve();
  try {
    for (let order = await feed.next(); order !== null; order = await feed.next()) {
      const ready = await seat.ready();
      if (!ready.ok) {
        work.findings.push(...ready.diagnostics);
        return feed.end();
      }
      work.browser = ready.value;
      const result = await seat.print(order);
      await handing;
      // Closing a browser makes its pending calls fail.
      if (stop.signal.aborted) return;
      if (!result.ok) work.findings.push(...result.diagnostics);
      else handing = handOn(room, work, finisher, result.value).catch((cause) => stop.abort(cause));
    }
  } finally {
    await Promise.all([seat.close(), handing]);
  }
}

async function handOn({ job }: Room, work: Work, finisher: Finisher, pressed: Pressed): Promise<void> {
  const printed = await finisher.finish(pressed);
  if (!printed.ok) return void work.findings.push(...printed.diagnostics);
  await job.onPrinted(printed.value);
  work.count++;
  job.onSheet?.(work.count, job.total, pressed.sheet);
}
