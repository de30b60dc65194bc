// Says how sure the computed ranking is: recalculates it over what is open, leaves parts out, audits the index.
import { done } from '../diagnostics/diagnostic.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Result } from '../model/result.ts';
import type { Robustness } from '../model/robustness.ts';
import type { Blueprint } from '../model/scenario.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Store } from '../model/store.ts';
import { audit } from './audit/audit.ts';
import { rankBounds } from './bounds.ts';
import { analysisKey } from './key.ts';
import { leaveOneOut } from './leave-out.ts';
import { makeGround } from './make-ground.ts';
import { computedRanks } from './order.ts';
import { profiles } from './profile/profiles.ts';
import type { Prepare } from './scenarios.ts';
import { measureSensitivity } from './sensitivity.ts';
import { openCrew, pauseFor } from './threads.ts';
import { measureUncertainty } from './uncertainty.ts';

export interface AnalyseJob {
  readonly dataset: Dataset;
  readonly scorecard: Scorecard;
  /** The stage `score`, which is asked again without one treatment at a time. */
  readonly score: (dataset: Dataset) => Result<Scorecard>;
  readonly blueprint: (dataset: Dataset) => Blueprint;
  readonly prepare: Prepare;
  readonly threads: number;
  /** Aborted: the analysis ends at once, and throws the signal's reason. */
  readonly signal: AbortSignal;
  /** Keeps what was found for the next time; `null`: nothing is kept. */
  readonly store: Store | null;
  /** The program itself: what another one has found is not taken. */
  readonly code: string;
  /** How many draws are done, of how many. */
  readonly onDraws?: (done: number, of: number) => void;
}

/**
 * The robustness of a scored edition. The same seed gives the same numbers, whatever `threads` is. Draws that fail are
 * counted in the result; the analysis itself fails with `analysis-thread`, or where the dataset cannot be prepared.
 */
export async function analyse(job: AnalyseJob): Promise<Result<Robustness>> {
  const { store } = job;
  if (store === null) return recalculate(job);
  const key = analysisKey(job.dataset, job.code);
  const known = parseRobustness(await store.get('analysis', key));
  if (known !== null) return done(known);
  const found = await recalculate(job);
  if (found.ok) await store.put('analysis', key, Buffer.from(JSON.stringify(found.value)));
  return found;
}

/** `null` where it is none; its digest has been checked, and only this program writes under its key. */
function parseRobustness(bytes: Buffer | null): Robustness | null {
  try {
    const value: unknown = JSON.parse(bytes?.toString('utf8') ?? 'null');
    return typeof value === 'object' && value !== null && 'audit' in value ? (value as Robustness) : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

async function recalculate(job: AnalyseJob): Promise<Result<Robustness>> {
  const { dataset, scorecard, score, blueprint, prepare, threads, signal } = job;
  const pause = pauseFor(signal);
  const laid = await makeGround({ dataset, blueprint: blueprint(dataset), prepare, pause });
  if (!laid.ok) return laid;
  const ground = laid.value;
  const ranks = computedRanks(dataset, scorecard);
  const crew = openCrew(ground, threads, signal);
  try {
    const plan = ground.openings.length > 0 ? dataset.edition.uncertainty : null;
    const { draws = 0, sobol = 0 } = plan ?? {};
    const onDone = (finished: number): void => job.onDraws?.(finished, draws);
    const uncertainty =
      plan === null ? NOTHING : await measureUncertainty({ dataset, ground, crew, draws, ranks, onDone });
    if (!uncertainty.ok) return uncertainty;
    const sensitivity =
      sobol === 0 ? NOTHING : await measureSensitivity({ ground, crew, points: sobol, ranks, pause });
    if (!sensitivity.ok) return sensitivity;
    return done({
      uncertainty: uncertainty.value,
      sensitivity: sensitivity.value,
      leftOut: await leaveOneOut({ dataset, ground, ranks, prepare, blueprint, pause }),
      bounds: await rankBounds(ground, scorecard, pause),
      profiles: profiles(dataset, scorecard),
      audit: audit(dataset, scorecard, score),
    });
  } finally {
    await crew.close();
  }
}

const NOTHING: Result<null> = done(null);
