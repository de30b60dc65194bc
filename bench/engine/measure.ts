// The score and its recalculations: how long one run takes.
import { Bench } from 'tinybench';
import { score } from '../../src/score/index.ts';
import { type Line, line, most } from '../line.ts';
import { analysisOf } from './analysis.ts';
import { makeIndex, withSixAssumptions } from './make-index.ts';

interface Case {
  readonly name: string;
  /** What it should take on two processors, in ms. */
  readonly aimMs: number;
  /** Recalculations in one run. */
  readonly draws: number;
  readonly runs: number;
  /** Makes the data, and gives back what is measured. */
  readonly prepare: () => () => unknown;
}

const DRAWS = 10_000;
const POINTS = 1024;
const countries = () => makeIndex({ cities: 51, dimensions: 8, indicators: 49 });
const towns = () => makeIndex({ cities: 3000, dimensions: 5, indicators: 30 });

/** The smallest first, so that the peak of memory is each one's own. */
const cases: readonly Case[] = [
  {
    name: 'score, 51 × 49',
    aimMs: 5,
    draws: 1,
    runs: 300,
    prepare: () => {
      const dataset = countries();
      return () => score(dataset);
    },
  },
  {
    name: `Sobol, N = ${POINTS}, six assumptions, 51 × 49`,
    aimMs: 2000,
    draws: POINTS * 8,
    runs: 3,
    prepare: () => analysisOf(withSixAssumptions(countries(), 0, POINTS), 'sensitivity'),
  },
  {
    name: `${DRAWS} draws, 51 × 49`,
    aimMs: 1500,
    draws: DRAWS,
    runs: 3,
    prepare: () => analysisOf(withSixAssumptions(countries(), DRAWS, 0), 'uncertainty'),
  },
  {
    name: `${DRAWS} draws, 3000 × 30`,
    aimMs: 40_000,
    draws: DRAWS,
    runs: 1,
    prepare: () => analysisOf(withSixAssumptions(towns(), DRAWS, 0), 'uncertainty'),
  },
];

async function measureCase({ name, aimMs, draws, runs, prepare }: Case): Promise<Line> {
  const work = prepare();
  const bench = new Bench({
    iterations: runs,
    time: 0,
    warmup: runs > 1,
    warmupIterations: runs,
    warmupTime: 0,
    throws: true,
  });
  await bench.add(name, async () => void (await work())).run();
  const latency = bench.tasks[0]?.result;
  if (latency === undefined || !('latency' in latency)) throw new Error(`${name} did not run`);
  const { p50, min } = latency.latency;
  const perSecond = draws > 1 ? `${((1000 * draws) / p50).toFixed(0)} draws/s, ` : '';
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  return line(name, p50, 'ms', most(aimMs), `${perSecond}best ${min.toFixed(1)} ms, peak ${peak} MB`);
}

export async function* measureEngine(): AsyncIterable<Line> {
  for (const one of cases) yield await measureCase(one);
}
