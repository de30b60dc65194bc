// The order of the stages, and nothing else.
import { type Outcome, runSteps, type StepHooks, type Steps } from './diagnostics/steps.ts';
import { load } from './load/index.ts';
import type { Dataset } from './model/dataset.ts';
import type { Release } from './model/release.ts';
import type { Result } from './model/result.ts';
import type { Scorecard } from './model/scorecard.ts';
import { chosenCities, chosenVoices, isPartial, type Selection } from './model/selection.ts';
import type { PrintJob } from './print/index.ts';
import { score as scoreCities } from './score/index.ts';

export interface DataOptions {
  /** The edition's folder. */
  readonly folder: string;
  readonly templates: string;
  /** Warnings that the edition does not explain end the run. */
  readonly strict: boolean;
}

export interface BuildOptions extends DataOptions {
  /** Folder that the edition is published to; a part of it goes to `<target>.partial`. */
  readonly target: string;
  /** What is asked for, said once it is known which cities and languages there are. */
  readonly select: (dataset: Dataset) => Result<Selection>;
  readonly jobs: number;
  /** Path of another browser than the embedded one, or `null`. */
  readonly browser: string | null;
  /** ISO date for the PDFs; `null` is the edition's own. */
  readonly date: string | null;
  readonly programVersion: string;
}

export type BuildHooks = StepHooks & Required<Pick<PrintJob, 'onSheet'>>;

export interface Scored {
  readonly dataset: Dataset;
  readonly scorecard: Scorecard;
}

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

/**
 *     data/<edition>/ ──load──▶ Dataset ──score──▶ Scorecard
 *                                  └────────┬─────────┤
 *                                         chart ──▶ compose ──▶ Sheet[]
 *     Release ◀──publish── preflight ◀──── print ◀───────────────┘
 */
export const build = (options: BuildOptions, hooks: BuildHooks): Promise<Outcome<Release>> =>
  runSteps(hooks, options.strict, async (steps) => {
    const { templates, programVersion, jobs, browser, target } = options;
    const { signal, onSheet } = hooks;
    const { dataset, scorecard } = await readAndScore(options, steps);
    const selection = steps.take(options.select(dataset));
    const { readFonts, chart, compose, print, preflight, publish } = await importPress();
    const fonts = await steps.run('fonts', () => readFonts(`${templates}/style/fonts.css`));
    const voices = chosenVoices(dataset.edition, selection);
    const cities = chosenCities(dataset.cities, selection);
    const drawing = { dataset, scorecard, fonts, templates, voices, cities };
    const figures = await steps.run('chart', () => chart(drawing));
    const composing = { dataset, scorecard, figures, templates, selection, programVersion };
    const { sheets, shells } = await steps.run('compose', () => compose(composing));
    const date = options.date ?? dataset.edition.date;
    const printing = { sheets, shells, fonts, jobs, date, browser, onSheet, signal };
    const { printed, versions } = await steps.run('print', () => print(printing));
    await steps.run('preflight', () => preflight(printed, fonts));
    steps.gate();
    const out = isPartial(selection) ? `${target}.partial` : target;
    const release = { printed, dataset, scorecard, versions, programVersion, out, signal };
    return steps.run('publish', () => publish(release));
  });

/** When it is needed: `check` and `score` load neither Vega nor Handlebars nor a browser. */
const importPress = async () => ({
  ...(await import('./fonts/read.ts')),
  ...(await import('./chart/index.ts')),
  ...(await import('./compose/index.ts')),
  ...(await import('./print/index.ts')),
  ...(await import('./preflight/index.ts')),
  ...(await import('./publish/index.ts')),
});
