// The pile of sheets, worked off by several browser processes at once, the longest sheets first.
import { settle } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Printed, Sheet } from '../model/sheet.ts';
import { type Executable, launchBrowser, type RunningBrowser } from './browser/launch.ts';
import type { PrintJob } from './job.ts';
import { openPress } from './press.ts';

/** A browser grows with every print; after this many it is replaced. */
const PRINTS_PER_BROWSER = 100;

interface Pile {
  readonly job: PrintJob;
  readonly executable: Executable;
  readonly fontCss: string;
  readonly waiting: Sheet[];
  readonly printed: Map<Sheet, Printed>;
  readonly findings: Diagnostic[];
  version: string;
}

/** Prints every sheet, also after one has failed, so that all that is wrong is said at once. */
export async function printAll(
  job: PrintJob,
  executable: Executable,
  fontCss: string,
): Promise<Result<{ readonly printed: readonly Printed[]; readonly browser: string }>> {
  const waiting = [...job.sheets].sort((a, b) => a.html.length - b.html.length);
  const pile: Pile = { job, executable, fontCss, waiting, printed: new Map(), findings: [], version: '' };
  const workers = Math.max(1, Math.min(job.jobs, job.sheets.length));
  await Promise.all(Array.from({ length: workers }, () => work(pile)));
  const printed = job.sheets.flatMap((sheet) => pile.printed.get(sheet) ?? []);
  const distinct = new Map(pile.findings.map((finding) => [`${finding.code} ${finding.message}`, finding]));
  return settle([...distinct.values()], () => ({ printed, browser: pile.version }));
}

async function work(pile: Pile): Promise<void> {
  while (pile.waiting.length > 0 && pile.job.signal?.aborted !== true) {
    const running = await launchBrowser(pile.executable);
    if (!running.ok) {
      pile.findings.push(...running.diagnostics);
      pile.waiting.length = 0;
      return;
    }
    pile.version = running.value.version;
    await workWith(running.value, pile);
  }
}

/** Until the pile or the browser's time is over; an interruption closes the browser under the running print. */
async function workWith(running: RunningBrowser, pile: Pile): Promise<void> {
  const { job, fontCss } = pile;
  const interrupt = () => void running.close();
  job.signal?.addEventListener('abort', interrupt);
  try {
    const press = await openPress(running, { ...job, fontCss });
    for (let prints = 0; prints < PRINTS_PER_BROWSER; prints++) {
      const sheet = job.signal?.aborted === true ? undefined : pile.waiting.pop();
      if (sheet === undefined) return;
      take(await press.print(sheet), sheet, pile);
      // One that has crashed is replaced; the sheet that it crashed on has its diagnostic.
      if (!running.browser.connected) return;
    }
  } catch (cause) {
    // Closing a browser makes its pending calls fail.
    if (job.signal?.aborted !== true) throw cause;
  } finally {
    job.signal?.removeEventListener('abort', interrupt);
    await running.close();
  }
}

function take(result: Result<Printed>, sheet: Sheet, pile: Pile): void {
  if (!result.ok) pile.findings.push(...result.diagnostics);
  else {
    pile.printed.set(sheet, result.value);
    pile.job.onPrinted?.(result.value);
    pile.job.onSheet?.(pile.printed.size, pile.job.sheets.length, sheet);
  }
}
