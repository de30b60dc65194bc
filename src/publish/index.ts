// Publishes an edition: all files into a temporary folder, then one swap; the only writer of output.
import { lstat } from 'node:fs/promises';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Published } from '../model/release.ts';
import type { Result } from '../model/result.ts';
import type { Robustness } from '../model/robustness.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Versions } from '../model/sheet.ts';
import { compareFiles } from './compare-files.ts';
import { leagueTableCsv } from './league-table.ts';
import { manifestJson } from './manifest.ts';
import { robustnessJson, scorecardJson } from './scorecard.ts';
import type { Staging } from './staging.ts';
import { systemError } from './system-failure.ts';
import { readToolVersions } from './tool-versions.ts';

export type { Published, Release } from '../model/release.ts';
export { compareReleases } from './compare-releases.ts';
export { clearBeside, refuse } from './refuse.ts';
export { replace } from './replace.ts';
export { openStaging, type Staging } from './staging.ts';
export { type Verified, verify } from './verify.ts';

export interface PublishOptions {
  /** With the PDFs in it; the edition's folder is replaced as a whole: `output/2018`. */
  readonly staging: Staging;
  readonly dataset: Dataset;
  readonly scorecard: Scorecard;
  readonly robustness: Robustness;
  readonly versions: Versions;
  readonly programVersion: string;
  /** Names what the edition was made from. */
  readonly runId: string;
}

/**
 * The edition as it stands in its folder; the same inputs give the same bytes. Whatever goes wrong before the swap
 * leaves the folder as it was and nothing beside it; an interruption throws the signal's reason. Errors:
 * `output-not-folder`, `output-not-ours`, `output-failed`; warning: `output-leftover`.
 */
export async function publish(options: PublishOptions): Promise<Result<Published>> {
  const { staging, dataset, scorecard, robustness } = options;
  const { id } = dataset.edition;
  const tools = await readToolVersions();
  const texts: readonly (readonly [string, () => string])[] = [
    ['data/league-table.csv', () => leagueTableCsv(dataset, scorecard, robustness)],
    ['data/robustness.json', () => robustnessJson(id, robustness)],
    ['data/scorecard.json', () => scorecardJson(id, scorecard)],
    ['manifest.json', () => manifestJson(options, tools, staging.files())],
  ];
  for (const [path, text] of texts) {
    const obstacle = await staging.add(path, Buffer.from(text()));
    if (obstacle !== null) return failed([obstacle]);
  }
  const files = staging.files().toSorted((a, b) => Number(isManifest(a)) - Number(isManifest(b)));
  const finished = await staging.finish();
  return finished.ok ? done({ folder: finished.value, files }, finished.warnings) : finished;
}

const isManifest = ({ path }: { readonly path: string }): boolean => path === 'manifest.json';

/** Whether a release stands in its folder as it was published, with nothing lost, changed, added, or unreadable. */
export async function isIntact({ folder, files }: Published): Promise<boolean> {
  try {
    return (await lstat(folder)).isDirectory() && (await compareFiles(folder, files)).length === 0;
  } catch (cause) {
    systemError(cause);
    return false;
  }
}
