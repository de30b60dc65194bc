// Where the cache is: a folder of this user's own.
import { constants } from 'node:fs';
import { access, lstat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from '../guard/make-folder.ts';

/** `$INDEXPRESS_CACHE`, else `$XDG_CACHE_HOME/indexpress/build`, else `~/.cache/indexpress/build`. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const named = environment.INDEXPRESS_CACHE ?? '';
  if (named !== '') return resolve(named);
  const cache = environment.XDG_CACHE_HOME ?? '';
  return join(cache.startsWith('/') ? cache : join(homedir(), '.cache'), 'indexpress', 'build');
}

/** Makes the folder, if it is not there; why it cannot be trusted or used, or `null`. */
export async function refuseFolder(folder: string): Promise<string | null> {
  try {
    await makeFolder(folder, 0o700);
    const found = await lstat(folder);
    if (!found.isDirectory()) return 'it is no folder of its own but a link';
    const foreign = found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0;
    if (foreign) return 'others than this user can write it';
    await access(folder, constants.W_OK);
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
