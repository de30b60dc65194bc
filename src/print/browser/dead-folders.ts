// Folders whose names say which process made them: `<prefix><pid>-…`. Those of the dead are cleared away.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes the folders in `parent` that processes killed in their midst have left; what cannot be removed stays. */
export async function clearDead(parent: string, prefix: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const pid = name.startsWith(prefix) ? /^(\d+)-/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // It lives, but belongs to somebody else.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
