// Puts a finished folder in the place of the published one.
import { rename, rm } from 'node:fs/promises';
import type { Diagnostic } from '../model/result.ts';
import { noneIfMissing } from './check-target.ts';
import { besideOf } from './names.ts';
import { remove } from './remove.ts';

/** How often another build of the same edition may come between our two renames. */
const ATTEMPTS = 20;

/**
 * Moves the old edition aside, the new one in, and removes the old; if the new one cannot be moved, all is undone. Of
 * two builds that end at once the later one stays, as a whole.
 */
export async function swapIn(temporary: string, out: string): Promise<Diagnostic | null> {
  const aside = besideOf(out, 'old');
  for (let attempt = 1; ; attempt++) {
    const before = await rename(out, aside).then(() => aside, noneIfMissing);
    try {
      await rename(temporary, out);
      break;
    } catch (cause) {
      const overtaken = before === null ? isTaken(cause) : !(await putBack(before, out));
      if (!overtaken || attempt === ATTEMPTS) throw cause;
    }
  }
  return remove('old', aside);
}

/** False where another build has published in the meantime: what was there before it is out of date, and goes. */
async function putBack(before: string, out: string): Promise<boolean> {
  try {
    await rename(before, out);
    return true;
  } catch (cause) {
    if (!isTaken(cause)) throw cause;
    await rm(before, { recursive: true, force: true });
    return false;
  }
}

const isTaken = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOTEMPTY' || cause.code === 'EEXIST');
