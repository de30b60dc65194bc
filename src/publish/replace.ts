// Puts files in the place of a folder, all at once.
import { failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import { openStaging } from './staging.ts';

export interface NewFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

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
export async function replace({ files, out, signal }: Replacement): Promise<Result<string>> {
  const opened = await openStaging(out, signal);
  if (!opened.ok) return opened;
  const staging = opened.value;
  try {
    for (const { path, bytes } of files) {
      const obstacle = await staging.add(path, bytes);
      if (obstacle !== null) return failed([obstacle]);
    }
    return await staging.finish();
  } finally {
    await staging.discard();
  }
}
