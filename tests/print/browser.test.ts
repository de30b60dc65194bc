// Finding, unpacking and starting the browser.
import { chmod, cp, mkdir, mkdtemp, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/print/browser/find.ts';
import { isIntact, writeInventory } from '../../src/print/browser/inventory.ts';
import { launchBrowser } from '../../src/print/browser/launch.ts';
import { readTar } from '../../src/print/browser/tar.ts';
import { unpack } from '../../src/print/browser/unpack.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('findBrowser', () => {
  it('finds the embedded browser, with its own libraries and fallback font', async () => {
    const found = await findBrowser(null);
    const path = found.ok ? found.value.path : '';
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    expect(found.ok ? Object.keys(found.value.env) : []).toEqual(['LD_LIBRARY_PATH', 'FONTCONFIG_FILE']);
    expect(await readdir(join(dirname(path), 'lib'))).toEqual(
      expect.arrayContaining(['libnss3.so', 'libnspr4.so', 'libexpat.so.1']),
    );
  });

  it('says that a named browser is not there', async () => {
    const found = await findBrowser('/nowhere/chrome');
    expect(found.ok ? [] : found.diagnostics.map((finding) => finding.message)).toEqual([
      'there is no browser at /nowhere/chrome',
    ]);
  });
});

describe('launchBrowser', () => {
  it('says what a program said that is no browser, and leaves no profile', async () => {
    const path = join(folder, 'broken');
    const said = 'error while loading shared libraries: libnss3.so: cannot open shared object file';
    await writeFile(path, `#!/bin/sh\necho "${said}" >&2\nexit 127\n`, { mode: 0o755 });
    const launched = await launchBrowser({ path, sha256: '', env: { TMPDIR: folder } });
    const [finding] = launched.ok ? [] : launched.diagnostics;
    expect(finding?.code).toBe('browser-start');
    expect(finding?.message).toContain(said);
    expect(finding?.hint).toContain('libnss3.so');
  });
});

describe('unpack', () => {
  const packed = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '..',
    '..',
    'bin',
  );

  it('refuses a cache folder that others can write', async () => {
    const shared = join(folder, 'shared');
    await mkdir(shared);
    await chmod(shared, 0o777);
    await expect(unpack(packed, join(shared, 'chromium'))).rejects.toThrow('nobody else can write');
    expect(await readdir(shared)).toEqual([]);
  });

  it('makes a damaged browser anew', async () => {
    const home = join(folder, 'private', 'chromium');
    await unpack(packed, home);
    for (const damage of [
      () => truncate(join(home, 'chromium'), 1_000_000),
      () => rm(join(home, 'lib', 'libnspr4.so')),
    ]) {
      await damage();
      await unpack(packed, home);
      const running = await launchBrowser({
        path: join(home, 'chromium'),
        sha256: '',
        env: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
      });
      expect(running.ok).toBe(true);
      if (running.ok) await running.value.close();
    }
    expect(await readdir(join(folder, 'private'))).toEqual(['chromium']);
  }, 60_000);

  it('leaves nothing behind when an archive is damaged', async () => {
    const bin = join(folder, 'bin');
    await cp(join(packed, 'fonts.tar.br'), join(bin, 'fonts.tar.br'));
    await writeFile(join(bin, 'chromium.br'), 'no archive');
    const cache = join(folder, 'cache');
    await expect(unpack(bin, join(cache, 'chromium'))).rejects.toThrow();
    expect(await readdir(cache)).toEqual([]);
  });
});

describe('the inventory', () => {
  it('notices a changed and a missing file', async () => {
    const home = join(folder, 'home');
    await mkdir(home);
    await writeFile(join(home, 'chromium'), 'bytes');
    expect(await isIntact(home)).toBe(false);
    await writeInventory(home, ['chromium']);
    expect(await isIntact(home)).toBe(true);
    await writeFile(join(home, 'chromium'), 'bytez');
    expect(await isIntact(home)).toBe(false);
    await rm(join(home, 'chromium'));
    expect(await isIntact(home)).toBe(false);
  });

  it('notices one that is cut off, also after it has been found right, and one whose date was put back', async () => {
    const home = join(folder, 'again');
    await mkdir(join(home, 'lib'), { recursive: true });
    const library = join(home, 'lib', 'libnss3.so');
    await writeFile(library, 'many bytes');
    await writeInventory(home, ['lib/libnss3.so']);
    const { atime, mtime } = await stat(library);
    expect([await isIntact(home), await isIntact(home)]).toEqual([true, true]);
    await writeFile(library, 'other byte');
    await utimes(library, atime, mtime);
    expect(await isIntact(home)).toBe(false);
    await writeFile(library, 'many bytes');
    expect(await isIntact(home)).toBe(true);
    await truncate(library, 4);
    expect(await isIntact(home)).toBe(false);
    await writeFile(library, 'many bytes');
    await writeFile(join(home, 'inventory.json'), '{"lib/libnss3.so": {');
    expect(await isIntact(home)).toBe(false);
  });
});

describe('readTar', () => {
  it('refuses a damaged header', () => {
    const archive = Buffer.alloc(1024);
    archive.write('name');
    expect(() => readTar(archive)).toThrow('damaged archive at byte 0');
  });
});
