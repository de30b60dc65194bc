// Signals at any moment of a build: the edition that stands is a whole one, and nothing of the build stays behind.
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dated, list, openWorkshop, type Workshop, wholeEdition } from './workshop.ts';

/** Of each signal. */
const RUNS = 18;
const SEED = 20_180_531;
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Asked = keyof typeof EXIT_CODES;

/** The same moments in every run of the tests; between 0 and 1. */
function makeMoments(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A lane has an edition of its own, in which the date of every build is another one, so that all of it is printed. */
interface Lane {
  readonly shop: Workshop;
  readonly seed: number;
  day: number;
  /** Digests of the edition that stands. */
  standing: string;
  /** Milliseconds of a whole build, the last that has been seen. */
  duration: number;
}

const flags = ['--lang', 'zh'];
const digest = async (shop: Workshop): Promise<string> => (await wholeEdition(shop.edition)).join('\n');

async function openLane(seed: number): Promise<Lane> {
  const shop = openWorkshop();
  await shop.publish({ env: dated(0), flags });
  const lane: Lane = { shop, seed, day: 0, standing: '', duration: 0 };
  await buildWhole(lane);
  return lane;
}

async function buildWhole(lane: Lane): Promise<void> {
  const begin = performance.now();
  await lane.shop.publish({ env: dated(++lane.day), flags });
  lane.duration = performance.now() - begin;
  lane.standing = await digest(lane.shop);
}

/** A build that gets the signal at a moment of its time; how it ended. */
async function disturb(lane: Lane, signal: Asked | 'SIGKILL', moment: number) {
  const { child, ended } = lane.shop.start({ env: dated(++lane.day), flags });
  const begin = performance.now();
  const timer = globalThis.setTimeout(() => child.kill(signal), moment * lane.duration);
  const end = await ended;
  clearTimeout(timer);
  // On a machine that has become quieter the signal would come too late, run after run.
  if (end.code === 0) lane.duration = Math.min(lane.duration, performance.now() - begin);
  return end;
}

/** Browsers end by themselves when the pipe to whoever started them closes. */
async function browsersGone({ shop }: Lane): Promise<readonly string[]> {
  for (let tries = 0; tries < 100 && shop.processes().length > 0; tries++) await setTimeout(100);
  return shop.processes();
}

let lanes: readonly Lane[];
beforeAll(async () => {
  lanes = await Promise.all([openLane(SEED), openLane(SEED + 1)]);
});
afterAll(() => {
  for (const { shop } of lanes) shop.close();
});

async function ask(lane: Lane, signal: Asked, moment: number): Promise<'stopped' | 'finished'> {
  const end = await disturb(lane, signal, moment);
  const label = `${signal} at ${moment.toFixed(3)} of ${Math.round(lane.duration)} ms: ${end.stderr}`;
  // Before the program has begun to listen, Node ends it by itself; a shell says 130 and 143 then too.
  if (end.signal !== null) expect(end.signal, label).toBe(signal);
  else expect([0, EXIT_CODES[signal]], label).toContain(end.code);
  expect(end.stderr, label).not.toContain('bug:');
  if (end.code === EXIT_CODES[signal]) expect(end.stderr, label).toContain('error[interrupted]');
  const standing = await digest(lane.shop);
  if (end.code === EXIT_CODES[signal]) expect(standing, label).toBe(lane.standing);
  if (end.code === 0) expect(standing, label).not.toBe(lane.standing);
  lane.standing = standing;
  expect(lane.shop.processes(), label).toEqual([]);
  expect(lane.shop.leftovers(), label).toEqual([]);
  return end.code === 0 ? 'finished' : 'stopped';
}

async function kill(lane: Lane, moment: number): Promise<void> {
  const end = await disturb(lane, 'SIGKILL', moment);
  const label = `SIGKILL at ${moment.toFixed(3)} of ${Math.round(lane.duration)} ms`;
  if (end.signal === null) expect(end, label).toMatchObject({ code: 0 });
  expect(await browsersGone(lane), label).toEqual([]);
  // Killed between the two renames of a swap, it has left the edition aside, and the next build puts it back.
  const aside = list(lane.shop.out).some((name) => name.includes('.old-'));
  if (!list(lane.shop.out).includes('three-cities.partial')) expect(aside, label).toBe(true);
  else await digest(lane.shop);
}

describe('a build that is stopped at a random moment', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(`by %s ends well, ${RUNS} times`, async (signal) => {
    const ends = await Promise.all(
      lanes.map(async (lane) => {
        const next = makeMoments(lane.seed + EXIT_CODES[signal]);
        const found: string[] = [];
        for (let run = 0; run < RUNS / lanes.length; run++) found.push(await ask(lane, signal, next()));
        return found;
      }),
    );
    expect(ends.flat().filter((end) => end === 'stopped').length).toBeGreaterThan(RUNS / 2);
  });

  it(`by SIGKILL leaves only what the next build clears away, ${RUNS} times`, async () => {
    await Promise.all(
      lanes.map(async (lane) => {
        const next = makeMoments(lane.seed + 137);
        for (let run = 0; run < RUNS / lanes.length; run++) await kill(lane, next());
        await buildWhole(lane);
        const { shop } = lane;
        expect([...list(shop.tmp), ...list(shop.out)]).toEqual(['three-cities.partial']);
        expect(shop.processes()).toEqual([]);
      }),
    );
  });
});
