// Holds a published edition against a fresh build of it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as catalogue from '../diagnostics/catalogue/verify.ts';
import type { Diagnostic } from '../model/result.ts';

interface Listed {
  readonly path: string;
  readonly sha256: string;
}

/** What a manifest of our own says; that of the published edition has been verified before. */
interface Made {
  readonly program: { readonly version: string };
  readonly versions: Readonly<Record<string, unknown>>;
  readonly inputs: readonly Listed[];
  readonly outputs: readonly Listed[];
}

const readMade = async (folder: string): Promise<Made> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Made;

/**
 * One `rebuild-differs` for every file that the fresh build in `fresh` makes otherwise, or does not make. Of a part of an
 * edition, the rest is not missed.
 */
export async function compareReleases(
  published: string,
  fresh: string,
  isPart: boolean,
): Promise<readonly Diagnostic[]> {
  const [was, is] = [await readMade(published), await readMade(fresh)];
  const reasons = [
    ...namesOfChanged(hashes(was.inputs), hashes(is.inputs)),
    ...namesOfChanged({ program: was.program, ...was.versions }, { program: is.program, ...is.versions }),
  ];
  const [before, now] = [hashes(was.outputs), hashes(is.outputs)];
  const names = Object.keys(isPart ? before : { ...before, ...now }).sort();
  return names.flatMap((name) => {
    const how = differenceOf(before[name], now[name]);
    return how === null ? [] : [catalogue.rebuildDiffers(join(published, name), how, reasons)];
  });
}

const hashes = (files: readonly Listed[]): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));

function namesOfChanged(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): readonly string[] {
  const names = Object.keys({ ...before, ...now }).sort();
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
}

function differenceOf(before: string | undefined, now: string | undefined): string | null {
  if (now === undefined) return 'it makes no such file';
  if (before === undefined) return 'it is missing in the published edition';
  return before === now ? null : `its SHA-256 is ${before}, and would be ${now}`;
}
