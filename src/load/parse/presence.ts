// Which files an edition must have, and which of those that are there have no part in it.
import { join } from 'node:path';
import { fileMissing, fileUnknown } from '../../diagnostics/catalogue/load-files.ts';
import type { Language } from '../../model/language.ts';
import type { Diagnostic } from '../../model/result.ts';
import type { SourceFile } from '../source-file.ts';

const REQUIRED_FILES = ['edition.yaml', 'framework.yaml', 'national.yaml', 'sources.yaml'];

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

/** The files to parse, and the folders that they come from. */
export interface EditionFiles {
  readonly folder: string;
  readonly phrasesFolder: string;
  readonly files: readonly SourceFile[];
  readonly phrases: readonly SourceFile[];
  /** Paths of files that could not be read, which is reported already. */
  readonly unreadable: readonly string[];
}

/** Missing and superfluous files, as far as the edition's languages are known. */
export function checkPresence(
  input: EditionFiles,
  languages: readonly Language[] | null,
): readonly Diagnostic[] {
  const texts = (languages ?? []).flatMap((language) =>
    REQUIRED_TEXTS.map((name) => `text/${language}/${name}.md`),
  );
  const expected = [...REQUIRED_FILES, ...texts].map((name) => join(input.folder, name));
  const found = [...input.files.map(({ file }) => file), ...input.unreadable];
  const isCity = (file: SourceFile) => /^cities\/[a-z0-9-]+\.yaml$/.test(file.name);
  const isText = (file: SourceFile) => languages === null && file.name.startsWith('text/');
  const strange = input.files
    .filter((file) => !expected.includes(file.file) && !isCity(file) && !isText(file))
    .map(({ file }) => file);
  const missing = expected.filter((file) => !found.includes(file));
  return [
    ...missing.map((file) => fileMissing(file, strange)),
    ...strange.map((file) => fileUnknown(file, missing)),
  ];
}
