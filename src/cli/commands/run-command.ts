// Runs a command from its folders to its exit code: progress, signals, findings.
import { interrupted } from '../../diagnostics/catalogue/cli.ts';
import type { Outcome } from '../../diagnostics/steps.ts';
import type { GalleryHooks } from '../../gallery.ts';
import type { Result } from '../../model/result.ts';
import { catchSignals, type Interrupt } from '../interrupt.ts';
import { type Progress, startProgress } from '../progress.ts';
import { type ReportOptions, refused, report, type Success } from '../report.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import type { CommonFlags } from './flags.ts';
import { type Prepared, prepare } from './prepare.ts';

export interface Work<T> {
  /** Fails where the rest of the command line is wrong. */
  ready(prepared: Prepared): Result<(hooks: GalleryHooks) => Promise<Outcome<T>>>;
  success(value: T, prepared: Prepared, outcome: Outcome<T>): Success;
  /** After all has been said. */
  finish?(): Promise<void>;
}

/** The exit code. Throws where the program itself is wrong. */
export async function runCommand<T>(
  wanted: string | null,
  flags: CommonFlags,
  work: Work<T>,
): Promise<number> {
  const terminal = openTerminal();
  const { json, quiet } = flags;
  const prepared = prepare(wanted, flags);
  if (!prepared.ok) return refuse(prepared.diagnostics, { json, quiet, edition: null }, terminal);
  const options: ReportOptions = { json, quiet, edition: prepared.value.edition };
  const ready = work.ready(prepared.value);
  if (!ready.ok) return refuse(ready.diagnostics, options, terminal);
  const progress = startProgress(terminal, quiet);
  const interrupt = catchSignals(() => progress.note('stopping …'));
  const outcome = await attempt(ready.value, progress, interrupt);
  const stop = interrupt.received();
  if (stop !== null && !outcome.result.ok) {
    await refuse([interrupted(stop.name)], options, terminal);
    return stop.exitCode;
  }
  const code = await report(outcome, options, terminal, (value) =>
    work.success(value, prepared.value, outcome),
  );
  await work.finish?.();
  return code;
}

const refuse = (
  diagnostics: Outcome<never>['explained'],
  options: ReportOptions,
  terminal: Terminal,
): Promise<number> => report<never>(refused(diagnostics), options, terminal, (value) => value);

/** Whatever breaks after a signal breaks because of it: the browser went away, a stage gave up. */
async function attempt<T>(
  run: (hooks: GalleryHooks) => Promise<Outcome<T>>,
  progress: Progress,
  interrupt: Interrupt,
): Promise<Outcome<T>> {
  try {
    return await run({
      signal: interrupt.signal,
      onStep: progress.stage,
      onStepEnd: progress.stageEnd,
      onSheet: progress.sheet,
      onPage: progress.page,
      onDraws: progress.draws,
    });
  } catch (cause) {
    if (interrupt.received() === null) throw cause;
    return refused([]);
  } finally {
    progress.close();
    interrupt.release();
  }
}
