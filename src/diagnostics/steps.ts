// Runs steps one after another: gathers their warnings, ends at the first that fails, sets aside what is explained.
import type { KnownIssue } from '../model/edition.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { done, failed } from './diagnostic.ts';
import { splitKnown } from './known.ts';

/** What a run of steps came to. */
export interface Outcome<T> {
  /** Its warnings, or the warnings beside its errors, are those that nobody has explained. */
  readonly result: Result<T>;
  /** Warnings that the edition's known issues explain. */
  readonly explained: readonly Diagnostic[];
}

export interface StepHooks {
  readonly onStep: (name: string) => void;
  /** The step is over, well or badly. */
  readonly onStepEnd: (name: string) => void;
  /** Aborted: no further step begins, and the run throws the signal's reason. */
  readonly signal: AbortSignal;
}

export interface Steps {
  /** The value of one step, which is announced; a step that fails ends the run. */
  run<T>(name: string, work: () => Result<T> | Promise<Result<T>>): Promise<T>;
  /** The value of a result; a failure ends the run. */
  take<T>(result: Result<T>): T;
  /** From now on these are known. */
  explain(issues: readonly KnownIssue[]): void;
  /** What the steps have found so far. */
  found(): readonly Diagnostic[];
  /** Ends a strict run that has a warning which is not explained. */
  gate(): void;
}

/** Ends a run from within; never leaves this file. */
class Stopped extends Error {}

/** Runs `work`, whose steps come to one outcome; where `strict`, its gates let no unexplained warning pass. */
export async function runSteps<T>(
  hooks: StepHooks,
  strict: boolean,
  work: (steps: Steps) => Promise<T>,
): Promise<Outcome<T>> {
  const findings: Diagnostic[] = [];
  let known: readonly KnownIssue[] = [];
  const gate = (): void => {
    if (strict && splitKnown(findings, known).unexplained.length > 0) throw new Stopped();
  };
  const take = <V>(result: Result<V>): V => {
    findings.push(...(result.ok ? result.warnings : result.diagnostics));
    if (!result.ok) throw new Stopped();
    return result.value;
  };
  const steps: Steps = {
    take,
    gate,
    found: () => findings,
    explain: (issues) => {
      known = issues;
    },
    run: async (name, step) => {
      hooks.signal.throwIfAborted();
      hooks.onStep(name);
      const result = await step();
      hooks.onStepEnd(name);
      return take(result);
    },
  };
  const result = await settled(() => work(steps));
  const { explained, unexplained } = splitKnown(findings, known);
  return { explained, result: result === null ? failed(unexplained) : done(result.value, unexplained) };
}

/** `null` where a step has ended the run; whatever else is thrown is a bug, or the signal's reason. */
async function settled<T>(work: () => Promise<T>): Promise<{ readonly value: T } | null> {
  try {
    return { value: await work() };
  } catch (cause) {
    if (cause instanceof Stopped) return null;
    throw cause;
  }
}
