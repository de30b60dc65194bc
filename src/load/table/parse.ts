// Text of a CSV file → rows of cells that know their line; everything that is wrong with it as a table, at once.
import { CsvError, parse } from 'csv-parse/sync';
import { textTooLong, tooMany } from '../../diagnostics/catalogue/load-limits.ts';
import * as catalogue from '../../diagnostics/catalogue/load-tables.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../../model/result.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from '../limits.ts';
import { countLines, linePlace, type SourceFile, spanPlace } from '../source-file.ts';

export interface Row {
  /** Where it begins, 1-based. */
  readonly line: number;
  /** Without blanks around them. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly source: SourceFile;
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** One kind of line end, so that lines and columns are what an editor shows. */
function withPlainLines(source: SourceFile): SourceFile {
  if (!source.text.includes('\r')) return source;
  const text = source.text.replaceAll(/\r\n?/g, '\n');
  return { ...source, text, lines: countLines(text) };
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function syntaxDiagnostic(source: SourceFile, problem: CsvError): Diagnostic {
  // The parser ends at the end of the file; the quotation mark that it waits for was opened by the last one.
  const open = problem.code === 'CSV_QUOTE_NOT_CLOSED' ? source.text.lastIndexOf('"') : -1;
  const place = open === -1 ? linePlace(source, Number(problem.lines)) : spanPlace(source, open, open + 1);
  return catalogue.csvSyntax(place, open !== -1);
}

function readRecords(source: SourceFile): readonly Parsed[] | Diagnostic {
  try {
    return parse(source.text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
    }) as unknown as readonly Parsed[];
  } catch (cause) {
    if (cause instanceof CsvError) return syntaxDiagnostic(source, cause);
    throw cause;
  }
}

/** The parser tells the line at which a record ends. */
function toRow({ record, info }: Parsed): Row {
  const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  return { line: info.lines - breaks, cells: record.map((cell) => cell.trim()) };
}

const isBlank = ({ cells }: Row): boolean => cells.every((cell) => cell === '');

/** Spreadsheets of many countries write semicolons. */
const OTHER_SEPARATORS = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

function separatorDiagnostic(source: SourceFile, header: Row): Diagnostic | null {
  const [only = '', ...others] = header.cells;
  const found = Object.entries(OTHER_SEPARATORS).find(([sign]) => only.includes(sign));
  if (others.length > 0 || found === undefined) return null;
  return catalogue.csvSeparator(linePlace(source, header.line), found[1]);
}

/** Cells, rows and columns, as the signs of the text tell them, before the reader makes texts of them. */
function checkSize(source: SourceFile): Diagnostic | null {
  const counts = { cells: 1, columns: 1, rows: 1 };
  for (let at = 0; at < source.text.length; at++) {
    const sign = source.text[at];
    if (sign !== ',' && sign !== '\n') continue;
    counts.cells += 1;
    counts.columns = sign === ',' ? counts.columns + 1 : 1;
    counts.rows += sign === ',' ? 0 : 1;
    const full = SIZES.find(({ kind, most }) => counts[kind] > most);
    if (full !== undefined) return tooMany(spanPlace(source, at, at + 1), full.what, full.most);
  }
  return null;
}

const SIZES = [
  { kind: 'columns', what: 'cells in one row', most: MAX_COLUMNS },
  { kind: 'cells', what: 'cells in one table', most: MAX_CELLS },
  { kind: 'rows', what: 'rows in one table', most: MAX_ROWS },
] as const;

function checkCells(source: SourceFile, rows: readonly Row[]): Diagnostic | null {
  const row = rows.find(({ cells }) => cells.some((cell) => cell.length > MAX_TEXT));
  const length = row?.cells.find((cell) => cell.length > MAX_TEXT)?.length;
  return row === undefined ? null : textTooLong(linePlace(source, row.line), length ?? 0, MAX_TEXT);
}

/** Codes `csv-empty`, `csv-syntax`, `csv-separator`, `csv-row-length`. Rows without anything in them are left out. */
export function parseTable(file: SourceFile): Result<Table> {
  const source = withPlainLines(file);
  const crowded = checkSize(source);
  if (crowded !== null) return failed([crowded]);
  const records = readRecords(source);
  if ('code' in records) return failed([records]);
  const filled = records.map(toRow).filter((row) => !isBlank(row));
  const long = checkCells(source, filled);
  if (long !== null) return failed([long]);
  const [header, ...rows] = filled;
  if (header === undefined) return failed([catalogue.csvEmpty(linePlace(source, 1))]);
  const separator = separatorDiagnostic(source, header);
  if (separator !== null) return failed([separator]);
  const width = header.cells.length;
  const [odd, ...others] = rows.filter(({ cells }) => cells.length !== width);
  if (odd === undefined) return done({ source, header, rows });
  const place = linePlace(source, odd.line);
  return failed([catalogue.csvRowLength(place, odd.cells.length, width, others.length)]);
}
