// How long preflight takes beside the printing of the newest edition, in the same process.
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { runSteps } from '../src/diagnostics/steps.ts';
import { type BuildHooks, press } from '../src/pipeline.ts';
import { preflight } from '../src/preflight/index.ts';

export interface Share {
  readonly sheets: number;
  readonly printMs: number;
  /** What a build waits for preflight after its last print: the rest is checked while the browsers work. */
  readonly waitMs: number;
  /** All checks once more, one after the other in one thread: what they cost in processor time. */
  readonly aloneMs: number;
}

/** Prints every sheet of the edition, then holds it to its promises; throws where either does not succeed. */
export async function measurePreflight(folder: string): Promise<Share> {
  let printedSince = 0;
  let printMs = 0;
  const hooks: BuildHooks = {
    onStep: (name) => {
      if (name === 'print') printedSince = performance.now();
    },
    onStepEnd: (name) => {
      if (name === 'print') printMs = performance.now() - printedSince;
    },
    onSheet: () => {},
    onDraws: () => {},
    signal: new AbortController().signal,
  };
  const options = {
    folder,
    templates: 'templates',
    strict: false,
    jobs: availableParallelism(),
    target: '',
    select: () => ({ ok: true, value: { only: null, languages: null }, warnings: [] }) as const,
    browser: null,
    date: null,
    programVersion: 'bench',
  };
  const { result } = await runSteps(hooks, false, (steps) => press(options, hooks, steps));
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  const since = performance.now();
  const verdict = await result.value.flight.verdicts(result.value.printed);
  if (!verdict.ok) throw new Error(verdict.diagnostics.map(({ message }) => message).join('\n'));
  const waitMs = performance.now() - since;
  const { printed, fonts } = result.value;
  const again = performance.now();
  await preflight({ fonts, threads: 1, signal: hooks.signal }).verdicts(printed);
  return { sheets: printed.length, printMs, waitMs, aloneMs: performance.now() - again };
}
