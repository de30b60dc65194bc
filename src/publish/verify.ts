// Holds a published edition against its manifest: every file there, unchanged, and none besides.
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import * as catalogue from '../diagnostics/catalogue/verify.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { noneIfMissing } from './check-target.ts';

const MANIFEST = 'manifest.json';

/** The part of a manifest that says what was published; `bytes` and `sha256` are those of the file. */
const Manifest = z.object({
  edition: z.object({ id: z.string() }),
  run: z.string(),
  outputs: z.array(z.object({ path: z.string(), bytes: z.number().int().nonnegative(), sha256: z.string() })),
});
type Output = z.infer<typeof Manifest>['outputs'][number];

export interface Verified {
  readonly edition: string;
  readonly run: string;
  /** Files that the manifest lists. */
  readonly files: number;
  /** What differs: `published-missing`, `published-changed`, `published-foreign`, `manifest-path`. */
  readonly findings: readonly Diagnostic[];
}

/** Errors: `manifest-missing`, `manifest-unreadable`. Nothing outside `folder` is read, whatever the manifest says. */
export async function verify(folder: string): Promise<Result<Verified>> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(noneIfNotThere);
  if (text === null) return failed([catalogue.manifestMissing(folder)]);
  const manifest = Manifest.safeParse(parseJson(text));
  if (!manifest.success) return failed([catalogue.manifestUnreadable(join(folder, MANIFEST))]);
  const { edition, run, outputs } = manifest.data;
  const there = new Set(await filesBelow(folder));
  const findings: Diagnostic[] = [];
  for (const output of outputs) {
    const finding = await checkFile(folder, output, there);
    if (finding !== null) findings.push(finding);
  }
  const listed = new Set([MANIFEST, ...outputs.map(({ path }) => path)]);
  const foreign = [...there].filter((path) => !listed.has(path)).sort();
  findings.push(...foreign.map((path) => catalogue.publishedForeign(join(folder, path))));
  return done({ edition: edition.id, run, files: outputs.length, findings });
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
  const held = await lstat(file);
  if (!held.isFile()) return catalogue.publishedChanged(file, 'it is no file of its own but a link');
  if (held.size !== bytes)
    return catalogue.publishedChanged(file, `it has ${held.size} bytes and should have ${bytes}`);
  const found = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return found === sha256 ? null : catalogue.publishedChanged(file, `its SHA-256 is ${found}, not ${sha256}`);
}

/** Files and links, with forward slashes; links are not followed. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** A file stands where a folder should: there is no manifest in it either. */
function noneIfNotThere(cause: NodeJS.ErrnoException): null {
  return cause.code === 'ENOTDIR' ? null : noneIfMissing(cause);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
