// Tables: heads that are repeated on each page are read once, and attributes say only what is not so anyway.
import { isArray, isName, type PdfDictionary } from '../../../pdf/values.ts';
import type { Element, Kid, Marked } from './element.ts';
import { fillRows } from './grid.ts';

export interface TidyTable {
  readonly table: Element;
  /** Content that is printed again and not read again. */
  readonly repeated: readonly Marked[];
}

export function tidyTable(table: Element): TidyTable {
  const repeated: Marked[] = [];
  const rows = table.kids.filter((kid): kid is Element => kid.kind === 'element' && kid.type === 'TR');
  const body = rows.findIndex((row) => !isHeadRow(row));
  const heads = new Set(rows.slice(0, Math.max(0, body)));
  const cells = rows.flatMap(({ kids }) => kids.filter((kid): kid is Element => kid.kind === 'element'));
  const plain = cells.every((cell) => cell.type === 'TD' || attribute(cell, 'Scope') !== undefined);
  const regular = cells.every((cell) => spanOf(cell, 'RowSpan') === 1 && spanOf(cell, 'ColSpan') === 1);
  const whole = regular ? fillRows(rows) : rows;
  const kids = table.kids.map((kid) => {
    if (kid.kind !== 'element' || kid.type !== 'TR') return kid;
    const row = whole[rows.indexOf(kid)] ?? kid;
    return heads.has(kid) ? onlyOnce(row, repeated) : row;
  });
  return { table: { ...table, kids: kids.map((kid) => tidyCells(kid, plain && regular)) }, repeated };
}

const isHeadRow = (row: Element): boolean =>
  row.kids.length > 0 && row.kids.every((kid) => kid.kind === 'element' && kid.type === 'TH');

/** A head row cannot break, so what of it lies on a later page is its repetition. */
function onlyOnce(row: Element, repeated: Marked[]): Element {
  let first: number | null = null;
  const visit = (kid: Kid): readonly Kid[] => {
    if (kid.kind === 'element') return [{ ...kid, kids: kid.kids.flatMap(visit) }];
    if (kid.kind === 'annotated') return [kid];
    first ??= kid.page;
    if (kid.page === first) return [kid];
    repeated.push(kid);
    return [];
  };
  return { ...row, kids: row.kids.flatMap(visit) };
}

/** Where every head says its scope and no cell spans, each cell's heads need not be listed. */
function tidyCells(kid: Kid, plain: boolean): Kid {
  if (kid.kind !== 'element') return kid;
  if (kid.type !== 'TD' && kid.type !== 'TH')
    return { ...kid, kids: kid.kids.map((each) => tidyCells(each, plain)) };
  const attributes = kid.attributes.filter((each) => says(each, plain));
  return { ...kid, attributes, id: plain ? null : kid.id };
}

function says(attributes: PdfDictionary, plain: boolean): boolean {
  const headers = attributes.get('Headers');
  if (isArray(headers)) return headers.length > 0 && !plain;
  return !(attributes.get('RowSpan') === 1 || attributes.get('ColSpan') === 1);
}

const attribute = ({ attributes }: Element, key: string): string | number | undefined => {
  const value = attributes.find((each) => each.has(key))?.get(key);
  return isName(value) ? value.name : typeof value === 'number' ? value : undefined;
};

const spanOf = (cell: Element, key: string): number => Number(attribute(cell, key) ?? 1);
