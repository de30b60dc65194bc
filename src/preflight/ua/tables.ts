// PDF/UA-1, 7.2 and 7.5: regular tables whose header cells are known.
import { type Asked, ask } from '../../pdf/ask.ts';
import { isArray, isDictionary, isName, isStream, isText, type PdfDictionary } from '../../pdf/values.ts';
import { type Breach, breach } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';
import type { Element } from '../document/structure.ts';
import { describe, elementsWithin, pageOf } from './describe.ts';

interface Cell {
  readonly element: Element;
  readonly header: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly scope: string | null;
  readonly headers: readonly string[];
  readonly id: string | null;
}

export function checkTables(pdf: OpenedPdf): readonly Breach[] {
  const tables = (pdf.structure?.elements ?? []).filter(({ role }) => role === 'Table');
  return tables.flatMap((table) => {
    const rows = rowsOf(table).map((row) => cellsOf(pdf, row));
    return [...checkGrid(pdf, table, rows), ...checkHeaders(pdf, rows.flat())];
  });
}

function rowsOf(element: Element): readonly Element[] {
  return elementsWithin(element).flatMap((kid) => {
    if (kid.role === 'TR') return [kid];
    return ['THead', 'TBody', 'TFoot'].includes(kid.role ?? '') ? rowsOf(kid) : [];
  });
}

function cellsOf(pdf: OpenedPdf, row: Element): readonly Cell[] {
  return elementsWithin(row)
    .filter(({ role }) => role === 'TH' || role === 'TD')
    .map((element) => {
      const attributes = attributesOf(pdf, element).map((each) => ask(pdf.file, each));
      const first = <T>(read: (each: Asked) => T | null): T | null =>
        attributes.map(read).find((value) => value !== null) ?? null;
      const headers = first((each) => each.array('Headers')) ?? [];
      return {
        element,
        header: element.role === 'TH',
        rows: Math.max(1, first((each) => each.number('RowSpan')) ?? 1),
        columns: Math.max(1, first((each) => each.number('ColSpan')) ?? 1),
        scope: first((each) => each.name('Scope')),
        headers: headers
          .map(pdf.file.resolve)
          .flatMap((each) => (isText(each) ? [each.bytes] : isName(each) ? [each.name] : [])),
        id: bytesOf(pdf, element),
      };
    });
}

function bytesOf(pdf: OpenedPdf, { dictionary }: Element): string | null {
  const id = pdf.file.resolve(dictionary.get('ID'));
  return isText(id) ? id.bytes : null;
}

/** `A` is one dictionary or an array of them, with numbers of revisions between. */
function attributesOf({ file }: OpenedPdf, { dictionary }: Element): readonly PdfDictionary[] {
  const held = file.resolve(dictionary.get('A'));
  return (isArray(held) ? held : [held]).map(file.resolve).flatMap((each) => {
    if (isStream(each)) return [each.dictionary];
    return isDictionary(each) ? [each] : [];
  });
}

/** Lays the cells out, and says where two lie over each other or a row or column is shorter than the first. */
function checkGrid(pdf: OpenedPdf, table: Element, rows: readonly (readonly Cell[])[]): readonly Breach[] {
  const say = (rule: string, value: string): readonly Breach[] => [
    breach(rule, pageOf(pdf, table), describe(pdf, table), value),
  ];
  const taken = rows.map(() => new Set<number>());
  for (const [index, cells] of rows.entries()) {
    let column = 0;
    for (const { rows: down, columns: across } of cells) {
      while (taken[index]?.has(column)) column++;
      if (index + down > rows.length)
        return say('7.2-41', `a cell of row ${index + 1} reaches below the last row`);
      for (let row = index; row < index + down; row++) {
        for (let at = column; at < column + across; at++) {
          if (taken[row]?.has(at)) return say('7.2-15', `in row ${row + 1}`);
          taken[row]?.add(at);
        }
      }
      column += across;
    }
  }
  const widths = taken.map((columns) => columns.size);
  const odd = widths.findIndex((width) => width !== widths[0]);
  if (odd === -1) return [];
  return say('7.2-43', `row 1 has ${widths[0]} columns, row ${odd + 1} has ${widths[odd]}`);
}

/** Either every header cell has a scope, or the cells name their headers. */
function checkHeaders(pdf: OpenedPdf, cells: readonly Cell[]): readonly Breach[] {
  const headers = cells.filter(({ header }) => header);
  const ids = new Set(headers.flatMap(({ id }) => id ?? []));
  const say = (rule: string, { element }: Cell, value: string | null): Breach =>
    breach(rule, pageOf(pdf, element), describe(pdf, element), value);
  const named = cells.every(({ header, headers: names }) => header || names.length > 0);
  const withoutScope = named ? undefined : headers.find(({ scope }) => scope === null);
  if (withoutScope === undefined && !(named && headers.length > 0)) return [];
  if (withoutScope !== undefined) return [say('7.5-1', withoutScope, null)];
  return cells.flatMap((cell) => {
    const unknown = cell.headers.find((name) => !ids.has(name));
    const scoped = headers.every(({ scope }) => scope !== null);
    return unknown === undefined || scoped ? [] : [say('7.5-2', cell, unknown)];
  });
}
