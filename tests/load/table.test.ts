// CSV files as tables: cells, where they stand, and which of them are numbers.
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHoldable } from '../../src/load/limits.ts';
import { readNumber } from '../../src/load/table/number.ts';
import { parseTable, type Table } from '../../src/load/table/parse.ts';
import { locate } from '../../src/load/table/place.ts';
import type { Place } from '../../src/model/result.ts';
import { source } from './source.ts';

function tableOf(text: string): Table {
  const result = parseTable(source(text, 'values.csv'));
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.value;
}

const problems = (text: string) => {
  const result = parseTable(source(text, 'values.csv'));
  return result.ok ? [] : result.diagnostics.map(({ code, place }) => [code, place?.line, place?.column]);
};

describe('parseTable', () => {
  it('reads quoted cells, cells over several lines, blanks around cells', () => {
    const { header, rows } = tableOf('code, name ,v\nash,"Ash ""A"", city",1\nbirch,"two\nlines", 2 \n');
    expect(header.cells).toEqual(['code', 'name', 'v']);
    expect(rows).toEqual([
      { line: 2, cells: ['ash', 'Ash "A", city', '1'] },
      { line: 3, cells: ['birch', 'two\nlines', '2'] },
    ]);
  });

  it('leaves out rows without anything in them, and counts their lines', () => {
    expect(tableOf('\ncode,v\n\n,,\n , \nash,1\n\n').rows).toEqual([{ line: 6, cells: ['ash', '1'] }]);
  });

  it.each(['\n', '\r\n', '\r'])('takes every kind of line end (%j)', (end) => {
    const { rows } = tableOf(['code,v', '"a', 'b",1', 'ash,2'].join(end));
    expect(rows).toEqual([
      { line: 2, cells: ['a\nb', '1'] },
      { line: 4, cells: ['ash', '2'] },
    ]);
  });

  it.each([
    ['a quotation mark left open, at the mark', 'code,v\nash,1\nbirch,"2\n', [['csv-syntax', 3, 7]]],
    ['a quotation mark within a cell, at the row', 'code,v\nash,1"2"\n', [['csv-syntax', 2, 1]]],
    ['text behind a quoted cell', 'code,v\nash,"1"2\n', [['csv-syntax', 2, 1]]],
    ['rows of another length, at the first', 'code,v\nash,1\nb,1,2\nc\n', [['csv-row-length', 3, 1]]],
    ['semicolons', 'code;v\nash;1\n', [['csv-separator', 1, 1]]],
    ['tabs', 'code\tv\nash\t1\n', [['csv-separator', 1, 1]]],
    ['nothing at all', '', [['csv-empty', 1, 1]]],
  ])('tells of %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('gives back what was written, whatever it holds, and finds each cell where it stands', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '京', '"', ',', '\n', ' ', '1', '.') });
    const grid = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
      // A header is never blank, nor a single cell that might be another separator.
      .map((rows) => [rows[0]?.map((_, column) => `c${column}`) ?? [], ...rows]);
    fc.assert(
      fc.property(grid, (written) => {
        const table = tableOf(stringify(written, { quoted_match: /[\n ]/ }));
        const kept = written.filter((row) => row.some((cell) => cell.trim() !== ''));
        const rows = [table.header, ...table.rows];
        expect(rows.map(({ cells }) => cells)).toEqual(kept.map((row) => row.map((cell) => cell.trim())));
        for (const [index, row] of rows.entries()) {
          const at = locate(table, row);
          for (const [column, cell] of (kept[index] ?? []).entries()) {
            // A cell over several lines is shown by its first.
            if (!cell.includes('\n')) expect(shownAt(at(column))).toBe(cell.trim());
          }
        }
      }),
    );
  });
});

/** What is underlined, freed of quotation marks. */
function shownAt({ text, column, length }: Place): string {
  const start = (column ?? 1) - 1;
  const shown = (text ?? '').slice(start, start + length);
  return (/^"(.*)"$/.exec(shown)?.[1] ?? (shown === '"' || shown === ',' ? '' : shown))
    .replaceAll('""', '"')
    .trim();
}

describe('locate', () => {
  it('points at a cell without the blanks around it', () => {
    const table = tableOf('code,name,v\nash,"A, B",  12.5 \n');
    const at = locate(table, table.rows[0] ?? { line: 0, cells: [] });
    expect(at(2, 'ash.v')).toMatchObject({
      file: 'values.csv',
      line: 2,
      column: 14,
      length: 4,
      text: 'ash,"A, B",  12.5 ',
      path: 'ash.v',
    });
    expect(at(1)).toMatchObject({ line: 2, column: 5, length: 6, path: 'name' });
  });
});

describe('readNumber', () => {
  it.each([
    ['12', 12, 0],
    ['-0.50', -0.5, 2],
    ['+3.', 3, 0],
    ['.25', 0.25, 2],
    ['1e+05', 100000, 0],
    ['1.5E-3', 0.0015, 4],
    ['35.36972983333333', 35.36972983333333, 14],
    ['0.12345678901234567890', 0.12345678901234568, 15],
    ['007', 7, 0],
  ])('reads %s with its decimals', (cell, value, decimals) => {
    expect(readNumber(cell)).toEqual({ value, decimals });
  });

  it.each([
    ['1,234', 'thousands', '1234'],
    ['-1,234,567.5', 'thousands', '-1234567.5'],
    ["1'234", 'thousands', '1234'],
    ['1 234', 'thousands', '1234'],
    ['3,5', 'comma', '3.5'],
    ['12%', 'percent', '12'],
    ['12.5 %', 'percent', '12.5'],
    ['−3', 'minus', '-3'],
    ['NA', 'word', null],
    ['1.2.3', 'word', null],
    ['0x10', 'word', null],
    ['1_000', 'word', null],
    ['Infinity', 'word', null],
    ['NaN', 'word', null],
    ['1e999', 'size', null],
  ])('does not take %s for a number', (cell, problem, instead) => {
    expect(readNumber(cell)).toEqual({ problem, instead });
  });

  it('gives every number that can be calculated with back as it is', () => {
    const most = Number.MAX_SAFE_INTEGER;
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -most, max: most }).filter(isHoldable), (value) => {
        expect(readNumber(String(value))).toMatchObject({ value: value === 0 ? expect.closeTo(0) : value });
      }),
    );
  });
});
