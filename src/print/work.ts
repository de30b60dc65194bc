// The presses, working side by side: each takes the next sheet when it has handed on its last.
import type { Diagnostic } from '../model/result.ts';
import { findBrowser } from './browser/find.ts';
import type { Feed } from './feed.ts';
import type { PrintJob } from './job.ts';
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
  const presses = Array.from({ length: Math.max(1, room.job.jobs) }, () =>
    workOne(room, work, options).catch((cause) => room.stop.abort(cause)),
  );
  await Promise.all(presses);
  return work;
}

async function workOne({ job, feed, stop }: Room, work: Work, options: SeatOptions): Promise<void> {
  const seat = openSeat(options);
  try {
    for (let order = await feed.next(); order !== null; order = await feed.next()) {
      const ready = await seat.ready();
      if (!ready.ok) {
        work.findings.push(...ready.diagnostics);
        return feed.end();
      }
      work.browser = ready.value;
      const result = await seat.print(order);
      // Closing a browser makes its pending calls fail.
      if (stop.signal.aborted) return;
      if (!result.ok) work.findings.push(...result.diagnostics);
      else {
        await job.onPrinted(result.value);
        work.count++;
        job.onSheet?.(work.count, job.total, order.sheet);
      }
    }
  } finally {
    await seat.close();
  }
}
