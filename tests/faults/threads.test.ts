// A worker thread that dies: said, with a remedy, and nothing is left.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dated, expectFailure, fingerprint, openWorkshop, type Workshop, wholeEdition } from './workshop.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = openWorkshop();
  await shop.publish({ env: dated(0) });
});
afterAll(() => shop.close());

const SAID = { exit: /it ended with code 3/, memory: /it ran out of memory/ } as const;

it.each(['exit', 'memory'] as const)(
  'a thread of preflight that is lost by %s fails the build',
  async (how) => {
    const before = await wholeEdition(shop.edition);
    const env = { ...dated(1), FAULT_THREAD: 'preflight/worker.js', FAULT_HOW: how };
    // Several sheets, so that there are threads, and some sheets are left when the first has died.
    const flags = ['--only', 'brief', '--jobs', '2'];
    const ended = await shop.build({ preload: 'lose-thread.mjs', flags, env });
    expectFailure(ended, 'preflight-thread', SAID[how]);
    expect(ended.stderr).toMatch(/free memory, or ask for fewer threads with --jobs 1/);
    expect(fingerprint(shop.edition)).toEqual(before);
    expect(shop.processes()).toEqual([]);
    expect(shop.leftovers()).toEqual([]);
  },
);

it.each(['exit', 'memory'] as const)(
  'a thread that finishes prints and is lost by %s fails the build, and names the sheet',
  async (how) => {
    const before = await wholeEdition(shop.edition);
    const env = { ...dated(1), FAULT_THREAD: 'print/worker.js', FAULT_HOW: how };
    const ended = await shop.build({ preload: 'lose-thread.mjs', env });
    expectFailure(ended, 'print-unfinished', SAID[how]);
    expect(ended.stderr).toContain('brief:alpha.en was printed and could not be finished');
    expect(fingerprint(shop.edition)).toEqual(before);
    expect(shop.processes()).toEqual([]);
    expect(shop.leftovers()).toEqual([]);
  },
);

it.each(['exit', 'memory'] as const)('a thread of the analysis that is lost by %s fails it', async (how) => {
  const env = { FAULT_THREAD: 'analyse/worker.js', FAULT_HOW: how };
  // So many draws that they are worth threads.
  const data = join(shop.home, `data-${how}`);
  cpSync('data/2018', join(data, '2018'), { recursive: true });
  const file = join(data, '2018', 'edition.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('uncertainty:\n', 'uncertainty:\n  draws: 200000\n'),
  );
  const words = ['audit', '2018', '--data', data, '--jobs', '2'];
  const ended = await shop.build({ preload: 'lose-thread.mjs', words, env });
  expectFailure(ended, 'analysis-thread', SAID[how]);
  expect(readdirSync(shop.tmp)).toEqual([]);
});
