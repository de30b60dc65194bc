// A table of experts' scores, a row for each → ratings of the cities.
import { unknownId } from '../../diagnostics/catalogue/load-facts.ts';
import { csvBlank, ratingsBlank, ratingTwice } from '../../diagnostics/catalogue/load-tables.ts';
import type { Rating } from '../../model/city.ts';
import type { Place } from '../../model/result.ts';
import type { RatingsFile } from '../schema/plans.ts';
import { isMissing, noNumber } from '../table/cell.ts';
import { columnNamed, type NamedTable } from '../table/columns.ts';
import { readNumber } from '../table/number.ts';
import type { Row } from '../table/parse.ts';
import { locate } from '../table/place.ts';
import { makeTally, type Tally } from '../table/tally.ts';
import { type CityRows, draftOf } from './city-rows.ts';

const COLUMNS = ['city', 'indicator', 'expert', 'score'] as const;
type Columns = Readonly<Record<(typeof COLUMNS)[number], number>>;

/** `null` with findings where one of the columns is not there. */
function layOut(named: NamedTable, file: RatingsFile): Columns | null {
  const found = COLUMNS.map((column) => [column, columnNamed(named, file[column], [column])] as const);
  return found.some(([, column]) => column === null) ? null : (Object.fromEntries(found) as Columns);
}

interface Reading {
  readonly named: NamedTable;
  readonly file: RatingsFile;
  readonly columns: Columns;
  readonly cities: CityRows;
  /** Ids that indicators take ratings by; `null`: not known. */
  readonly rated: readonly string[] | null;
  readonly tally: Tally;
  /** Ids that rows judge, even where their scores are no numbers. */
  readonly judged: Set<string>;
  /** By expert, those of one city for one thing: a table may have a hundred thousand. */
  readonly experts: Map<readonly Rating[], Map<string, Rating>>;
}

function expertsOf({ experts }: Reading, ratings: readonly Rating[]): Map<string, Rating> {
  const known = experts.get(ratings) ?? new Map(ratings.map((rating) => [rating.expert, rating]));
  experts.set(ratings, known);
  return known;
}

/** The score; `null` says that the expert gave none, `undefined` that there is a finding. */
function scoreOf(
  { named, file, columns, tally }: Reading,
  written: string,
  place: Place,
): number | null | undefined {
  if (isMissing(written, file.missing)) return null;
  const number = readNumber(written);
  if (!('problem' in number)) return number.value;
  noNumber({ written, header: named.table.header.cells[columns.score] ?? '', place }, number, tally);
  return undefined;
}

function readRow(reading: Reading, row: Row): void {
  const { named, file, columns, cities, rated, tally } = reading;
  const place = locate(named.table, row);
  const cell = (name: keyof Columns) => row.cells[columns[name]] ?? '';
  const draft = draftOf(cities, 'ratings', cell('city'), () => place(columns.city), tally);
  const [id, expert] = [cell('indicator'), cell('expert')];
  reading.judged.add(id);
  for (const name of ['indicator', 'expert'] as const) {
    if (cell(name) === '') {
      tally.add(`blank ${name}`, (others) => csvBlank(place(columns[name]), file[name], others));
    }
  }
  if (draft === null || id === '' || expert === '') return;
  if (rated !== null && !rated.includes(id)) {
    tally.add(`unknown ${id}`, () =>
      unknownId(place(columns.indicator), 'indicator that experts judge', id, rated),
    );
    return;
  }
  const scorePlace = place(columns.score, `${draft.id}.${id}.${expert}`);
  const score = scoreOf(reading, cell('score'), scorePlace);
  if (score === undefined) return;
  draft.ratings[id] ??= [];
  const ratings = draft.ratings[id];
  const known = expertsOf(reading, ratings);
  const first = known.get(expert);
  const rating = { expert, score, source: file.source ?? '', place: scorePlace };
  if (first === undefined) {
    ratings.push(rating);
    known.set(expert, rating);
  } else {
    const what = `the score of "${draft.id}" in "${id}" by "${expert}"`;
    tally.add(`twice ${what}`, () => ratingTwice(scorePlace, what, first.place));
  }
}

/** Warning `ratings-blank`, at the head of the column. */
function checkBlank({ named: { table, bridge }, file, columns }: Reading): void {
  const blank = ({ cells }: Row) => isMissing(cells[columns.score] ?? '', file.missing);
  if (table.rows.length === 0 || !table.rows.every(blank)) return;
  bridge.findings.push(ratingsBlank(locate(table, table.header)(columns.score), table.source.name));
}

/**
 * Adds to the cities' drafts; findings go to the bridge of edition.yaml. Returns the ids that rows judge; `null`
 * where the columns are not known.
 */
export function readRatings(
  named: NamedTable,
  file: RatingsFile,
  { cities, rated }: Pick<Reading, 'cities' | 'rated'>,
): ReadonlySet<string> | null {
  const columns = layOut(named, file);
  if (columns === null) return null;
  const judged = new Set<string>();
  const reading: Reading = {
    named,
    file,
    columns,
    cities,
    rated,
    tally: makeTally(),
    judged,
    experts: new Map(),
  };
  for (const row of named.table.rows) readRow(reading, row);
  named.bridge.findings.push(...reading.tally.findings());
  checkBlank(reading);
  return judged;
}
