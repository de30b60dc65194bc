// Holds a published edition against its manifest: every file there, unchanged, and none besides.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as catalogue from '../diagnostics/catalogue/verify.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { noneIfMissing } from './check-target.ts';
import { compareFiles, type Output } from './compare-files.ts';

const MANIFEST = 'manifest.json';

/** The part of a manifest that says what was published. */
interface Manifest {
  readonly edition: { readonly id: string };
  readonly run: string;
  readonly outputs: readonly Output[];
}

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
  const manifest = parseJson(text);
  if (!isManifest(manifest)) return failed([catalogue.manifestUnreadable(join(folder, MANIFEST))]);
  const { edition, run, outputs } = manifest;
  const findings = await compareFiles(folder, outputs, [MANIFEST]);
  return done({ edition: edition.id, run, files: outputs.length, findings });
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isManifest = (value: unknown): value is Manifest =>
  isFields(value) &&
  isFields(value.edition) &&
  typeof value.edition.id === 'string' &&
  typeof value.run === 'string' &&
  Array.isArray(value.outputs) &&
  value.outputs.every(isOutput);

const isOutput = (value: unknown): value is Output =>
  isFields(value) &&
  typeof value.path === 'string' &&
  typeof value.sha256 === 'string' &&
  Number.isInteger(value.bytes) &&
  Number(value.bytes) >= 0;

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
