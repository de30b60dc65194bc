// Puts a finished folder in the place of the published one.
import { rename, rm } from 'node:fs/promises';
import { outputLeftover } from '../diagnostics/catalogue/publish.ts';
import type { Diagnostic } from '../model/result.ts';
import { noneIfMissing } from './check-target.ts';
import { besideOf } from './names.ts';

/** Moves the old edition aside, the new one in, and removes the old; if the new one cannot be moved, all is undone. */
export async function swapIn(temporary: string, out: string): Promise<Diagnostic | null> {
  const aside = besideOf(out, 'old');
  try {
    const before = await rename(out, aside).then(() => aside, noneIfMissing);
    await moveIn(temporary, out, before);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    throw cause;
  }
  return rm(aside, { recursive: true, force: true }).then(
    () => null,
    (cause: Error) => outputLeftover(aside, cause.message),
  );
}

async function moveIn(temporary: string, out: string, before: string | null): Promise<void> {
  try {
    await rename(temporary, out);
  } catch (cause) {
    if (before !== null) await rename(before, out);
    throw cause;
  }
}
