// The newest edition as it goes through the press, for what is to be measured beside it.
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { runSteps } from '../../src/diagnostics/steps.ts';
import type { FontSet } from '../../src/fonts/font-set.ts';
import type { SheetChoice } from '../../src/model/selection.ts';
import type { Printed, Shell } from '../../src/model/sheet.ts';
import { type BuildHooks, press } from '../../src/pipeline.ts';

export interface PrintedEdition {
  readonly printed: readonly Printed[];
  readonly shells: readonly Shell[];
  readonly fonts: FontSet;
  /** How long the step took that prints, and checks what is printed. */
  readonly printMs: number;
  /** What a build waits for preflight after its last print: the rest is checked while the browsers work. */
  readonly waitMs: number;
}

const FOLDER = 'data/2018';
export const DATE = '2018-05-31';

/** `null` prints all sheets. Throws where it does not succeed. */
export async function printEdition(only: readonly SheetChoice[] | null): Promise<PrintedEdition> {
  const printed: Printed[] = [];
  const watch = watchPrinting();
  const options = {
    folder: FOLDER,
    templates: 'templates',
    strict: false,
    jobs: availableParallelism(),
    target: '',
    asked: '',
    select: () => ({ ok: true, value: { only, languages: null }, warnings: [] }) as const,
    browser: null,
    date: DATE,
    programVersion: 'bench',
    store: null,
    code: 'bench',
  };
  const sink = async (one: Printed) => {
    printed.push(one);
    return { ok: true, value: null, warnings: [] } as const;
  };
  const { result } = await runSteps(watch.hooks, false, async (steps) => {
    const made = await press(options, watch.hooks, steps, { sinkFor: async () => sink });
    const since = performance.now();
    steps.take(await made.verdict());
    return { shells: made.shells, fonts: made.fonts, waitMs: performance.now() - since };
  });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return { ...result.value, printed, printMs: watch.printMs() };
}

function watchPrinting() {
  let since = 0;
  let printMs = 0;
  const hooks: BuildHooks = {
    onStep: (name) => {
      if (name === 'print') since = performance.now();
    },
    onStepEnd: (name) => {
      if (name === 'print') printMs = performance.now() - since;
    },
    onSheet: () => {},
    onDraws: () => {},
    signal: new AbortController().signal,
  };
  return { hooks, printMs: () => printMs };
}

/** The briefs of the edition, as they went to the press. */
export async function composeBriefs() {
  const { printed, shells, fonts } = await printEdition([{ kind: 'brief', city: null }]);
  return { sheets: printed.map(({ sheet }) => sheet).sort((a, b) => (a.id < b.id ? -1 : 1)), shells, fonts };
}
