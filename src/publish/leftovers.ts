// Clears up after processes that died while publishing.
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { noneIfMissing } from './check-target.ts';
import { parseBeside } from './names.ts';

/** Of the edition `name`, and of what preflight has refused of it. */
export async function clearLeftovers(parent: string, name: string): Promise<void> {
  for (const each of [name, `${name}.refused`]) await clearOf(parent, each);
}

/**
 * Removes the temporary folders of dead processes beside the edition `name`. One that died between the two
 * renames of a swap has left no edition: then the one that it had moved aside is put back.
 */
async function clearOf(parent: string, name: string): Promise<void> {
  const names = (await readdir(parent).catch(noneIfMissing)) ?? [];
  for (const folder of names) {
    const beside = parseBeside(folder, name);
    if (beside === null || isAlive(beside.pid)) continue;
    const lost = beside.purpose === 'old' && (await lstat(join(parent, name)).catch(noneIfMissing)) === null;
    if (lost) await rename(join(parent, folder), join(parent, name));
    else await rm(join(parent, folder), { recursive: true, force: true });
  }
}

/** Our own number is that of a dead process: we have not begun yet. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // It lives, but belongs to somebody else.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
