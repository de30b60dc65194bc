// Where one browser works, and is replaced when it is worn, lost or hung.
import { setTimeout } from 'node:timers/promises';
import * as catalogue from '../diagnostics/catalogue/print.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Sheet } from '../model/sheet.ts';
import { type Executable, launchBrowser, type RunningBrowser } from './browser/launch.ts';
import type { PrintJob } from './job.ts';
import { unlessLost } from './loss.ts';
import { openPress, type Press, type Pressed, type PressOptions } from './press.ts';
import type { Order } from './stock.ts';

export interface SeatOptions extends PressOptions, Pick<PrintJob, 'patience'> {
  readonly find: () => Promise<Result<Executable>>;
  /** Closes the browser under a running print. */
  readonly signal: AbortSignal;
}

export interface Seat {
  /** Starts a browser where none is ready; its version. Diagnostics: those of `findBrowser`, `browser-start`. */
  readonly ready: () => Promise<Result<string>>;
  /** A sheet on which a browser is lost or hangs is tried once more in a fresh one. Diagnostics: see `print`. */
  readonly print: (order: Order) => Promise<Result<Pressed>>;
  readonly close: () => Promise<void>;
}

/** A browser grows with every print; after this many it is replaced. */
const PRINTS_PER_BROWSER = 100;

/** Some hundred times what a sheet takes on a usual machine. */
const patienceFor = ({ html }: Sheet): number => 30_000 + html.length / 10;

interface Taken {
  readonly running: RunningBrowser;
  readonly unlessLost: ReturnType<typeof unlessLost>;
  press: Promise<Press> | null;
  prints: number;
}

async function endOf({ lost }: RunningBrowser): Promise<never> {
  await lost;
  throw new Error('its process has ended');
}

export function openSeat(options: SeatOptions): Seat {
  let taken: Taken | null = null;
  let leaving: Promise<void> = Promise.resolve();
  /** Also waits for the end of one that has been left before. */
  const leave = (how: 'close' | 'kill' = 'close'): Promise<void> => {
    const left = taken;
    taken = null;
    if (left !== null) leaving = leaving.then(left.running[how]);
    return leaving;
  };
  const interrupt = () => void leave();
  options.signal.addEventListener('abort', interrupt);
  const ready = async (): Promise<Result<string>> => {
    if (taken !== null && taken.prints >= PRINTS_PER_BROWSER) await leave();
    if (taken !== null) return done(taken.running.version);
    const executable = await options.find();
    if (!executable.ok) return executable;
    const running = await launchBrowser(executable.value);
    if (!running.ok) return running;
    taken = { running: running.value, unlessLost: unlessLost(endOf(running.value)), press: null, prints: 0 };
    if (options.signal.aborted) await leave();
    return done(running.value.version);
  };
  const print = async (order: Order): Promise<Result<Pressed>> => {
    let lost: Diagnostic | null = null;
    for (let attempt = 1; attempt <= 2; attempt++) {
      const able = await ready();
      if (!able.ok) return able;
      if (taken === null) break;
      const outcome = await attemptPrint(taken, order, options);
      if ('ok' in outcome) return outcome;
      lost = outcome;
      await leave('kill');
      if (options.signal.aborted) break;
    }
    return failed(lost === null ? [] : [lost]);
  };
  const close = async (): Promise<void> => {
    options.signal.removeEventListener('abort', interrupt);
    await leave();
  };
  return { ready, print, close };
}

/** A diagnostic where the browser must be given up. */
async function attemptPrint(
  taken: Taken,
  { sheet, cut }: Order,
  options: SeatOptions,
): Promise<Result<Pressed> | Diagnostic> {
  const fontCss = await cut.fontCss;
  const patience = (options.patience ?? patienceFor)(sheet);
  const timer = new AbortController();
  const late = setTimeout(patience, 'late' as const, { signal: timer.signal });
  // Called off, it is nobody's concern.
  late.catch(() => undefined);
  try {
    taken.press ??= openPress(taken.running, options);
    taken.prints++;
    const printing = taken.press.then((press) => press.print(sheet, { number: cut.number, fontCss }));
    printing.catch(() => undefined);
    const outcome = await taken.unlessLost(Promise.race([printing, late]));
    return outcome === 'late' ? catalogue.printHung(sheet.id, patience) : outcome;
  } catch (cause) {
    return catalogue.printFailed(sheet.id, cause);
  } finally {
    timer.abort();
  }
}
