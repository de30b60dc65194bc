// The order of the stages, and nothing else.
import type { AnalyseJob } from './analyse/index.ts';
import { type Outcome, runSteps, type StepHooks, type Steps } from './diagnostics/steps.ts';
import { load } from './load/index.ts';
import type { Dataset } from './model/dataset.ts';
import type { AuditOptions, BuildOptions, DataOptions } from './model/options.ts';
import type { Release } from './model/release.ts';
import type { Robustness } from './model/robustness.ts';
import type { Scorecard } from './model/scorecard.ts';
import { chosenCities, chosenVoices, isPartial } from './model/selection.ts';
import type { PrintJob } from './print/index.ts';
import { blueprint, prepare, score as scoreCities } from './score/index.ts';

export type AuditHooks = StepHooks & Pick<AnalyseJob, 'onDraws'>;
export type BuildHooks = AuditHooks & Required<Pick<PrintJob, 'onSheet'>>;

export type Scored = { readonly dataset: Dataset; readonly scorecard: Scorecard };
export type Audited = Scored & { readonly robustness: Robustness };

async function read({ folder, templates }: DataOptions, steps: Steps): Promise<Dataset> {
  const dataset = await steps.run('load', () => load({ folder, phrases: `${templates}/phrases` }));
  steps.explain(dataset.edition.knownIssues);
  steps.gate();
  return dataset;
}

async function readAndScore(options: DataOptions, steps: Steps): Promise<Scored> {
  const dataset = await read(options, steps);
  const scorecard = await steps.run('score', () => scoreCities(dataset));
  steps.gate();
  return { dataset, scorecard };
}

/** `data/<edition>/` ──load──▶ Dataset */
export const check = (options: DataOptions, hooks: StepHooks): Promise<Outcome<Dataset>> =>
  runSteps(hooks, options.strict, (steps) => read(options, steps));

/** `data/<edition>/` ──load──▶ Dataset ──score──▶ Scorecard */
export const score = (options: DataOptions, hooks: StepHooks): Promise<Outcome<Scored>> =>
  runSteps(hooks, options.strict, (steps) => readAndScore(options, steps));

async function assess(scored: Scored, jobs: number, hooks: AuditHooks, steps: Steps): Promise<Audited> {
  const { analyse } = await import('./analyse/index.ts');
  const job = { ...scored, ...hooks, score: scoreCities, blueprint, prepare, threads: jobs };
  return { ...scored, robustness: await steps.run('analyse', () => analyse(job)) };
}

/** `data/<edition>/` ──load──▶ Dataset ──score──▶ Scorecard ──analyse──▶ Robustness */
export const audit = (options: AuditOptions, hooks: AuditHooks): Promise<Outcome<Audited>> =>
  runSteps(hooks, options.strict, async (steps) =>
    assess(await readAndScore(options, steps), options.jobs, hooks, steps),
  );

/** Everything up to the PDFs, which preflight begins to check as they come off the press. */
export async function press(options: BuildOptions, hooks: BuildHooks, steps: Steps) {
  const { templates, programVersion, jobs, browser } = options;
  const read = await readAndScore(options, steps);
  const selection = steps.take(options.select(read.dataset));
  const scored = await assess(read, jobs, hooks, steps);
  const { readFonts, chart, compose, print, preflight } = await importPress();
  const fonts = await steps.run('fonts', () => readFonts(`${templates}/style/fonts.css`));
  const { edition, cities } = scored.dataset;
  const chosen = { voices: chosenVoices(edition, selection), cities: chosenCities(cities, selection) };
  const figures = await steps.run('chart', () => chart({ ...scored, ...chosen, fonts, templates }));
  const job = { ...scored, figures, templates, selection, programVersion, fontVersions: fonts.versions };
  const { sheets, shells, runId } = await steps.run('compose', () => compose(job));
  const flight = preflight({ fonts, threads: jobs, signal: hooks.signal });
  const press = { ...hooks, jobs, browser, date: options.date ?? edition.date, onPrinted: flight.take };
  const printing = { ...press, sheets, shells, fonts };
  const pile = await steps.run('print', () => print(printing));
  return { ...scored, ...pile, flight, selection, fonts, figures, shells, programVersion, runId };
}

/**
 *     data/<edition>/ ──load──▶ Dataset ──score──▶ Scorecard ──analyse──▶ Robustness
 *                                  └────────┬─────────┴─────────┬────────────┘
 *                                         chart ────────────▶ compose ──▶ Sheet[]
 *     Release ◀──publish── preflight ◀──── print ◀─────────────────────────┘
 */
export const build = (options: BuildOptions, hooks: BuildHooks): Promise<Outcome<Release>> =>
  runSteps(hooks, options.strict, async (steps) => {
    const made = await press(options, hooks, steps);
    const { keepRefused, publish } = await importPress();
    const out = isPartial(made.selection) ? `${options.target}.partial` : options.target;
    const release = { ...made, out, signal: hooks.signal };
    const judge = async () => keepRefused(await made.flight.verdicts(made.printed), release);
    await steps.run('preflight', judge);
    steps.gate();
    return steps.run('publish', () => publish(release));
  });

/** When it is needed: `check` and `score` load neither Vega nor Handlebars nor a browser. */
export const importPress = async () => ({
  ...(await import('./fonts/read.ts')),
  ...(await import('./chart/index.ts')),
  ...(await import('./compose/index.ts')),
  ...(await import('./print/index.ts')),
  ...(await import('./preflight/index.ts')),
  ...(await import('./publish/index.ts')),
});
