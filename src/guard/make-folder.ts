// Makes a folder, wherever a user may have said that it is to be.
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * With those above it, which get the same `mode`; a folder that is there stays as it is. Step by step: where nothing can
 * be made, as in /proc, Node's own way of doing it never ends. Throws what the file system throws.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (cause) {
    if ((await stat(folder).catch(() => null))?.isDirectory() === true) return;
    const parent = dirname(folder);
    const isDeeper = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (!isDeeper || (await stat(parent).catch(() => null)) !== null) throw cause;
    await makeFolder(parent, mode);
    await makeFolder(folder, mode);
  }
}
