// Keeps what preflight has refused, so that somebody can look at it; the published edition stays as it is.
import { basename, dirname, join, resolve } from 'node:path';
import { outputLeftover, refusedKept } from '../diagnostics/catalogue/publish.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { checkTarget } from './check-target.ts';
import { toJson } from './json.ts';
import { clearLeftovers } from './leftovers.ts';
import { remove } from './remove.ts';
import type { Staging } from './staging.ts';
import { systemError } from './system-failure.ts';

/**
 * The verdict of preflight as it is. A refusal leaves the PDFs in `<out>.refused`, with what is wrong in
 * `manifest.json`, and says so by one more error, `refused`; a good verdict removes what an earlier one has left there.
 */
export async function refuse<T>(verdict: Result<T>, staging: Staging): Promise<Result<T>> {
  const folder = `${staging.out}.refused`;
  if (verdict.ok) {
    const leftover = await clearRefused(staging.out);
    return leftover === null ? verdict : done(verdict.value, [...verdict.warnings, leftover]);
  }
  const { diagnostics } = verdict;
  const [first] = staging.files();
  const manifest = Buffer.from(toJson({ refused: diagnostics }));
  const obstacle = await staging.add('manifest.json', manifest);
  const kept = obstacle === null ? await staging.finish(folder) : failed([obstacle]);
  const last: readonly Diagnostic[] = kept.ok
    ? [...kept.warnings, refusedKept(folder, join(folder, first?.path ?? ''))]
    : kept.diagnostics;
  return failed([...diagnostics, ...last]);
}

/** Removes what an earlier refusal or a killed build has left beside the edition; `null`, or `output-leftover`. */
export async function clearBeside(out: string): Promise<Diagnostic | null> {
  const target = resolve(out);
  try {
    await clearLeftovers(dirname(target), basename(target));
  } catch (cause) {
    return outputLeftover('tmp', dirname(target), systemError(cause).message);
  }
  return clearRefused(out);
}

async function clearRefused(out: string): Promise<Diagnostic | null> {
  const folder = `${out}.refused`;
  try {
    const isOurs = (await checkTarget(resolve(folder), folder)) === null;
    return isOurs ? await remove('refused', folder) : null;
  } catch (cause) {
    return outputLeftover('refused', folder, systemError(cause).message);
  }
}
