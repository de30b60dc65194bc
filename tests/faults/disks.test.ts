// Disks that are really full or really cannot be written: the same ends as with writes that are made to fail.
import { appendFileSync, cpSync, mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canMount, withDisk } from './mounts.ts';
import {
  dated,
  expectFailure,
  fingerprint,
  list,
  openWorkshop,
  type Workshop,
  wholeEdition,
} from './workshop.ts';

const REMEDY = { full: /free some space/, ro: /on a disk that can be written/ } as const;
const NOTE = /the cache in \S+ (is not used|could not be written): (ENOSPC|EROFS)/;

/** Leaves so many kilobytes free. */
function fillUp(file: string, free: number): void {
  const block = Buffer.alloc(4_096);
  let blocks = 0;
  try {
    for (; ; blocks++) appendFileSync(file, block);
  } catch {
    truncateSync(file, (blocks - free / 4) * block.length);
  }
}

describe.skipIf(!canMount())('a disk', () => {
  let shop: Workshop;
  beforeAll(async () => {
    shop = openWorkshop();
    await shop.publish({ env: dated(0) });
  });
  afterAll(() => shop.close());

  it.each(['full', 'ro'] as const)('for the output that is %s leaves the edition as it was', async (how) => {
    const out = join(shop.home, `out-${how}`);
    const edition = join(out, 'three-cities.partial');
    const bring = () => {
      cpSync(shop.out, out, { recursive: true });
      if (how === 'full') fillUp(join(out, 'filler'), 64);
    };
    const work = async () => {
      const before = await wholeEdition(edition);
      const ended = await shop.build({ out, env: dated(1) });
      expectFailure(ended, 'output-failed', REMEDY[how]);
      expect(fingerprint(edition)).toEqual(before);
      expect(list(out).filter((name) => name !== 'filler')).toEqual(['three-cities.partial']);
    };
    await withDisk(out, how === 'ro' ? 'ro' : 'size=8m', work, bring);
    expect(shop.leftovers()).toEqual([]);
  });

  it.each(['size=64k', 'ro'])('for the cache that is %s costs a note, and no build', async (options) => {
    const cache = join(shop.home, `cache-${options.slice(0, 2)}`);
    await withDisk(cache, options, async () => {
      const { stderr } = await shop.publish({ env: { ...dated(0), INDEXPRESS_CACHE: cache } });
      expect(stderr).toMatch(NOTE);
      await wholeEdition(shop.edition);
      expect(list(join(cache, 'tmp'))).toEqual([]);
    });
  });

  it('for temporary files that is full fails the build, or does not matter', async () => {
    const tmp = join(shop.home, 'small-tmp');
    const before = await wholeEdition(shop.edition);
    const fill = () => fillUp(join(tmp, 'filler'), 0);
    const work = async () => {
      const ended = await shop.build({ env: { ...dated(3), TMPDIR: tmp } });
      if (ended.code === 0) await wholeEdition(shop.edition);
      else {
        expect(ended).toMatchObject({
          code: 1,
          stderr: expect.stringMatching(/error\[(browser-\w+|print-failed)\]/),
        });
        expect(fingerprint(shop.edition)).toEqual(before);
      }
      expect(list(tmp)).toEqual(['filler']);
    };
    await withDisk(tmp, 'size=64k', work, fill);
  });

  it.each(['size=20m', 'ro'])('for the browser that is %s fails the build', async (options) => {
    const before = await wholeEdition(shop.edition);
    const home = join(shop.home, `xdg-${options.slice(0, 2)}`);
    mkdirSync(home);
    await withDisk(home, options, async () => {
      const ended = await shop.build({ env: { ...dated(4), XDG_CACHE_HOME: home } });
      expectFailure(ended, 'browser-unpack', /name another one in XDG_CACHE_HOME/);
      expect(list(join(home, 'indexpress'))).toEqual([]);
    });
    expect(fingerprint(shop.edition)).toEqual(before);
  });
});
