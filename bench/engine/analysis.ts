// The analysis, part by part, on as many threads as there are processors.
import { availableParallelism } from 'node:os';
import { makeGround } from '../../src/analyse/make-ground.ts';
import { computedRanks } from '../../src/analyse/order.ts';
import { measureSensitivity } from '../../src/analyse/sensitivity.ts';
import { openCrew } from '../../src/analyse/threads.ts';
import { measureUncertainty } from '../../src/analyse/uncertainty.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { blueprint, prepare } from '../../src/score/index.ts';
import { unwrap } from '../../tests/score/make-dataset.ts';
import { scorecardOf } from './make-index.ts';

const pause = async (): Promise<void> => {};

/** From a scored dataset to its uncertainty or sensitivity: preparing all scenarios, starting threads, drawing, counting. */
export function analysisOf(dataset: Dataset, part: 'uncertainty' | 'sensitivity'): () => Promise<void> {
  const ranks = computedRanks(dataset, scorecardOf(dataset));
  const { draws = 0, sobol = 0 } = dataset.edition.uncertainty ?? {};
  return async () => {
    const ground = unwrap(await makeGround({ dataset, blueprint: blueprint(dataset), prepare, pause }));
    const crew = openCrew(ground, availableParallelism(), new AbortController().signal);
    if (part === 'uncertainty') {
      const measured = await measureUncertainty({ dataset, ground, crew, draws, ranks, onDone: () => {} });
      const failed = unwrap(measured).failed.reduce((sum, { count }) => sum + count, 0);
      if (failed > 0) throw new Error(`${failed} draws failed`);
    } else unwrap(await measureSensitivity({ ground, crew, points: sobol, ranks, pause }));
    await crew.close();
  };
}
