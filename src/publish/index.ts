// Publishes an edition: all files into a temporary folder, then one swap; the only writer of output.
import { done } from '../diagnostics/diagnostic.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Release } from '../model/release.ts';
import type { Result } from '../model/result.ts';
import type { Robustness } from '../model/robustness.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Printed, Versions } from '../model/sheet.ts';
import { toFiles } from './files.ts';
import { replace } from './replace.ts';

export type { Release } from '../model/release.ts';
export { keepRefused } from './refuse.ts';
export { replace } from './replace.ts';
export { verify } from './verify.ts';

export interface PublishOptions {
  readonly printed: readonly Printed[];
  readonly dataset: Dataset;
  readonly scorecard: Scorecard;
  readonly robustness: Robustness;
  readonly versions: Versions;
  readonly programVersion: string;
  /** As printed in the colophon. */
  readonly runId: string;
  /** The edition's folder, replaced as a whole: `output/2018`. */
  readonly out: string;
  readonly signal?: AbortSignal;
}

/**
 * The edition as it stands in `out`. Whatever goes wrong before the swap leaves `out` as it was and nothing beside
 * it; an interruption throws the signal's reason. Errors: `output-not-folder`, `output-not-ours`, `output-failed`;
 * warning: `output-leftover`.
 */
export async function publish(options: PublishOptions): Promise<Result<Release>> {
  const files = await toFiles(options);
  const replaced = await replace({ files, out: options.out, signal: options.signal });
  if (!replaced.ok) return replaced;
  const released = files.map(({ path, sha256, bytes, pages }) => ({
    path,
    sha256,
    bytes: bytes.length,
    pages,
  }));
  return done({ folder: options.out, files: released }, replaced.warnings);
}
