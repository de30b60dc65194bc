// The cache of a command, unless it was asked to do without.

import { cacheFolder } from '../cache/folder.ts';
import type { Cache } from '../cache/index.ts';
import { readCodeId } from './code-id.ts';

export interface CacheFlags {
  /** False by `--no-cache`. */
  readonly cache: boolean;
}

export interface OpenedStore {
  readonly store: Cache | null;
  readonly code: string;
  /** What the user should know of the cache: it could not be used, or not be written. */
  readonly notes: () => readonly string[];
  /** Tidies up, now and then. */
  readonly close: () => Promise<void>;
}

export async function openStore({ cache: wanted }: CacheFlags): Promise<OpenedStore> {
  const code = readCodeId();
  const without = (notes: readonly string[]) => ({
    store: null,
    code,
    notes: () => notes,
    close: async () => undefined,
  });
  if (!wanted) return without([]);
  const { openCache, pruneCache } = await import('../cache/index.ts');
  const folder = cacheFolder(process.env);
  const opened = await openCache(folder);
  if (typeof opened === 'string') return without([`the cache in ${folder} is not used: ${opened}`]);
  return {
    store: opened,
    code,
    notes: () =>
      opened.problems().map((problem) => `the cache in ${folder} could not be written: ${problem}`),
    close: () => pruneCache(folder, Date.now()),
  };
}
