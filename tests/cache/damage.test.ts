// A cache whose files are damaged gives what was put there, or nothing; and it takes everything anew.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cache, openCache } from '../../src/cache/index.ts';
import { STORE_KINDS } from '../../src/model/store.ts';
import { DAMAGES } from './damages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'indexpress-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function open(): Promise<Cache> {
  const cache = await openCache(folder);
  if (typeof cache === 'string') throw new Error(cache);
  return cache;
}

/** Two of each kind, small and large. */
const ENTRIES = STORE_KINDS.flatMap((kind, at) => [
  { kind, key: 'small', bytes: Buffer.from(`${kind} ${at}`) },
  { kind, key: 'large', bytes: Buffer.alloc(200_000, at + 1) },
]);

const damages: readonly [string, (cache: string) => void | Promise<void>][] = Object.entries(DAMAGES);

describe('a cache with', () => {
  it.each(damages)('%s', async (_, damage) => {
    const first = await open();
    for (const { kind, key, bytes } of ENTRIES) await first.put(kind, key, bytes);
    await damage(folder);
    const damaged = await open();
    for (const { kind, key, bytes } of ENTRIES) {
      // Index lines that were swapped may still lead to the right bytes.
      const found = await damaged.get(kind, key);
      if (found !== null) expect(found.equals(bytes), `${kind} ${key}`).toBe(true);
      await damaged.put(kind, key, bytes);
    }
    expect(damaged.problems()).toEqual([]);
    const mended = await open();
    for (const { kind, key, bytes } of ENTRIES)
      expect((await mended.get(kind, key))?.equals(bytes), `${kind} ${key}`).toBe(true);
  });

  it('nothing damaged gives back what was put', async () => {
    const cache = await open();
    for (const { kind, key, bytes } of ENTRIES) await cache.put(kind, key, bytes);
    for (const { kind, key, bytes } of ENTRIES)
      expect((await cache.get(kind, key))?.equals(bytes), `${kind} ${key}`).toBe(true);
    expect(await cache.get('print', 'unknown')).toBeNull();
  });
});
