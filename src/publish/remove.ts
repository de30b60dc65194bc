// Removes a folder of ours; one that cannot be removed is told, and stops nothing.
import { rm } from 'node:fs/promises';
import { outputLeftover } from '../diagnostics/catalogue/publish.ts';
import type { Diagnostic } from '../model/result.ts';
import { systemError } from './system-failure.ts';

/** `null`, or `output-leftover`. */
export async function remove(
  what: Parameters<typeof outputLeftover>[0],
  folder: string,
): Promise<Diagnostic | null> {
  try {
    await rm(folder, { recursive: true, force: true });
    return null;
  } catch (cause) {
    return outputLeftover(what, folder, systemError(cause).message);
  }
}
