// Whether a folder may be replaced by an edition.
import { lstat, readdir } from 'node:fs/promises';
import * as catalogue from '../diagnostics/catalogue/publish.ts';
import type { Diagnostic } from '../model/result.ts';

/** What stands in the way; `null` where the path is free, an empty folder, or an edition. `said` is as typed. */
export async function checkTarget(out: string, said: string): Promise<Diagnostic | null> {
  const found = await lstat(out).catch(noneIfMissing);
  if (found === null) return null;
  if (found.isSymbolicLink()) return catalogue.outputNotFolder(said, 'a symbolic link');
  if (!found.isDirectory()) return catalogue.outputNotFolder(said, 'a file');
  // Gone where another build of the same edition is just putting its own there.
  const names = (await readdir(out).catch(noneIfMissing)) ?? [];
  return names.length === 0 || names.includes('manifest.json') ? null : catalogue.outputNotOurs(said);
}

export function noneIfMissing(cause: NodeJS.ErrnoException): null {
  if (cause.code === 'ENOENT') return null;
  throw cause;
}
