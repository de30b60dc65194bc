// The folder in which one browser keeps what it needs while it runs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as catalogue from '../../diagnostics/catalogue/print.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
import { clearDead } from './dead-folders.ts';

const PREFIX = 'indexpress-profile-';

/** An empty one; those of killed programs are cleared away before. Diagnostic: `browser-profile`. */
export async function makeProfile(): Promise<Result<string>> {
  const parent = tmpdir();
  await clearDead(parent, PREFIX);
  try {
    return done(await mkdtemp(join(parent, `${PREFIX}${process.pid}-`)));
  } catch (cause) {
    return failed([catalogue.browserProfile(parent, cause)]);
  }
}

/** One that cannot be removed is cleared away by a later run, or by whoever cleans the folder that it is in. */
export const removeProfile = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
