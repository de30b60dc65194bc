// Reads an edition's files and the phrases: the only file of this stage that touches the disk.
import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import * as files from '../diagnostics/catalogue/load-files.ts';
import type { Diagnostic } from '../model/result.ts';
import { countLines, type SourceFile } from './source-file.ts';

/** A city file has a few kilobytes; a mebibyte is a file that was put here by mistake. */
const MAX_BYTES = 1 << 20;

/** A table of thousands of cities, many indicators and years. */
const MAX_TABLE_BYTES = 64 << 20;

export interface Reading {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const reasonOf = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return (
    { ENOENT: 'there is no such file', EACCES: 'permission denied', EISDIR: 'it is a folder' }[code] ?? code
  );
};

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/** Whether a link leads the file out of `root`: an edition may borrow a file of its neighbour, and nothing beyond. */
async function leadsOut(file: string, root: string): Promise<boolean> {
  const way = relative(root, await realpath(file));
  return way === '..' || way.startsWith(`..${sep}`);
}

async function readSource(folder: string, name: string, most: number): Promise<SourceFile | Diagnostic> {
  const file = join(folder, name);
  let content: Uint8Array;
  try {
    // A pipe or a device has no size, and may never end.
    const held = await stat(file);
    if (held.isDirectory()) return files.fileUnreadable(file, 'it is a folder');
    // The folder itself is the user's word, and may be a link.
    const root = dirname(await realpath(folder));
    if (await leadsOut(file, root)) return files.fileOutside(file, root);
    if (!held.isFile()) return files.fileUnreadable(file, 'it is no file but a pipe or a device');
    if (held.size > most) return files.fileTooLarge(file, held.size, most);
    content = await readFile(file);
  } catch (cause) {
    return files.fileUnreadable(file, reasonOf(cause));
  }
  const text = decode(content);
  if (text === null) return files.fileEncoding(file);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { file, name, text, sha256, bytes: content.length, lines: countLines(text) };
}

/** Hidden files and a README beside the facts are for people. */
const isData = (name: string): boolean => !name.startsWith('.') && name !== 'README.md';

/** Names of files (or folders) in a folder, sorted. An absent folder is empty. */
async function listed(folder: string, want: 'files' | 'folders'): Promise<readonly string[]> {
  let entries: readonly string[];
  try {
    entries = await readdir(folder);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && ['ENOENT', 'ENOTDIR'].includes(String(cause.code)))
      return [];
    throw cause;
  }
  const names: string[] = [];
  for (const name of entries.filter(isData).sort()) {
    const status = await stat(join(folder, name)).catch(() => null);
    const wanted = want === 'folders' ? status?.isDirectory() : !(status?.isDirectory() ?? false);
    if (wanted === true) names.push(name);
  }
  return names;
}

/** Names of all files of an edition's folder, by their path within it. */
export async function listEdition(folder: string): Promise<readonly string[]> {
  const names = (await listed(folder, 'files')).slice();
  for (const name of await listed(join(folder, 'cities'), 'files')) names.push(`cities/${name}`);
  for (const language of await listed(join(folder, 'text'), 'folders')) {
    const texts = await listed(join(folder, 'text', language), 'files');
    names.push(...texts.map((name) => `text/${language}/${name}`));
  }
  return names;
}

async function readAll(folder: string, names: readonly string[], most: number): Promise<Reading> {
  const read: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  // One after the other: thousands of cities must not exhaust the open files of the process.
  for (const name of names) {
    const source = await readSource(folder, name, most);
    if ('code' in source) diagnostics.push(source);
    else read.push(source);
  }
  return { files: read, diagnostics };
}

/** Files of an edition's folder by their path within it. */
export const readFiles = (folder: string, names: readonly string[]): Promise<Reading> =>
  readAll(folder, names, MAX_BYTES);

/** Tables of an edition's folder, and the names of those that are not there. */
export async function readTables(
  folder: string,
  names: readonly string[],
): Promise<Reading & { readonly missing: readonly string[] }> {
  const missing: string[] = [];
  for (const name of names) {
    if ((await stat(join(folder, name)).catch(() => null)) === null) missing.push(name);
  }
  const there = names.filter((name) => !missing.includes(name));
  return { missing, ...(await readAll(folder, there, MAX_TABLE_BYTES)) };
}

/** The files of the phrases' folder: `zh.yaml`, `en.yaml` … */
export const readPhrases = async (folder: string): Promise<Reading> =>
  readFiles(folder, await listed(folder, 'files'));
