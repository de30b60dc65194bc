// What stands in folders, as digests: enough to know that nothing has changed since the last build.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** More, in bytes or in files, is not surveyed: reading it would cost what the survey is to save. */
const MOST_BYTES = 256 << 20;
const MOST_FILES = 20_000;

/**
 * Path → SHA-256 of every file below the folders, in order. `null` where only a whole build can judge what stands there:
 * something that is neither a file nor a folder, that cannot be read, or too much. Paths begin with the folder as given.
 */
export async function surveyFiles(
  folders: readonly string[],
): Promise<Readonly<Record<string, string>> | null> {
  const found: Record<string, string> = {};
  let room = MOST_BYTES;
  try {
    for (const folder of folders) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      if (entries.length > MOST_FILES) return null;
      if (entries.some((entry) => !entry.isFile() && !entry.isDirectory())) return null;
      const files = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(folder, relative(folder, join(parentPath, name))));
      for (const file of files.sort()) {
        room -= (await stat(file)).size;
        if (room < 0) return null;
        found[file] = createHash('sha256')
          .update(await readFile(file))
          .digest('hex');
      }
    }
    return found;
  } catch (cause) {
    // Whatever the file system has to say, the stage that needs the file will say it with its place.
    if (cause instanceof Error && 'syscall' in cause) return null;
    throw cause;
  }
}
