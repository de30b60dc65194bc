// Output folders that are no folder, not ours, not to be written, or become so while the edition is being made.
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dated,
  expectFailure,
  fingerprint,
  list,
  openWorkshop,
  type Workshop,
  wholeEdition,
} from './workshop.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

let shop: Workshop;
beforeAll(async () => {
  shop = openWorkshop();
  await shop.publish({ env: dated(0) });
});
afterAll(() => shop.close());

/** An output folder with something in the place of the edition. */
function place(
  name: string,
  put: (edition: string) => void,
): { readonly out: string; readonly edition: string } {
  const out = join(shop.home, name);
  mkdirSync(out);
  const edition = join(out, 'three-cities.partial');
  put(edition);
  return { out, edition };
}

const foreign = (edition: string): void => {
  mkdirSync(edition);
  writeFileSync(join(edition, 'thesis.txt'), 'mine');
};

const OBSTACLES: readonly (readonly [string, string, RegExp, (edition: string) => void])[] = [
  [
    'a file',
    'output-not-folder',
    /remove it, or choose another/,
    (edition) => writeFileSync(edition, 'mine'),
  ],
  [
    'a symlink',
    'output-not-folder',
    /remove it, or choose another/,
    (edition) => symlinkSync(shop.edition, edition),
  ],
  [
    'a dangling symlink',
    'output-not-folder',
    /remove it/,
    (edition) => symlinkSync('/nowhere/at/all', edition),
  ],
  ["somebody's folder", 'output-not-ours', /empty it, or choose another/, foreign],
];

describe('the folder of the edition', () => {
  it.each(OBSTACLES)('that is %s is left alone', async (name, code, remedy, put) => {
    const before = await wholeEdition(shop.edition);
    const { out, edition } = place(name, put);
    const stood = lstatSync(edition);
    expectFailure(await shop.build({ out, env: dated(1) }), code, remedy);
    expect(lstatSync(edition)).toMatchObject({ ino: stood.ino, mtimeMs: stood.mtimeMs });
    expect(list(out)).toEqual(['three-cities.partial']);
    expect(fingerprint(shop.edition)).toEqual(before);
    expect(shop.leftovers()).toEqual([]);
  });

  it.each(OBSTACLES)(
    'that becomes %s while the edition is made is left alone',
    async (name, code, remedy, put) => {
      const { out, edition } = place(`${name} later`, () => undefined);
      const { child, ended } = shop.start({ out, env: dated(1) });
      let isPut = false;
      child.stderr?.on('data', (part) => {
        // The staging folder stands by now.
        if (!isPut && String(part).includes('fonts')) {
          put(edition);
          isPut = true;
        }
      });
      expectFailure(await ended, code, remedy);
      expect(isPut).toBe(true);
      expect(list(out)).toEqual(['three-cities.partial']);
      expect(shop.leftovers()).toEqual([]);
    },
  );

  it('below a folder that is missing is made; below a file it cannot be', async () => {
    await shop.publish({ out: join(shop.home, 'a', 'b', 'c'), env: dated(0) });
    const file = join(shop.home, 'file');
    writeFileSync(file, 'mine');
    for (const out of [file, join(file, 'deeper')])
      expectFailure(
        await shop.build({ out, env: dated(1) }),
        'output-failed',
        /a part of its path is a file/,
      );
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(shop.leftovers()).toEqual([]);
  });

  it('with a name that no file system takes is told', async () => {
    const ended = await shop.build({ out: join(shop.home, 'x'.repeat(300)), env: dated(1) });
    expectFailure(ended, 'output-failed', /with `--out`/);
  });
});

describe.skipIf(!isRoot)('somebody who may not', () => {
  /** As nobody, with temporary files and a cache of nobody's own. */
  const asNobody = (out: string, rest: Readonly<Record<string, string>> = {}) => {
    const own = join(shop.home, 'nobody');
    mkdirSync(join(own, 'tmp'), { recursive: true });
    for (const folder of [own, join(own, 'tmp')]) chownSync(folder, NOBODY, NOBODY);
    chmodSync(shop.home, 0o755);
    const env = {
      ...dated(1),
      HOME: own,
      XDG_CACHE_HOME: own,
      TMPDIR: join(own, 'tmp'),
      INDEXPRESS_CACHE: join(own, 'cache'),
    };
    return shop.build({ out, uid: NOBODY, env: { ...env, ...rest } });
  };

  it('write the output folder is told so, and the edition stays', async () => {
    const before = await wholeEdition(shop.edition);
    expectFailure(await asNobody(shop.out), 'output-failed', /give yourself the right to write there/);
    expectFailure(await asNobody('/proc/nowhere'), 'output-failed', /with `--out`/);
    expect(fingerprint(shop.edition)).toEqual(before);
    expect(shop.leftovers()).toEqual([]);
    expect(list(join(shop.home, 'nobody', 'tmp'))).toEqual([]);
  });

  it('read the edition of before is told so', async () => {
    const { out, edition } = place('locked', foreign);
    chmodSync(out, 0o777);
    chmodSync(edition, 0o700);
    expectFailure(await asNobody(out), 'output-failed', /give yourself the right/);
    expect(list(out)).toEqual(['three-cities.partial']);
  });

  it('write into the cache builds without it', async () => {
    const out = join(shop.home, 'unwritable-out');
    mkdirSync(out);
    const file = join(out, 'three-cities.partial');
    writeFileSync(file, 'in the way');
    chmodSync(out, 0o777);
    const ended = await asNobody(out, { INDEXPRESS_CACHE: shop.cache });
    expectFailure(ended, 'output-not-folder', /remove it/);
    rmSync(file);
  });
});
