// A disk that is full or cannot be written, from any write on: the edition of before stays, nothing is left. At every
// single one: SOAK=1 npx vitest run tests/faults/writes.test.ts
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dated,
  expectFailure,
  fingerprint,
  type How,
  inTurns,
  list,
  openWorkshop,
  type Workshop,
  wholeEdition,
} from './workshop.ts';

/** At each single write, which takes minutes, only on request. */
const ALL = process.env.SOAK === '1';

const REMEDY = { ENOSPC: /free some space/, EROFS: /on a disk that can be written/ } as const;

let shop: Workshop;
beforeAll(async () => {
  shop = openWorkshop();
  await shop.publish({ env: dated(1), out: join(shop.home, 'new') });
  await shop.publish({ env: dated(0) });
});
afterAll(() => shop.close());

const failing = (below: string, at: number, code: string) => ({
  preload: 'fail-writes.mjs',
  env: { ...dated(1), FAULT_BELOW: below, FAULT_AT: String(at), FAULT_CODE: code },
});

/** What a build does below the folder, in order: `mkdir`, `writeFile` …; with `how` beside what makes it another one. */
async function operationsBelow(folder: string, how: How): Promise<readonly string[]> {
  const log = join(shop.home, 'operations.log');
  writeFileSync(log, '');
  const never = failing(folder, Number.MAX_SAFE_INTEGER, 'ENOSPC');
  await shop.build({ ...never, ...how, env: { ...never.env, ...how.env, FAULT_LOG: log } });
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split(' ')[1] ?? '');
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('the output', () => {
  it('is as it was, whichever write is the first that a full or a read-only disk refuses', async () => {
    const before = await wholeEdition(shop.edition);
    const after = await wholeEdition(join(shop.home, 'new', 'three-cities.partial'));
    const model = join(shop.home, 'model');
    cpSync(shop.out, model, { recursive: true });
    const operations = await operationsBelow(model, { out: model });
    expect(operations.slice(-3)).toEqual(['rename', 'rename', 'rm']);
    const cases = (['ENOSPC', 'EROFS'] as const).flatMap((code) =>
      numbers(operations.length)
        // A full disk at every third, a read-only one at some, and both at the last ones.
        .filter((at) => ALL || at % (code === 'ENOSPC' ? 3 : 6) === 1 || at > operations.length - 3)
        .map((at) => ({ code, at })),
    );
    await inTurns(cases, async ({ code, at }) => {
      const label = `${code} from ${operations[at - 1]}, number ${at}`;
      const out = join(shop.home, `${code}-${at}`);
      const edition = join(out, 'three-cities.partial');
      cpSync(shop.out, out, { recursive: true });
      const ended = await shop.build({ ...failing(out, at, code), out });
      // Only after the swap does a failure no longer matter.
      const isPublished = at === operations.length;
      if (isPublished) expect(ended.code, label).toBe(0);
      else expectFailure(ended, 'output-failed', REMEDY[code]);
      // Nothing can put it back where the disk turned read-only between the two renames: the next build does.
      const isBetween = code === 'EROFS' && at === operations.length - 1;
      const aside = readdirSync(out).find((name) => name.includes('.old-')) ?? '';
      const stands = isBetween ? join(out, aside) : edition;
      expect(await wholeEdition(stands), label).toEqual(isPublished ? after : before);
      const left = readdirSync(out).filter((name) => name !== 'three-cities.partial');
      // Where nothing can be removed either, it is said, and the next build clears it away.
      if (code === 'ENOSPC' && !isPublished) expect(left, label).toEqual([]);
      if (left.length > 0 && !isBetween) expect(ended.stderr, label).toContain('warning[output-leftover]');
      if (left.length > 0) await shop.publish({ out, env: dated(1) });
      expect(readdirSync(out), label).toEqual(['three-cities.partial']);
    });
    expect(shop.leftovers()).toEqual([]);
  });
});

describe('the cache', () => {
  it('that refuses any write costs a note, and no build', async () => {
    const after = await wholeEdition(join(shop.home, 'new', 'three-cities.partial'));
    const operations = await operationsBelow(shop.cache, { out: join(shop.home, 'out-0') });
    expect(operations.length).toBeGreaterThan(4);
    const moments = numbers(operations.length).filter((at) => ALL || at % 3 === 1);
    await inTurns(moments, async (at) => {
      const out = join(shop.home, `out-${at}`);
      const cache = join(shop.home, `cache-${at}`);
      cpSync(shop.cache, cache, { recursive: true });
      const how = failing(cache, at, at % 2 === 0 ? 'EROFS' : 'ENOSPC');
      const ended = await shop.publish({ ...how, out, env: { ...how.env, INDEXPRESS_CACHE: cache } });
      if (at % 2 === 1) expect(list(join(cache, 'tmp'))).toEqual([]);
      expect(await wholeEdition(join(out, 'three-cities.partial'))).toEqual(after);
      const label = `from ${operations[at - 1]}, number ${at}`;
      // What only tidies up may fail in silence.
      const isTidying = operations.slice(at - 1).every((operation) => operation === 'rm');
      if (!isTidying)
        expect(ended.stderr, label).toMatch(/the cache in \S+ (is not used|could not be written): /);
    });
  });
});

describe('the folder for temporary files', () => {
  it.each(['ENOSPC', 'EROFS'])('that takes no profile of a browser (%s) fails the build', async (code) => {
    const before = await wholeEdition(shop.edition);
    const how = failing(shop.tmp, 1, code);
    const ended = await shop.build({ ...how, env: { ...how.env, ...dated(2) } });
    expectFailure(ended, 'browser-profile', /free some space there, or name another folder in TMPDIR/);
    expect(fingerprint(shop.edition)).toEqual(before);
    expect(shop.leftovers()).toEqual([]);
  });
});

describe('unpacking the browser', () => {
  it('fails the build at any write, and leaves nothing half unpacked', async () => {
    const before = await wholeEdition(shop.edition);
    const home = join(shop.home, 'xdg');
    for (const at of [1, 4, 8]) {
      const how = failing(home, at, at === 4 ? 'EROFS' : 'ENOSPC');
      const ended = await shop.build({ ...how, env: { ...how.env, ...dated(2), XDG_CACHE_HOME: home } });
      expectFailure(
        ended,
        'browser-unpack',
        /needs 200 MB in a folder of your own; name another one in XDG_CACHE_HOME/,
      );
    }
    expect(fingerprint(shop.edition)).toEqual(before);
    expect(shop.leftovers()).toEqual([]);
  });
});

describe('what preflight refuses', () => {
  it('is kept as a whole or not at all, whichever write fails', async () => {
    const templates = join(shop.home, 'templates');
    cpSync('templates', templates, { recursive: true });
    const style = join(templates, 'brief', 'brief.css');
    writeFileSync(style, `${readFileSync(style, 'utf8')}\n.brief { height: 400mm; }\n`);
    const before = await wholeEdition(shop.edition);
    const flags = ['--templates', templates];
    const operations = await operationsBelow(shop.out, { flags });
    expect(readdirSync(shop.out)).toContain('three-cities.partial.refused');
    const kept = fingerprint(`${shop.edition}.refused`).length;
    for (const at of numbers(operations.length).slice(-4)) {
      const ended = await shop.build({ ...failing(shop.out, at, 'ENOSPC'), flags });
      expectFailure(ended, 'page-count', /shorten/);
      expect(ended.stderr).toMatch(/error\[(output-failed|refused)\]/);
      expect(fingerprint(shop.edition)).toEqual(before);
      expect(fingerprint(`${shop.edition}.refused`)).toHaveLength(kept);
    }
    await shop.publish({ env: dated(1) });
    expect(shop.leftovers()).toEqual([]);
  });
});
