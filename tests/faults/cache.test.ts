// A cache that is damaged in every way changes no byte, fails no build, and mends itself.
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import * as cacache from 'cacache';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const contents = (cache: string) => filesBelow(join(cache, 'content-v2'));
const index = (cache: string) => filesBelow(join(cache, 'index-v5'));
const each = (files: readonly string[], damage: (file: string) => void): void => files.forEach(damage);

function swap(files: readonly string[]): void {
  const bytes = files.map((file) => readFileSync(file));
  for (const [at, file] of files.entries()) writeFileSync(file, bytes[(at + 1) % files.length] ?? '');
}

/** In the place of a file: something else of the same name. */
const instead = (file: string, put: (file: string) => void): void => {
  rmSync(file);
  put(file);
};

/** Every entry names what another one has made, with a digest that is right. */
async function exchangeEntries(cache: string): Promise<void> {
  const entries = Object.values(await cacache.ls(cache));
  const bytes = await Promise.all(entries.map(async ({ key }) => (await cacache.get(cache, key)).data));
  for (const [at, { key }] of entries.entries())
    await cacache.put(cache, key, bytes[(at + 1) % bytes.length] ?? Buffer.alloc(0));
}

async function foreignEntries(cache: string): Promise<void> {
  for (const { key } of Object.values(await cacache.ls(cache)))
    await cacache.put(cache, key, Buffer.from('{"shape":1,"audit":{}}'));
}

const DAMAGES: Readonly<Record<string, (cache: string) => void | Promise<void>>> = {
  'content files cut short': (cache) => each(contents(cache), (file) => truncateSync(file, 9)),
  'empty content files': (cache) => each(contents(cache), (file) => truncateSync(file, 0)),
  'content files of garbage': (cache) => each(contents(cache), (file) => writeFileSync(file, 'garbage')),
  'content files swapped': (cache) => swap(contents(cache)),
  'content files removed': (cache) => each(contents(cache), (file) => rmSync(file)),
  'folders for content files': (cache) =>
    each(contents(cache), (file) => instead(file, (at) => mkdirSync(join(at, 'x'), { recursive: true }))),
  'dangling links for content files': (cache) =>
    each(contents(cache), (file) => instead(file, (at) => symlinkSync('/nowhere', at))),
  'links to other files for content files': (cache) =>
    each(contents(cache), (file) => instead(file, (at) => symlinkSync('/etc/passwd', at))),
  'index lines of garbage': (cache) =>
    each(index(cache), (file) => writeFileSync(file, '\nnot\ta line\n{"key":1}\n\0\0\0')),
  'index files cut short': (cache) => each(index(cache), (file) => truncateSync(file, 60)),
  'index files swapped': (cache) => swap(index(cache)),
  'folders for index files': (cache) =>
    each(index(cache), (file) => instead(file, (at) => mkdirSync(join(at, 'x'), { recursive: true }))),
  'dangling links for index files': (cache) =>
    each(index(cache), (file) => instead(file, (at) => symlinkSync('/nowhere/at/all', at))),
  'entries exchanged': exchangeEntries,
  'foreign entries': foreignEntries,
  'no contents at all': (cache) => rmSync(join(cache, 'content-v2'), { recursive: true }),
  'no index at all': (cache) => rmSync(join(cache, 'index-v5'), { recursive: true }),
};

describe('a cache with', () => {
  it('any damage gives the same bytes, and is whole again afterwards', async () => {
    await inTurns(Object.entries(DAMAGES), async ([name, damage]) => {
      const home = join(shop.home, name.replaceAll(' ', '-'));
      const cache = join(home, 'cache');
      cpSync(good, cache, { recursive: true });
      await damage(cache);
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
