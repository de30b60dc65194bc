// Which edition a command is about: the named one, else the newest in the data folder, or the data folder itself.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { missingFolder, noEdition, unknownEdition } from '../diagnostics/catalogue/cli.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';

/** An edition's name, which its output folder gets too, and where its files are. */
export interface FoundEdition {
  readonly edition: string;
  readonly folder: string;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const holdsEdition = (folder: string): boolean => existsSync(join(folder, 'edition.yaml'));

/** Names of the folders with an edition.yaml. */
const editionsIn = (data: string): readonly string[] =>
  readdirSync(data).filter((name) => holdsEdition(join(data, name)));

/** Oldest first: 2018 before 2019, 9 before 10. Made only where it is needed, for collation is slow to start. */
const byAge = (names: readonly string[]): readonly string[] =>
  names.length < 2 ? names : names.toSorted(new Intl.Collator('en', { numeric: true }).compare);

/** `wanted` is `null` for the newest; a data folder with an edition.yaml of its own is that edition. */
export function findEdition(data: string, wanted: string | null): Result<FoundEdition> {
  if (!isFolder(data)) return failed([missingFolder(data, '--data')]);
  const own = basename(resolve(data));
  if (holdsEdition(data) && (wanted === null || wanted === own)) return done({ edition: own, folder: data });
  const editions = editionsIn(data);
  const edition = wanted ?? byAge(editions).at(-1);
  if (edition === undefined) return failed([noEdition(data)]);
  return editions.includes(edition)
    ? done({ edition, folder: join(data, edition) })
    : failed([unknownEdition(data, edition, byAge(editions))]);
}

/** An edition that is only scored needs no templates: then the default folder may be absent. */
export const findTemplates = (templates: string, optional: boolean): Result<string> =>
  optional || isFolder(templates) ? done(templates) : failed([missingFolder(templates, '--templates')]);
