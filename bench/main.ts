// npm run bench: how long the engine takes for what it is meant for, and how much memory.
import { availableParallelism, cpus } from 'node:os';
import { Bench } from 'tinybench';
import { score } from '../src/score/index.ts';
import { analysisOf } from './analysis.ts';
import { makeIndex, withSixAssumptions } from './make-index.ts';
import { measurePreflight } from './preflight.ts';

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

const say = (...cells: readonly string[]): void => {
  const [name = '', ...numbers] = cells;
  process.stdout.write(`${name.padEnd(46)}${numbers.map((cell) => cell.padStart(14)).join('')}\n`);
};

const [processor] = cpus();
say(`${availableParallelism()} × ${processor?.model ?? 'processor'}, Node ${process.version}`);
say('', 'median, ms', 'best, ms', 'aim, ms', 'draws/s', 'peak, MB');
for (const { name, aimMs, draws, runs, prepare } of cases) {
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
  const perSecond = draws > 1 ? ((1000 * draws) / p50).toFixed(0) : '';
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  say(name, p50.toFixed(1), min.toFixed(1), String(aimMs), perSecond, peak);
}

const { sheets, printMs, waitMs, aloneMs } = await measurePreflight('data/2018');
const shareOf = (ms: number): string => `${ms.toFixed(0)} ms, ${((100 * ms) / printMs).toFixed(1)} %`;
process.stdout.write(
  `\n${sheets} sheets of 2018: print ${printMs.toFixed(0)} ms; then waits for preflight ${shareOf(waitMs)} of it (aim: under 10 %); all checks in one thread ${shareOf(aloneMs)}\n`,
);
