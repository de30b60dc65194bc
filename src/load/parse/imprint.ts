// edition.yaml first of all: whether the edition is only scored, its languages, and the tables that it names.
import { csvMissing } from '../../diagnostics/catalogue/load-tables.ts';
import type { Language } from '../../model/language.ts';
import type { Strictness } from '../schema/common.ts';
import { type EditionFile, editionSchemas, languagesSchema } from '../schema/edition.ts';
import { valueAt } from '../shape/flatten.ts';
import type { SourceFile } from '../source-file.ts';
import { placeAt } from '../yaml/place.ts';
import { toLanguages } from './edition.ts';
import { type Gathering, readYaml, type Shaped, shapeYaml } from './file.ts';

export interface Imprint {
  /** `null`: missing or broken, which is among the findings. */
  readonly shaped: Shaped<EditionFile> | null;
  readonly strictness: Strictness;
  /** Languages even of an edition.yaml that is wrong elsewhere, so that the texts are checked all the same. */
  readonly languages: readonly Language[] | null;
}

/** Outputs that say how to print, not what. */
const HOW_TO_PRINT: readonly unknown[] = ['archive', 'recto'];

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** An edition that names nothing to print is only scored. One that cannot be read is taken as printed. */
function strictnessOf(data: unknown): Strictness {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'printed';
  const outputs = valueAt(data, ['outputs']);
  const kinds = typeof outputs === 'object' && outputs !== null ? Object.entries(outputs) : [['', outputs]];
  return kinds.every(([key, voices]) => HOW_TO_PRINT.includes(key) || isEmpty(voices)) ? 'scored' : 'printed';
}

export function parseImprint(source: SourceFile | undefined, gathering: Gathering): Imprint {
  const file = readYaml(gathering, source);
  const strictness = strictnessOf(file?.data);
  const languages = languagesSchema.safeParse(valueAt(file?.data, ['languages']));
  return {
    shaped: shapeYaml(gathering, file, editionSchemas[strictness]),
    strictness,
    languages: languages.success ? toLanguages(languages.data) : null,
  };
}

/** Names of the tables, each once, as edition.yaml gives them. */
export const tableNames = ({ shaped }: Imprint): readonly string[] => [
  ...new Set([...(shaped?.data.values ?? []), ...(shaped?.data.ratings ?? [])].map(({ csv }) => csv)),
];

/** Tables that edition.yaml names and the folder does not have; `found` are its CSV files. */
export function reportMissing(
  { shaped }: Imprint,
  missing: readonly string[],
  found: readonly string[],
  { findings }: Gathering,
): void {
  if (shaped === null) return;
  for (const kind of ['values', 'ratings'] as const) {
    for (const [index, { csv }] of shaped.data[kind].entries()) {
      if (missing.includes(csv))
        findings.push(csvMissing(placeAt(shaped.file, [kind, index, 'csv']), csv, found));
    }
  }
}
