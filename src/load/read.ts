// Reads an edition's files and the phrases: the only file of this stage that touches the disk. It reads one file
// after the other and nothing waits beside it, so that the calls that block are by far the cheapest.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import * as files from '../diagnostics/catalogue/load-files.ts';
import { editionTooLarge, hiddenCharacter } from '../diagnostics/catalogue/load-limits.ts';
import type { Diagnostic } from '../model/result.ts';
import { hiddenIn } from './hidden.ts';
import { MAX_BYTES, MAX_EDITION_BYTES, MAX_FILES, MAX_PROSE_BYTES, MAX_TABLE_BYTES } from './limits.ts';
import { countLines, type SourceFile, spanPlace } from './source-file.ts';

export interface Reading {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'its name is too long',
};

const reasonOf = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return REASONS[code] ?? code;
};

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/**
 * Whether a link leads the file or folder out of `root`: an edition may borrow of its neighbour, and nothing beyond.
 * Nothing hidden and nothing of another kind either, as `root` may be a folder that holds more than editions.
 */
function leadsOut(file: string, root: string): boolean {
  const way = relative(root, realpathSync(file));
  const steps = way.split(sep);
  return steps.some((step) => step.startsWith('.')) || extname(way) !== extname(file);
}

function readSource(folder: string, name: string, most: number): SourceFile | Diagnostic {
  const file = join(folder, name);
  let content: Uint8Array;
  try {
    // A pipe or a device has no size, and may never end.
    const held = statSync(file);
    if (held.isDirectory()) return files.fileUnreadable(file, 'it is a folder');
    // The folder itself is the user's word, and may be a link.
    const root = dirname(realpathSync(folder));
    if (leadsOut(file, root)) return files.fileOutside(file, root);
    if (!held.isFile()) return files.fileUnreadable(file, 'it is no file but a pipe or a device');
    if (held.size > most) return files.fileTooLarge(file, held.size, most);
    content = readFileSync(file);
  } catch (cause) {
    return files.fileUnreadable(file, reasonOf(cause));
  }
  const text = decode(content);
  if (text === null) return files.fileEncoding(file);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const source = { file, name, text, sha256, bytes: content.length, lines: countLines(text) };
  const hidden = hiddenIn(text);
  if (hidden === null) return source;
  return hiddenCharacter(spanPlace(source, hidden.offset, hidden.offset + 1), hidden.name);
}

/** Hidden files and a README beside the facts are for people. */
const isData = (name: string): boolean => !name.startsWith('.') && name !== 'README.md';

/** `null` where nothing can be seen there. */
function statusOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** What stands in a folder; an absent one is empty. `root` is what links may not lead out of. */
function entriesOf(folder: string, root: string): readonly string[] | Diagnostic {
  try {
    if (leadsOut(folder, root)) return files.fileOutside(folder, root);
    const entries = readdirSync(folder);
    return entries.length > MAX_FILES ? editionTooLarge(folder, `${MAX_FILES} files`) : entries;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return ['ENOENT', 'ENOTDIR'].includes(code) ? [] : files.fileUnreadable(folder, reasonOf(cause));
  }
}

export interface Listing {
  /** Of files (or folders), sorted. */
  readonly names: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function listed(folder: string, root: string, want: 'files' | 'folders'): Listing {
  const entries = entriesOf(folder, root);
  if ('code' in entries) return { names: [], diagnostics: [entries] };
  const names = entries.filter(isData).filter((name) => {
    const isFolder = statusOf(join(folder, name))?.isDirectory() ?? false;
    return isFolder === (want === 'folders');
  });
  return { names: names.sort(), diagnostics: [] };
}

/** Of the folder that the user names, which may be a link and stand anywhere. */
function rootOf(folder: string): string {
  try {
    return dirname(realpathSync(folder));
  } catch {
    return dirname(folder);
  }
}

/** Names of all files of an edition's folder, by their path within it. */
export function listEdition(folder: string): Listing {
  const root = rootOf(folder);
  const below = (path: string, want: 'files' | 'folders') => {
    const { names, diagnostics } = listed(join(folder, path), root, want);
    return { names: names.map((name) => (path === '.' ? name : `${path}/${name}`)), diagnostics };
  };
  const languages = below('text', 'folders');
  const lists = [
    below('.', 'files'),
    below('cities', 'files'),
    ...languages.names.map((name) => below(name, 'files')),
  ];
  const names = lists.flatMap((list) => list.names);
  const diagnostics = [languages, ...lists].flatMap((list) => list.diagnostics);
  if (names.length <= MAX_FILES) return { names, diagnostics };
  return { names: [], diagnostics: [...diagnostics, editionTooLarge(folder, `${MAX_FILES} files`)] };
}

function readAll(folder: string, names: readonly string[], most: number): Reading {
  const read: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let bytes = 0;
  for (const name of names) {
    const source = readSource(folder, name, name.endsWith('.md') ? Math.min(most, MAX_PROSE_BYTES) : most);
    bytes += 'code' in source ? 0 : source.bytes;
    if (bytes > MAX_EDITION_BYTES) {
      diagnostics.push(editionTooLarge(join(folder, name), `${MAX_EDITION_BYTES} bytes`));
      break;
    }
    if ('code' in source) diagnostics.push(source);
    else read.push(source);
  }
  return { files: read, diagnostics };
}

/** Files of an edition's folder by their path within it. */
export const readFiles = (folder: string, names: readonly string[]): Reading =>
  readAll(folder, names, MAX_BYTES);

/** Tables of an edition's folder, and the names of those that are not there. */
export function readTables(
  folder: string,
  names: readonly string[],
): Reading & { readonly missing: readonly string[] } {
  const missing = names.filter((name) => statusOf(join(folder, name)) === null);
  const there = names.filter((name) => !missing.includes(name));
  return { missing, ...readAll(folder, there, MAX_TABLE_BYTES) };
}

/** The files of the phrases' folder: `zh.yaml`, `en.yaml` … */
export function readPhrases(folder: string): Reading {
  const { names, diagnostics } = listed(folder, rootOf(folder), 'files');
  const reading = readFiles(folder, names);
  return { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
}
