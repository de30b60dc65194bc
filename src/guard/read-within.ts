// Reads a file that the looks are made of, if it is one, is not too large, and stands where it may.
import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import * as files from '../diagnostics/catalogue/load-files.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';

export interface Bounds {
  /** No link may lead out of this folder, which may be a link itself. */
  readonly root: string;
  /** Bytes. */
  readonly most: number;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission denied',
  ELOOP: 'its links go round in a circle',
};

/** A pipe or a device has no size, and may never end: they are never opened. */
export async function readWithin(file: string, { root, most }: Bounds): Promise<Result<Buffer>> {
  try {
    const held = await stat(file);
    if (held.isDirectory()) return failed([files.fileUnreadable(file, 'it is a folder')]);
    const way = relative(await realpath(root), await realpath(file));
    if (way === '..' || way.startsWith(`..${sep}`)) return failed([files.fileOutside(file, root)]);
    if (!held.isFile()) return failed([files.fileUnreadable(file, 'it is no file but a pipe or a device')]);
    if (held.size > most) return failed([files.fileTooLarge(file, held.size, most)]);
    return done(await readFile(file));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return failed([files.fileUnreadable(file, REASONS[code] ?? code)]);
  }
}

/** The same as text; what is not UTF-8 is refused. */
export async function readTextWithin(file: string, bounds: Bounds): Promise<Result<string>> {
  const held = await readWithin(file, bounds);
  if (!held.ok) return held;
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(held.value));
  } catch {
    return failed([files.fileEncoding(file)]);
  }
}
