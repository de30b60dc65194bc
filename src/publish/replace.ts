// Puts files in the place of a folder: all of them into a temporary folder beside it, then one swap.
import { basename, dirname, resolve } from 'node:path';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { checkTarget } from './check-target.ts';
import { clearLeftovers } from './leftovers.ts';
import { swapIn } from './swap.ts';
import { systemFailure } from './system-failure.ts';
import { type NewFile, writeFiles } from './write.ts';

export interface Replacement {
  /** Paths below the folder; `manifest.json`, by which it is known as ours, is among them. */
  readonly files: readonly NewFile[];
  /** The folder as the user would type it. */
  readonly out: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The folder, with these files and nothing else in it. Whatever goes wrong before the swap leaves it as it was and
 * nothing beside it; an interruption throws the signal's reason. Errors: `output-not-folder`, `output-not-ours`,
 * `output-failed`; warning: `output-leftover`.
 */
export async function replace({ files, out: said, signal }: Replacement): Promise<Result<string>> {
  const out = resolve(said);
  try {
    await clearLeftovers(dirname(out), basename(out));
    const obstacle = await checkTarget(out, said);
    if (obstacle !== null) return failed([obstacle]);
    const temporary = await writeFiles(files, out, signal);
    const leftover = await swapIn(temporary, out);
    const warnings: readonly Diagnostic[] = leftover === null ? [] : [leftover];
    return done(said, warnings);
  } catch (cause) {
    return failed([systemFailure(said, cause)]);
  }
}
