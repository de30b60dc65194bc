// What an edition was made from and what came out, so that anybody can check or repeat it.
import type { ReleasedFile } from '../model/release.ts';
import type { PublishOptions } from './index.ts';
import { toJson } from './json.ts';

/** No clock and no machine in it: the same inputs and versions give the same bytes. */
export function manifestJson(
  { dataset, versions, programVersion, runId }: PublishOptions,
  tools: Readonly<Record<string, string>>,
  files: readonly ReleasedFile[],
): string {
  const { edition, inputs } = dataset;
  return toJson({
    edition: { id: edition.id, date: edition.date, status: edition.status, title: edition.title },
    program: { name: 'indexpress', version: programVersion },
    run: runId,
    seed: edition.seed,
    versions: { node: process.version, ...tools, browser: versions.browser, fonts: versions.fonts },
    inputs: inputs.map(({ name, sha256, bytes }) => ({ path: name, sha256, bytes })),
    outputs: files,
  });
}
