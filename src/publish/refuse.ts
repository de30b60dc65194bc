// Keeps what preflight has refused, so that somebody can look at it; the published edition stays as it is.
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refusedKept } from '../diagnostics/catalogue/publish.ts';
import { failed } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Printed } from '../model/sheet.ts';
import { checkTarget } from './check-target.ts';
import { toJson } from './json.ts';
import { replace } from './replace.ts';

export interface RefuseOptions {
  readonly printed: readonly Printed[];
  /** The edition's folder; what is refused goes to `<out>.refused`. */
  readonly out: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The verdict of preflight as it is. A refusal leaves the PDFs in `<out>.refused`, with what is wrong in
 * `manifest.json`, and says so by one more error, `refused`; a good verdict removes what an earlier one has left there.
 */
export async function keepRefused<T>(verdict: Result<T>, options: RefuseOptions): Promise<Result<T>> {
  const { printed, out, signal } = options;
  const folder = `${out}.refused`;
  if (verdict.ok) {
    await clear(folder);
    return verdict;
  }
  const { diagnostics } = verdict;
  const pdfs = printed.map(({ sheet, pdf }) => ({ path: sheet.file, bytes: pdf }));
  const manifest = { path: 'manifest.json', bytes: Buffer.from(toJson({ refused: diagnostics })) };
  const kept = await replace({ files: [...pdfs, manifest], out: folder, signal });
  const last: readonly Diagnostic[] = kept.ok
    ? [...kept.warnings, refusedKept(folder, join(folder, pdfs[0]?.path ?? ''))]
    : kept.diagnostics;
  return failed([...diagnostics, ...last]);
}

async function clear(folder: string): Promise<void> {
  const path = resolve(folder);
  if ((await checkTarget(path, folder)) === null) await rm(path, { recursive: true, force: true });
}
