// Which edition a command is about: the named one, else the newest in the data folder.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { missingFolder, noEdition, unknownEdition } from '../diagnostics/catalogue/cli.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Names of the folders with an edition.yaml, oldest first: 2018 before 2019, 9 before 10. */
function editionsIn(data: string): readonly string[] {
  return readdirSync(data)
    .filter((name) => existsSync(join(data, name, 'edition.yaml')))
    .sort(new Intl.Collator('en', { numeric: true }).compare);
}

/** `wanted` is `null` for the newest. */
export function findEdition(data: string, wanted: string | null): Result<string> {
  if (!isFolder(data)) return failed([missingFolder(data, '--data')]);
  const editions = editionsIn(data);
  const newest = editions.at(-1);
  if (newest === undefined) return failed([noEdition(data)]);
  if (wanted === null) return done(newest);
  return editions.includes(wanted) ? done(wanted) : failed([unknownEdition(data, wanted, editions)]);
}

export const findTemplates = (templates: string): Result<string> =>
  isFolder(templates) ? done(templates) : failed([missingFolder(templates, '--templates')]);
