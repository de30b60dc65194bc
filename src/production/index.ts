// From scored cities to checked prints, some cities at a time, so that no edition is too large to be held.

import { openCharts } from '../chart/index.ts';
import { type Composer, openComposer } from '../compose/index.ts';
import { done, settle } from '../diagnostics/diagnostic.ts';
import type { StepHooks, Steps } from '../diagnostics/steps.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Figure } from '../model/figure.ts';
import type { Making } from '../model/release.ts';
import type { Result } from '../model/result.ts';
import type { Robustness } from '../model/robustness.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Selection } from '../model/selection.ts';
import type { Printed, Sheet, Shell, Versions } from '../model/sheet.ts';
import type { Store } from '../model/store.ts';
import { preflight } from '../preflight/index.ts';
import { type PrintJob, print } from '../print/index.ts';
import { type Batch, batchesOf, countSheets } from './batches.ts';
import { illustrator } from './illustrate.ts';
import { openLibrary } from './library.ts';
import { halting, openLine } from './line.ts';
import type { Made } from './made.ts';

export interface ProduceJob {
  readonly scored: {
    readonly dataset: Dataset;
    readonly scorecard: Scorecard;
    readonly robustness: Robustness;
  };
  readonly selection: Selection;
  readonly templates: string;
  readonly fonts: FontSet;
  readonly jobs: number;
  readonly browser: string | null;
  /** ISO date for the PDFs. */
  readonly date: string;
  readonly programVersion: string;
  /** What the program itself is, to the byte: what it made is kept only for the very same. */
  readonly code: string;
  readonly store: Store | null;
  readonly hooks: StepHooks & Required<Pick<PrintJob, 'onSheet'>>;
  /** Takes over a print; `null`, or why it cannot. */
  readonly sink: (printed: Printed) => Promise<Result<unknown>>;
  readonly onFigures?: (figures: readonly Figure[]) => void;
}

export interface Produced {
  readonly versions: Versions;
  readonly runId: string;
  readonly shells: readonly Shell[];
  readonly sheets: readonly Made[];
  readonly figures: Making['figures'];
  /** Waits for the last checks: every broken promise, or none. */
  readonly verdict: () => Promise<Result<null>>;
}

/** Steps: `chart`, `compose`, `print`; what comes after the first cities is drawn and composed while others print. */
export async function produce(job: ProduceJob, steps: Steps): Promise<Produced> {
  const { scored, templates, fonts, jobs, hooks, selection, programVersion } = job;
  const { signal } = hooks;
  const setup = { ...scored, fonts, templates, store: job.store, code: job.code, threads: jobs, signal };
  const charts = steps.take(await openCharts(setup));
  const flight = preflight({ fonts, threads: jobs, signal });
  const composing = { ...scored, templates, selection, programVersion, fontVersions: fonts.versions };
  const ends = [flight.close];
  const close = async (): Promise<void> => {
    for (const end of ends) await end();
  };
  try {
    const composer = steps.take(await openComposer(composing));
    const library = await openLibrary({ ...job, shells: composer.shells });
    const total = countSheets(scored.dataset, selection);
    const line = openLine({ ...job, library, flight, total });
    ends.push(line.close);
    const cities = scored.dataset.cities.map(({ id }) => id);
    const illustrate = illustrator(charts, cities, job.onFigures ?? (() => {}));
    const make = async (batch: Batch) => composeBatch(composer, batch, line.take(await illustrate(batch)));
    const [first, ...rest] = batchesOf(scored.dataset, selection);
    const ready = [await begin(composer, first, () => illustrate(first), steps)];
    // Nothing holds the first ones once they are handed on: the run may be long.
    const takeReady = () => line.sort(ready.pop() ?? []);
    const batches = async function* () {
      yield await takeReady();
      for (const batch of rest) yield await line.sort(line.take(await make(batch)));
    };
    const press = {
      ...job,
      shells: composer.shells,
      signal,
      total,
      sheets: batches(),
      onPrinted: line.finish,
    };
    const run = await steps.run('print', () => halting(() => print(press)));
    const browser = await library.browserVersion(run.versions.browser);
    return {
      versions: { ...run.versions, browser },
      runId: composer.runId,
      shells: composer.shells,
      sheets: line.sheets,
      figures: charts.counts,
      verdict: async () =>
        // What has stopped the line is no verdict on the sheets, and ends the run by itself.
        steps.take(await halting(async () => done(await line.verdict())).finally(close)),
    };
  } catch (cause) {
    await close();
    throw cause;
  } finally {
    await charts.close();
  }
}

async function begin(
  composer: Composer,
  first: Batch,
  illustrate: () => Promise<Result<readonly Figure[]>>,
  steps: Steps,
): Promise<readonly Sheet[]> {
  const figures = await steps.run('chart', illustrate);
  return steps.run('compose', () => composeBatch(composer, first, figures));
}

function composeBatch(
  composer: Composer,
  batch: Batch,
  figures: readonly Figure[],
): Result<readonly Sheet[]> {
  const whitepapers = batch.whitepapers.length === 0 ? done([]) : composer.whitepapers(figures);
  const briefs = composer.briefs(figures, new Set(batch.cities));
  const findings = [whitepapers, briefs].flatMap((each) => (each.ok ? each.warnings : each.diagnostics));
  const sheets = [whitepapers, briefs].flatMap((each) => (each.ok ? each.value : []));
  return settle(findings, () => sheets);
}
