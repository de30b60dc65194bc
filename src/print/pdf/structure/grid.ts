// Gives a table back the empty cells that the browser leaves out, so that every row has its columns.
import { toText } from '../../../pdf/text.ts';
import { isArray, isText } from '../../../pdf/values.ts';
import { type Element, made } from './element.ts';

/**
 * Rows of one table without spans. Which cells are missing is told by the column heads that the others name; what
 * cannot be told stands at the end of the row.
 */
export function fillRows(rows: readonly Element[]): readonly Element[] {
  const width = Math.max(0, ...rows.map(({ kids }) => kids.length));
  if (rows.every(({ kids }) => kids.length === width)) return rows;
  const columns = columnsOf(rows, width);
  return rows.map((row) => (row.kids.length === width ? row : filled(row, width, columns)));
}

/** Id of a column's head → column, as the rows that are whole say. */
function columnsOf(rows: readonly Element[], width: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const rowHeads = new Set(rows.flatMap(rowHeadOf));
  for (const { kids } of rows.filter((row) => row.kids.length === width)) {
    for (const [column, kid] of kids.entries()) {
      if (kid.kind !== 'element') continue;
      const own = kid.type === 'TH' && kid.id !== null ? [kid.id] : [];
      const named = headersOf(kid).filter((id) => !rowHeads.has(id));
      for (const id of [...own, ...named]) columns.set(id, columns.get(id) ?? column);
    }
  }
  return columns;
}

function filled(row: Element, width: number, columns: ReadonlyMap<string, number>): Element {
  const cells: Element[] = [];
  for (const [index, kid] of row.kids.entries()) {
    if (kid.kind !== 'element') continue;
    const ids = kid.id === null ? headersOf(kid) : [kid.id, ...headersOf(kid)];
    const column = Math.max(-1, ...ids.map((id) => columns.get(id) ?? -1));
    const last = width - (row.kids.length - index);
    while (cells.length < Math.min(column, last)) cells.push(made('TD', []));
    cells.push(kid);
  }
  while (cells.length < width) cells.push(made('TD', []));
  return { ...row, kids: cells };
}

/** The first cell of a row that holds values. */
function rowHeadOf({ kids }: Element): readonly string[] {
  const [first, ...rest] = kids;
  const holdsValues = rest.some((kid) => kid.kind === 'element' && kid.type === 'TD');
  return holdsValues && first?.kind === 'element' && first.id !== null ? [first.id] : [];
}

function headersOf({ attributes }: Element): readonly string[] {
  const headers = attributes.find((each) => each.has('Headers'))?.get('Headers');
  return isArray(headers) ? headers.filter(isText).map(toText) : [];
}
