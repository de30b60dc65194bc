// Writes the files of an edition into a temporary folder beside it.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { besideOf } from './names.ts';

export interface NewFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The temporary folder with all files in it; if anything goes wrong, or the signal aborts, it is removed. */
export async function writeFiles(
  files: readonly NewFile[],
  out: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const folder = besideOf(out, 'tmp');
  await mkdir(dirname(out), { recursive: true });
  try {
    await mkdir(folder);
    for (const { path, bytes } of files) {
      signal?.throwIfAborted();
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    signal?.throwIfAborted();
    return folder;
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}
