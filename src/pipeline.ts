// The order of the stages, and nothing else.
import type { AnalyseJob } from './analyse/index.ts';
import { type Outcome, runSteps, type StepHooks, type Steps } from './diagnostics/steps.ts';
import type { Dataset } from './model/dataset.ts';
import type { AuditOptions, BuildOptions, DataOptions } from './model/options.ts';
import type { Release } from './model/release.ts';
import type { Robustness } from './model/robustness.ts';
import type { Scorecard } from './model/scorecard.ts';
import { isPartial } from './model/selection.ts';
import type { ProduceJob } from './production/index.ts';

export type AuditHooks = StepHooks & Pick<AnalyseJob, 'onDraws'>;
export type BuildHooks = AuditHooks & ProduceJob['hooks'];

export type Scored = { readonly dataset: Dataset; readonly scorecard: Scorecard };
export type Audited = Scored & { readonly robustness: Robustness };

async function read({ folder, templates }: DataOptions, steps: Steps): Promise<Dataset> {
  const { load } = await import('./load/index.ts');
  const dataset = await steps.run('load', () => load({ folder, phrases: `${templates}/phrases` }));
  steps.explain(dataset.edition.knownIssues);
  steps.gate();
  return dataset;
}

async function readAndScore(options: DataOptions, steps: Steps): Promise<Scored> {
  const dataset = await read(options, steps);
  const { score } = await import('./score/index.ts');
  const scorecard = await steps.run('score', () => score(dataset));
  steps.gate();
  return { dataset, scorecard };
}

/** `data/<edition>/` ──load──▶ Dataset */
export const check = (options: DataOptions, hooks: StepHooks): Promise<Outcome<Dataset>> =>
  runSteps(hooks, options.strict, (steps) => read(options, steps));

/** `data/<edition>/` ──load──▶ Dataset ──score──▶ Scorecard */
export const score = (options: DataOptions, hooks: StepHooks): Promise<Outcome<Scored>> =>
  runSteps(hooks, options.strict, (steps) => readAndScore(options, steps));

async function assess(scored: Scored, options: AuditOptions, hooks: AuditHooks, steps: Steps) {
  const { analyse } = await import('./analyse/index.ts');
  const { blueprint, prepare, score } = await import('./score/index.ts');
  const { jobs: threads, store, code } = options;
  const job = { ...scored, ...hooks, score, blueprint, prepare, threads, store, code };
  return { ...scored, robustness: await steps.run('analyse', () => analyse(job)) };
}

/** `data/<edition>/` ──load──▶ Dataset ──score──▶ Scorecard ──analyse──▶ Robustness */
export const audit = (options: AuditOptions, hooks: AuditHooks): Promise<Outcome<Audited>> =>
  runSteps(hooks, options.strict, async (steps) =>
    assess(await readAndScore(options, steps), options, hooks, steps),
  );

type Press = Pick<ProduceJob, 'onFigures'> & {
  readonly sinkFor: (out: string) => Promise<ProduceJob['sink']>;
};

/** Everything up to the prints, each of which goes to the sink of its folder as soon as it is checked. */
export async function press(options: BuildOptions, hooks: BuildHooks, steps: Steps, press: Press) {
  const audited = await assess(await readAndScore(options, steps), options, hooks, steps);
  const selection = steps.take(options.select(audited.dataset));
  const out = isPartial(selection) ? `${options.target}.partial` : options.target;
  const { readFonts } = await import('./fonts/read.ts');
  const fonts = await steps.run('fonts', () => readFonts(`${options.templates}/style/fonts.css`));
  const { produce } = await import('./production/index.ts');
  const date = options.date ?? audited.dataset.edition.date;
  const sink = await press.sinkFor(out);
  const job = { ...options, ...press, scored: audited, selection, fonts, date, hooks, sink };
  return { ...audited, ...(await produce(job, steps)), fonts };
}

/**
 *     data/<edition>/ ──load──▶ Dataset ──score──▶ Scorecard ──analyse──▶ Robustness
 *                                  └────────┬─────────┴─────────┬────────────┘
 *                                         chart ────────────▶ compose ──▶ Sheet[]
 *     Release ◀──publish── preflight ◀──── print ◀─────────────────────────┘
 */
export const build = (options: BuildOptions, hooks: BuildHooks): Promise<Outcome<Release>> =>
  runSteps(hooks, options.strict, async (steps) => {
    const { openMemory } = await import('./production/memory.ts');
    const memory = await openMemory(options);
    const before = await memory.unchanged(steps);
    if (before !== null) return before;
    const { openDesk } = await import('./production/desk.ts');
    const desk = openDesk(hooks.signal, steps);
    try {
      const made = await press(options, hooks, steps, { sinkFor: desk.open });
      await steps.run('preflight', async () => desk.judge(await made.verdict()));
      steps.gate();
      const published = await steps.run('publish', () => desk.publish({ ...options, ...made }));
      return await memory.remember(published, made, steps);
    } finally {
      await desk.close();
    }
  });
