// A cache that is damaged changes no byte, fails no build, and mends itself.
import { chmodSync, chownSync, cpSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAMAGES } from '../cache/damages.ts';
import { dated, inTurns, list, openWorkshop, type Workshop, wholeEdition } from './workshop.ts';

let shop: Workshop;
let clean: readonly string[];
let good: string;
beforeAll(async () => {
  shop = openWorkshop();
  good = join(shop.home, 'good');
  await shop.publish({ env: { ...dated(0), INDEXPRESS_CACHE: good } });
  clean = await wholeEdition(shop.edition);
});
afterAll(() => shop.close());

/** One of each sort; all of them befall single entries in tests/cache. */
const BEFALLING = [
  'content files cut short',
  'index lines of garbage',
  'entries exchanged',
  'foreign entries',
  'no contents at all',
] as const;

describe('a cache with', () => {
  it('damaged entries gives the same bytes, and is whole again afterwards', async () => {
    await inTurns(BEFALLING, async (name) => {
      const home = join(shop.home, name.replaceAll(' ', '-'));
      const cache = join(home, 'cache');
      cpSync(good, cache, { recursive: true });
      await DAMAGES[name](cache);
      const how = (out: string, ...flags: readonly string[]) =>
        shop.publish({ out: join(home, out), flags, env: { ...dated(0), INDEXPRESS_CACHE: cache } });
      const damaged = await how('damaged');
      expect(await wholeEdition(join(home, 'damaged', 'three-cities.partial')), name).toEqual(clean);
      expect(damaged.stderr, name).not.toContain('the cache in');
      const mended = JSON.parse((await how('mended', '--json')).stdout);
      expect(mended.making.sheets, name).toMatchObject([{ made: 'kept' }]);
      expect(await wholeEdition(join(home, 'mended', 'three-cities.partial')), name).toEqual(clean);
      const again = JSON.parse((await how('mended', '--json')).stdout);
      expect(again.making.unchanged, name).toBe(true);
    });
    expect(shop.leftovers()).toEqual([]);
  });
});

const FOLDERS: Readonly<Record<string, (cache: string) => void>> = {
  'a file': (cache) => writeFileSync(cache, 'mine'),
  'a link': (cache) => symlinkSync(good, cache),
  'below a file': (cache) => writeFileSync(dirname(cache), 'mine'),
  'open to the world': (cache) => {
    mkdirSync(cache);
    chmodSync(cache, 0o777);
  },
  "somebody else's": (cache) => {
    mkdirSync(cache);
    if (process.getuid?.() === 0) chownSync(cache, 65_534, 65_534);
    else chmodSync(cache, 0o770);
  },
  'without its inner folders': (cache) => {
    mkdirSync(cache, { mode: 0o700 });
    for (const name of ['index-v5', 'content-v2', 'tmp']) writeFileSync(join(cache, name), 'a file');
  },
};

describe('a cache folder that is', () => {
  it('no folder of this user alone is not used, and the build is none the worse', async () => {
    await inTurns(Object.entries(FOLDERS), async ([name, put]) => {
      const home = join(shop.home, name.replaceAll(' ', '-'));
      mkdirSync(home);
      const cache = join(home, 'up', 'cache');
      if (name !== 'below a file') mkdirSync(dirname(cache));
      put(cache);
      const out = join(home, 'out');
      const { stderr } = await shop.publish({ out, env: { ...dated(0), INDEXPRESS_CACHE: cache } });
      expect(stderr, name).toMatch(/the cache in \S+ (is not used|could not be written): /);
      expect(await wholeEdition(join(out, 'three-cities.partial')), name).toEqual(clean);
    });
    expect(shop.leftovers()).toEqual([]);
  });

  it('tidied up loses what killed builds have begun', async () => {
    const cache = join(shop.home, 'begun');
    cpSync(good, cache, { recursive: true });
    mkdirSync(join(cache, 'tmp'), { recursive: true });
    for (const [name, hours] of [
      ['old', 2],
      ['new', 0],
    ] as const) {
      const file = join(cache, 'tmp', name);
      writeFileSync(file, 'begun');
      const then = new Date(Date.now() - hours * 3_600_000);
      utimesSync(file, then, then);
    }
    await shop.publish({ env: { ...dated(0), INDEXPRESS_CACHE: cache } });
    expect(list(join(cache, 'tmp'))).toEqual(['new']);
  });
});
