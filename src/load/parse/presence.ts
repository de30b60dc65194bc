// Which files an edition must have, and which of those that are there have no part in it.
import { join } from 'node:path';
import { fileMissing, fileUnknown } from '../../diagnostics/catalogue/load-files.ts';
import type { Diagnostic } from '../../model/result.ts';
import type { SourceFile } from '../source-file.ts';
import type { Table } from '../table/parse.ts';
import { type Imprint, tableNames } from './imprint.ts';

const REQUIRED_FILES = ['edition.yaml', 'framework.yaml', 'national.yaml', 'sources.yaml'];

/** Of these an edition that is only scored needs the first two. */
const REQUIRED_TO_SCORE = 2;

export const REQUIRED_TEXTS = [
  'foreword',
  'state',
  'method',
  'commentary',
  'trends',
  'recommendations',
  'data-notes',
  'about',
];

/** Introduces the chapter on how sure the ranking is; an edition that leaves nothing open needs none. */
export const ROBUSTNESS_TEXT = 'robustness';

/** The files to parse, and the folders that they come from. */
export interface EditionFiles {
  readonly folder: string;
  readonly phrasesFolder: string;
  /** Names of all files within the folder, read or not. */
  readonly names: readonly string[];
  readonly files: readonly SourceFile[];
  /** By name; those that could not be read are reported already. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly phrases: readonly SourceFile[];
  /** Paths of files that could not be read, which is reported already. */
  readonly unreadable: readonly string[];
}

/** What is not meant for the program is nobody's business in an edition that is only scored. */
const isMeant = (name: string): boolean => /\.ya?ml$/.test(name) || name.startsWith('cities/');

/** Missing and superfluous files, as far as the edition's languages are known. */
export function checkPresence(input: EditionFiles, imprint: Imprint): readonly Diagnostic[] {
  const { languages, strictness, shaped } = imprint;
  const scored = strictness === 'scored';
  const textsOf = (names: readonly string[]) =>
    (scored ? [] : (languages ?? [])).flatMap((language) =>
      names.map((name) => `text/${language}/${name}.md`),
    );
  const robustness = textsOf([ROBUSTNESS_TEXT]);
  const required = [
    ...(scored ? REQUIRED_FILES.slice(0, REQUIRED_TO_SCORE) : REQUIRED_FILES),
    ...textsOf(REQUIRED_TEXTS),
    ...(shaped?.data.uncertainty === undefined ? [] : robustness),
  ];
  const known = [...REQUIRED_FILES, ...required, ...robustness, ...tableNames(imprint)];
  const isCity = (name: string) => /^cities\/[A-Za-z0-9._-]+\.yaml$/.test(name);
  const isText = (name: string) => languages === null && name.startsWith('text/');
  const isTable = (name: string) => shaped === null && /\.csv$/i.test(name);
  const path = (name: string) => join(input.folder, name);
  const strange = input.names
    .filter((name) => !known.includes(name) && !isCity(name) && !isText(name) && !isTable(name))
    .filter((name) => !scored || isMeant(name));
  const missing = required.filter((name) => !input.names.includes(name));
  return [
    ...missing.map((name) => fileMissing(path(name), strange.map(path))),
    ...strange.map((name) => fileUnknown(path(name), missing.map(path))),
  ];
}
