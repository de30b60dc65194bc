// Holds the files below a folder against a list of them: every one there, unchanged, and none besides.
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as catalogue from '../diagnostics/catalogue/verify.ts';
import type { Diagnostic } from '../model/result.ts';
import { systemError } from './system-failure.ts';

export interface Output {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * What differs: `published-missing`, `published-changed`, `published-foreign`, `manifest-path`. `besides` are files that
 * are there without being listed. Nothing outside `folder` is read, whatever the list says.
 */
export async function compareFiles(
  folder: string,
  outputs: readonly Output[],
  besides: readonly string[] = [],
): Promise<readonly Diagnostic[]> {
  const there = new Set(await filesBelow(folder));
  const findings: Diagnostic[] = [];
  for (const output of outputs) {
    const finding = await checkFile(folder, output, there);
    if (finding !== null) findings.push(finding);
  }
  const listed = new Set([...besides, ...outputs.map(({ path }) => path)]);
  const foreign = [...there].filter((path) => !listed.has(path)).sort();
  return [...findings, ...foreign.map((path) => catalogue.publishedForeign(join(folder, path)))];
}

/** Only files that were found below the folder are opened, so that no path of a manifest leads out of it. */
async function checkFile(
  folder: string,
  { path, bytes, sha256 }: Output,
  there: ReadonlySet<string>,
): Promise<Diagnostic | null> {
  const file = join(folder, path);
  if (path.split('/').includes('..') || path.startsWith('/')) return catalogue.manifestPath(folder, path);
  if (!there.has(path)) return catalogue.publishedMissing(file);
  const how = await changeOf(file, bytes, sha256).catch(
    (cause) => `it cannot be read: ${systemError(cause).message}`,
  );
  return how === null ? null : catalogue.publishedChanged(file, how);
}

async function changeOf(file: string, bytes: number, sha256: string): Promise<string | null> {
  const held = await lstat(file);
  if (!held.isFile()) return 'it is no file of its own but a link';
  if (held.size !== bytes) return `it has ${held.size} bytes and should have ${bytes}`;
  const found = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return found === sha256 ? null : `its SHA-256 is ${found}, not ${sha256}`;
}

/** Files and links, with forward slashes; links are not followed. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
