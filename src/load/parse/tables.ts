// The tables that edition.yaml names → what they add to the cities.
import type { Framework } from '../../model/framework.ts';
import { indicatorsOf } from '../check/tree.ts';
import type { Parts } from '../parts.ts';
import type { SourceFile } from '../source-file.ts';
import type { Table } from '../table/parse.ts';
import type { Bridge } from './bridge.ts';
import type { CityRows } from './city-rows.ts';
import type { Gathering } from './file.ts';
import type { Imprint } from './imprint.ts';
import { neededObservations } from './needed.ts';
import { readRatings } from './ratings.ts';
import { readValues } from './values.ts';
import { layOut } from './values-layout.ts';

/**
 * Tables that could be read by their name; what is wrong with the others is among the findings. The reader of CSV
 * is loaded only where there is something to read.
 */
export async function parseTables(
  sources: readonly SourceFile[],
  gathering: Gathering,
): Promise<ReadonlyMap<string, Table>> {
  const tables = new Map<string, Table>();
  if (sources.length === 0) return tables;
  const { parseTable } = await import('../table/parse.ts');
  for (const source of sources) {
    const table = parseTable(source);
    if (table.ok) tables.set(source.name, table.value);
    else gathering.findings.push(...table.diagnostics);
  }
  return tables;
}

export interface TableWork {
  readonly imprint: Imprint;
  readonly tables: ReadonlyMap<string, Table>;
  /** `null`: broken; then only columns are read that edition.yaml names itself. */
  readonly framework: Framework | null;
  readonly cities: CityRows;
}

/** Observations that the tables have columns for. */
function addValues({ imprint, tables, framework, cities }: TableWork, bridge: Bridge): readonly string[] {
  const data = imprint.shaped?.data;
  if (data === undefined) return [];
  const observations: string[] = [];
  const dataYear = data['data-year'] ?? null;
  const needed = framework === null ? new Map<string, string>() : neededObservations(framework, data);
  for (const [index, file] of data.values.entries()) {
    const table = tables.get(file.csv);
    if (table === undefined) continue;
    const named = { table, bridge, keys: ['values', index] };
    const layout = layOut(named, file, { needed, dataYear, scoredOnly: imprint.strictness === 'scored' });
    if (layout === null) continue;
    readValues(named, file, layout, { cities, dataYear });
    observations.push(...layout.values.map(({ observation }) => observation));
  }
  return observations;
}

/** Ids that rows of ratings judge; `null`: the columns of a table are not known. */
function addRatings(
  { imprint, tables, framework, cities }: TableWork,
  bridge: Bridge,
): ReadonlySet<string> | null {
  const rated =
    framework === null
      ? null
      : indicatorsOf(framework).flatMap(({ from }) => (from.rule === 'experts' ? [from.ratings] : []));
  const judged = (imprint.shaped?.data.ratings ?? []).map((file, index) => {
    const table = tables.get(file.csv);
    return table === undefined
      ? null
      : readRatings({ table, bridge, keys: ['ratings', index] }, file, { rated, cities });
  });
  return judged.includes(null) ? null : new Set(judged.flatMap((ids) => [...(ids ?? [])]));
}

/**
 * Adds to the cities' drafts, and tells which observations the tables have columns for, and what is rated. Ratings
 * come last, since they bring in no cities.
 */
export function addTables(
  work: TableWork,
  gathering: Gathering,
): Pick<Parts['tables'], 'observations' | 'rated'> {
  const { shaped, languages } = work.imprint;
  if (shaped === null) return { observations: [], rated: null };
  const bridge = { file: shaped.file, languages, findings: gathering.findings };
  const observations = addValues(work, bridge);
  return { observations, rated: addRatings(work, bridge) };
}
