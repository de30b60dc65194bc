// load: an edition's folder → dataset, or everything that is wrong with it, at once.
import { tooManyFindings } from '../diagnostics/catalogue/load-limits.ts';
import { settle } from '../diagnostics/diagnostic.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { checkAll } from './check/all.ts';
import { MAX_FINDINGS } from './limits.ts';
import { parseEdition } from './parse/edition-files.ts';
import type { Gathering } from './parse/file.ts';
import { type Imprint, parseImprint, reportMissing, tableNames } from './parse/imprint.ts';
import type { EditionFiles } from './parse/presence.ts';
import { parseTables } from './parse/tables.ts';
import { listEdition, type Reading, readFiles, readPhrases, readTables } from './read.ts';
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

/** Nobody reads ten thousand findings, and a hostile file can bring about a million. */
function asManyAsAreRead(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = findings.slice(0, MAX_FINDINGS).map(clipped);
  const others = findings.length - told.length;
  return others === 0 ? told : [...told, tooManyFindings(told.at(-1)?.place ?? null, others)];
}

/** Words of a file that a message repeats may be long. */
const clipped = (finding: Diagnostic): Diagnostic => ({
  ...finding,
  message: finding.message.slice(0, MAX_MESSAGE),
  hint: finding.hint?.slice(0, MAX_MESSAGE) ?? null,
});

const MAX_MESSAGE = 2_000;

/** Files that are read whatever the edition is; the texts only where it is printed, tables only where it names them. */
const isFacts = (name: string): boolean => name.endsWith('.yaml');
const isTable = (name: string): boolean => /\.csv$/i.test(name);
const isText = (name: string): boolean => name.startsWith('text/');

const NOTHING: Reading = { files: [], diagnostics: [] };

/** What beside the YAML the edition needs: texts and phrases to be printed, and the tables that it names. */
function readRest({ folder, phrases }: LoadOptions, imprint: Imprint, names: readonly string[]) {
  const printed = imprint.strictness === 'printed';
  return {
    texts: printed ? readFiles(folder, names.filter(isText)) : NOTHING,
    phrases: printed ? readPhrases(phrases) : NOTHING,
    tables: readTables(folder, tableNames(imprint)),
  };
}

/**
 * The dataset of an edition, its cities in the order of their published rank. Diagnostics of all files come
 * together, each with file, line and column; what needs a broken file is checked once it is mended. An edition
 * without outputs is only scored: it needs neither texts nor phrases.
 */
export async function load(options: LoadOptions): Promise<Result<Dataset>> {
  const { names, diagnostics: unlisted } = listEdition(options.folder);
  const facts = readFiles(options.folder, names.filter(isFacts));
  const gathering: Gathering = { yaml: new Map(), findings: [] };
  const imprint = parseImprint(
    facts.files.find(({ name }) => name === 'edition.yaml'),
    gathering,
  );
  const { texts, phrases, tables } = readRest(options, imprint, names);
  const reading = [...unlisted, ...[facts, texts, phrases, tables].flatMap(({ diagnostics }) => diagnostics)];
  gathering.findings.push(...reading);
  reportMissing(imprint, tables.missing, names.filter(isTable), gathering);
  const input: EditionFiles = {
    folder: options.folder,
    phrasesFolder: options.phrases,
    names,
    files: [...facts.files, ...texts.files],
    tables: await parseTables(tables.files, gathering),
    phrases: phrases.files,
    unreadable: reading.flatMap(({ place }) => place?.file ?? []),
  };
  const parts = parseEdition(input, imprint, gathering);
  const findings = asManyAsAreRead(inReadingOrder(checkAll(parts, gathering.findings)));
  const used = phrases.files
    .filter(({ file }) => parts.yaml.has(file))
    .map((file) => ({ ...file, name: `phrases/${file.name}` }));
  return settle(findings, () => toDataset(parts, [...input.files, ...tables.files, ...used]));
}
