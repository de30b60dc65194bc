// load: an edition's folder → dataset, or everything that is wrong with it, at once.
import { settle } from '../diagnostics/diagnostic.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { checkAll } from './check/all.ts';
import { parseEdition } from './parse/edition-files.ts';
import type { Gathering } from './parse/file.ts';
import { readEdition, readPhrases } from './read.ts';
import { toDataset } from './to-dataset.ts';

export interface LoadOptions {
  /** An edition's folder: `data/2018`. */
  readonly folder: string;
  /** The folder of `<language>.yaml` phrases: `templates/phrases`. */
  readonly phrases: string;
}

/** Errors before warnings, then by file and line. */
function inReadingOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = ({ severity }: Diagnostic) => (severity === 'error' ? 0 : 1);
  const file = ({ place }: Diagnostic) => place?.file ?? '';
  const line = ({ place }: Diagnostic) => place?.line ?? 0;
  const column = ({ place }: Diagnostic) => place?.column ?? 0;
  const byFile = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return findings.toSorted(
    (a, b) => rank(a) - rank(b) || byFile(file(a), file(b)) || line(a) - line(b) || column(a) - column(b),
  );
}

/**
 * The dataset of an edition, its cities in the order of their published rank. Diagnostics of all files come
 * together, each with file, line and column; what needs a broken file is checked once it is mended.
 */
export async function load(options: LoadOptions): Promise<Result<Dataset>> {
  const edition = await readEdition(options.folder);
  const phrases = await readPhrases(options.phrases);
  const reading = [...edition.diagnostics, ...phrases.diagnostics];
  const gathering: Gathering = { yaml: new Map(), findings: [...reading] };
  const parts = parseEdition(
    {
      folder: options.folder,
      phrasesFolder: options.phrases,
      files: edition.files,
      phrases: phrases.files,
      unreadable: reading.flatMap(({ place }) => place?.file ?? []),
    },
    gathering,
  );
  const findings = inReadingOrder(checkAll(parts, gathering.findings));
  const used = phrases.files.filter(({ file }) => parts.yaml.has(file));
  return settle(findings, () => toDataset(parts, [...edition.files, ...used]));
}
