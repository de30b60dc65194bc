// What was measured while the sheet was printed: pages, misfits, page numbers in the contents.

import * as catalogue from '../../diagnostics/catalogue/preflight.ts';
import { misfit as misfitFound } from '../../diagnostics/catalogue/preflight-misfits.ts';
import type { Diagnostic } from '../../model/result.ts';
import type { Printed } from '../../model/sheet.ts';
import type { OpenedPdf } from '../document/open.ts';

/** Pages are counted and targets looked up in the finished file; what the press says of them is not asked. */
export function checkLayout({ sheet, misfits, contents }: Printed, pdf: OpenedPdf): readonly Diagnostic[] {
  const findings = misfits.map((misfit) => misfitFound(sheet.id, misfit));
  const promised = sheet.promises.pages;
  const pages = pdf.pages.length;
  if (promised !== null && pages !== promised)
    findings.unshift(catalogue.pageCount(sheet.id, promised, pages));
  if (sheet.promises.contents && Object.keys(contents).length === 0)
    findings.push(catalogue.noContents(sheet.id));
  for (const [id, number] of Object.entries(contents)) {
    const page = pdf.navigation.named.get(id) ?? null;
    if (page !== number) findings.push(catalogue.wrongPageNumber(sheet.id, id, number, page));
  }
  return findings;
}
