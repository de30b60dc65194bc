// A folder beside the published one, filled file by file, which takes its place as a whole or goes without a trace.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { done, failed } from '../diagnostics/diagnostic.ts';
import { makeFolder } from '../guard/make-folder.ts';
import type { ReleasedFile } from '../model/release.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { checkTarget } from './check-target.ts';
import { clearLeftovers } from './leftovers.ts';
import { besideOf } from './names.ts';
import { remove } from './remove.ts';
import { swapIn } from './swap.ts';
import { systemFailure } from './system-failure.ts';

/** What a PDF says of itself. */
type Pdf = Pick<ReleasedFile, 'pages' | 'print'>;
const NO_PDF: Pdf = { pages: null, print: null };

export interface Staging {
  /** The folder that it is for, as the user would type it. */
  readonly out: string;
  /** In order of their paths. */
  readonly files: () => readonly ReleasedFile[];
  /** `null`, or why it cannot be written: `output-failed`. `path` is below the folder; a path that leads out is a bug. */
  readonly add: (path: string, bytes: Uint8Array, pdf?: Pdf) => Promise<Diagnostic | null>;
  /** Takes the place of `out`, or of another folder beside it; warning: `output-leftover`. */
  readonly finish: (out?: string) => Promise<Result<string>>;
  /** Removes what was not finished; `null`, or what could not be removed: `output-leftover`. */
  readonly discard: () => Promise<Diagnostic | null>;
}

/**
 * An empty folder beside `out`. Whatever goes wrong leaves `out` as it was; an interruption makes every step throw the
 * signal's reason. Errors: `output-not-folder`, `output-not-ours`, `output-failed`.
 */
export async function openStaging(out: string, signal?: AbortSignal): Promise<Result<Staging>> {
  const target = resolve(out);
  const folder = besideOf(target, 'tmp');
  try {
    await clearLeftovers(dirname(target), basename(target));
    const obstacle = await checkTarget(target, out);
    if (obstacle !== null) return failed([obstacle]);
    signal?.throwIfAborted();
    await makeFolder(dirname(target));
    await mkdir(folder);
  } catch (cause) {
    return failed([systemFailure(out, cause)]);
  }
  return done(stagingIn(folder, out, signal));
}

function stagingIn(folder: string, out: string, signal: AbortSignal | undefined): Staging {
  const files = new Map<string, ReleasedFile>();
  const sorted = () => [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  let isFinished = false;
  return {
    out,
    files: sorted,
    add: async (path, bytes, { pages, print } = NO_PDF) => {
      requireInside(path);
      signal?.throwIfAborted();
      try {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), bytes, { flag: 'wx' });
      } catch (cause) {
        return systemFailure(out, cause);
      }
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      files.set(path, { path, bytes: bytes.length, sha256, pages, print });
      return null;
    },
    finish: async (said = out) => {
      signal?.throwIfAborted();
      try {
        const target = resolve(said);
        const obstacle = await checkTarget(target, said);
        if (obstacle !== null) return failed([obstacle]);
        const leftover = await swapIn(folder, target);
        isFinished = true;
        return done(said, leftover === null ? [] : [leftover]);
      } catch (cause) {
        return failed([systemFailure(said, cause)]);
      }
    },
    discard: async () => (isFinished ? null : remove('tmp', folder)),
  };
}

function requireInside(path: string): void {
  if (posix.normalize(path) !== path || path.startsWith('..') || path.startsWith('/'))
    throw new Error(`${path} is no path within the edition's folder`);
}
