// The promises of a sheet, each held against what was measured, scanned or extracted.
import * as catalogue from '../diagnostics/catalogue/preflight.ts';
import type { Diagnostic } from '../model/result.ts';
import type { Printed, Sheet } from '../model/sheet.ts';
import type { Inspection } from './inspect.ts';
import { squeeze } from './text.ts';

/** Page count, misfits, and the page numbers of the contents. */
export function checkLayout({
  sheet,
  pages,
  misfits,
  contents,
  destinations,
}: Printed): readonly Diagnostic[] {
  const promised = sheet.promises.pages;
  const findings = misfits.map((misfit) => catalogue.misfit(sheet.id, misfit));
  if (promised !== null && pages !== promised)
    findings.unshift(catalogue.pageCount(sheet.id, promised, pages));
  if (sheet.promises.contents && Object.keys(contents).length === 0)
    findings.push(catalogue.noContents(sheet.id));
  for (const [id, number] of Object.entries(contents)) {
    const page = destinations[id] ?? null;
    if (page !== number) findings.push(catalogue.wrongPageNumber(sheet.id, id, number, page));
  }
  return findings;
}

/** Fonts, title, language, outline. */
export function checkDocument(
  sheet: Sheet,
  found: Inspection,
  declared: ReadonlySet<string>,
): readonly Diagnostic[] {
  const foreign = found.fonts.filter((name) => !declared.has(name));
  const findings = foreign.map((name) => catalogue.foreignFont(sheet.id, name));
  const language = sheet.voice[0] ?? '';
  if (found.hasType3) findings.push(catalogue.type3Font(sheet.id));
  if (found.title !== sheet.title) findings.push(catalogue.wrongTitle(sheet.id, found.title, sheet.title));
  if (found.language !== language) findings.push(catalogue.wrongLanguage(sheet.id, found.language, language));
  if (sheet.kind === 'whitepaper' && !found.hasOutline) findings.push(catalogue.noOutline(sheet.id));
  return findings;
}

/** Headings are there, and every character can be copied and searched. */
export function checkText(sheet: Sheet, text: string): readonly Diagnostic[] {
  const squeezed = squeeze(text);
  const lost = sheet.promises.headings.filter((heading) => !squeezed.includes(squeeze(heading)));
  const findings = lost.map((heading) => catalogue.headingLost(sheet.id, heading));
  const unreadable = /.{0,12}[\uFFFD\0].{0,12}/u.exec(text)?.[0];
  if (unreadable !== undefined)
    findings.push(catalogue.unreadableText(sheet.id, unreadable.replaceAll('\0', '\uFFFD')));
  return findings;
}
