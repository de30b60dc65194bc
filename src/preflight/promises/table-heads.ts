// The rows of a table over the pages: the head of a table, and of a group in it, with the row that they are for.
import * as catalogue from '../../diagnostics/catalogue/preflight-pages.ts';
import type { Diagnostic } from '../../model/result.ts';
import { type OpenedPdf, pagesHeld, textOf } from '../document/open.ts';
import type { Element } from '../document/structure.ts';

/** Of any tagged PDF. A row of heads alone heads what follows; repeated heads are artifacts and no rows. */
export function checkTableHeads(name: string, pdf: OpenedPdf): readonly Diagnostic[] {
  const tables = (pdf.structure?.elements ?? []).filter(({ role }) => role === 'Table');
  return tables.flatMap((table) => {
    const rows = rowsOf(table);
    return rows.flatMap((row, index) => {
      const next = rows[index + 1];
      if (next === undefined || !headsOnly(row)) return [];
      const page = pagesHeld(pdf, row)?.last;
      const first = pagesHeld(pdf, next)?.first;
      if (page === undefined || first === undefined || first <= page) return [];
      return [catalogue.tableHeadAtFoot(name, page, textOf(pdf, row).replace(/\s+/g, ' ').trim(), first)];
    });
  });
}

const elementsIn = ({ kids }: Element): readonly Element[] =>
  kids.flatMap((kid) => (kid.kind === 'element' ? [kid] : []));

const rowsOf = (element: Element): readonly Element[] =>
  elementsIn(element).flatMap((kid) => (kid.role === 'TR' ? [kid] : rowsOf(kid)));

const headsOnly = (row: Element): boolean => elementsIn(row).every(({ role }) => role !== 'TD');
