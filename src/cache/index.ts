// What builds have made, by the digest of what it was made from; kept in a folder of the user's own.
import { createHash } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as cacache from 'cacache';
import { STORE_KINDS, type Store, type StoreKind } from '../model/store.ts';
import { refuseFolder } from './folder.ts';

export interface Cache extends Store {
  readonly folder: string;
  /** What could not be written, or not be read where it should have been; the build has gone on without it. */
  readonly problems: () => readonly string[];
}

export interface CacheStats {
  readonly kinds: Readonly<Record<StoreKind, { readonly entries: number; readonly bytes: number }>>;
}

/** A gibibyte: about a hundred whole builds of an edition of fifteen cities. */
const MOST_BYTES = 2 ** 30;
const A_DAY_MS = 86_400_000;
const AN_HOUR_MS = 3_600_000;

const keyOf = (kind: StoreKind, key: string): string => `indexpress:${kind}:${key}`;
const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
const codeOf = (cause: unknown): unknown =>
  cause instanceof Error && 'code' in cause ? cause.code : undefined;

/** The cache, or why its folder cannot be used. */
export async function openCache(folder: string): Promise<Cache | string> {
  const refused = await refuseFolder(folder);
  if (refused !== null) return refused;
  const problems = new Set<string>();
  return {
    folder,
    problems: () => [...problems],
    get: async (kind, key) => {
      const name = keyOf(kind, key);
      try {
        const bytes = unwrap(name, (await cacache.get(folder, name)).data);
        // The bytes may be another entry's right ones.
        if (bytes === null) await disown(folder, name, problems);
        return bytes;
      } catch (cause) {
        if (codeOf(cause) !== 'ENOENT') await discard(folder, name, problems);
        return null;
      }
    },
    put: async (kind, key, bytes) => {
      const name = keyOf(kind, key);
      try {
        // What is in its place may be damaged: then it goes first.
        await write(folder, name, bytes).catch(async () => {
          await discard(folder, name, new Set());
          await write(folder, name, bytes);
        });
      } catch (cause) {
        problems.add(reasonOf(cause));
      }
    },
  };
}

/** Also where something stands under the same digest: cacache would leave it, and it may be damaged. */
async function write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const whole = wrap(name, bytes);
  const integrity = `sha512-${createHash('sha512').update(whole).digest('base64')}`;
  await cacache.rm.content(folder, integrity);
  await cacache.put(folder, name, whole);
  // An index that leads nowhere takes it without a word.
  if ((await cacache.get.info(folder, name)) === null) throw new Error(`${folder} has not kept an entry`);
}

/** With its own name at its head: the digest says that the bytes are whole, and this, that they are the right ones. */
const wrap = (name: string, bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from(`${name}\n`), bytes]);

/** `null` where the bytes were put there under another name, or by another program. */
function unwrap(name: string, bytes: Buffer): Buffer | null {
  const head = Buffer.from(`${name}\n`);
  return bytes.subarray(0, head.length).equals(head) ? bytes.subarray(head.length) : null;
}

/** The types of cacache do not know the option; without it, the entry is only crossed out. */
const removeEntry: (folder: string, name: string, how: { readonly removeFully: true }) => Promise<unknown> =
  cacache.rm.entry;

/** An entry that cannot be trusted: it goes with its bytes, so that this build can put good ones there. */
async function discard(folder: string, name: string, problems: Set<string>): Promise<void> {
  const found = await cacache.get.info(folder, name).catch(() => null);
  try {
    if (found !== null) await rm(found.path, { recursive: true, force: true });
  } catch (cause) {
    problems.add(reasonOf(cause));
  }
  await disown(folder, name, problems);
}

/** The entry goes, its bytes stay. */
async function disown(folder: string, name: string, problems: Set<string>): Promise<void> {
  try {
    await removeEntry(folder, name, { removeFully: true });
  } catch (cause) {
    problems.add(reasonOf(cause));
  }
}

export async function cacheStats(folder: string): Promise<CacheStats> {
  const kinds = Object.fromEntries(STORE_KINDS.map((kind) => [kind, { entries: 0, bytes: 0 }])) as {
    [kind in StoreKind]: { entries: number; bytes: number };
  };
  for (const { key, size = 0 } of Object.values(await cacache.ls(folder))) {
    const kind = STORE_KINDS.find((each) => key.startsWith(keyOf(each, '')));
    if (kind === undefined) continue;
    kinds[kind].entries++;
    kinds[kind].bytes += size;
  }
  return { kinds };
}

/** Removes all entries, and nothing else that may lie in the folder: the user may have named any. */
export async function clearCache(folder: string): Promise<void> {
  await cacache.rm.all(folder);
}

/**
 * Once a day, drops the oldest entries of a cache that has grown beyond `most` bytes, and what no entry names. Where
 * that cannot be done it stays as it is: the build before it is no worse for that.
 */
export async function pruneCache(folder: string, now: number, most = MOST_BYTES): Promise<void> {
  await prune(folder, now, most).catch(() => undefined);
}

async function prune(folder: string, now: number, most: number): Promise<void> {
  await clearUnfinished(join(folder, 'tmp'), now);
  const last = await cacache.verify.lastRun(folder).catch(() => new Date(0));
  if (now - last.getTime() < A_DAY_MS) return;
  const newestFirst = Object.values(await cacache.ls(folder)).sort((a, b) => b.time - a.time);
  let room = most;
  const kept = new Set<string>();
  for (const { key, size = 0 } of newestFirst) {
    room -= size;
    if (room >= 0) kept.add(key);
  }
  // The types of cacache know the filter as a name; it is a function of the entry.
  const filter: unknown = ({ key }: { readonly key: string }) => kept.has(key);
  await cacache.verify(folder, { filter: filter as string });
}

/** What programs killed in their midst have begun to write, and none can be writing still. */
async function clearUnfinished(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const { mtimeMs } = await lstat(join(folder, name));
    if (now - mtimeMs > AN_HOUR_MS) await rm(join(folder, name), { recursive: true, force: true });
  }
}
