// What the file as a whole promises: title, language, fonts, bookmarks, size.

import * as catalogue from '../../diagnostics/catalogue/preflight.ts';
import * as pages from '../../diagnostics/catalogue/preflight-pages.ts';
import type { Diagnostic } from '../../model/result.ts';
import type { Printed } from '../../model/sheet.ts';
import { ask } from '../../pdf/ask.ts';
import type { OpenedPdf } from '../document/open.ts';

/** `declared`: PostScript names of the fonts that may appear. */
export function checkDocument(
  { sheet, pdf: bytes }: Printed,
  pdf: OpenedPdf,
  declared: ReadonlySet<string>,
): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const { id, title, voice, kind, promises } = sheet;
  const language = voice[0] ?? '';
  const said = ask(pdf.file, pdf.catalogue).text('Lang');
  const named = ask(pdf.file, pdf.file.trailer.get('Info')).text('Title');
  for (const name of fontNames(pdf)) if (!declared.has(name)) findings.push(catalogue.foreignFont(id, name));
  if (named !== title) findings.push(catalogue.wrongTitle(id, named, title));
  if (said !== language) findings.push(catalogue.wrongLanguage(id, said, language));
  if (kind === 'whitepaper' && pdf.navigation.outline === null) findings.push(catalogue.noOutline(id));
  if (promises.maxBytes !== null && bytes.length > promises.maxBytes)
    findings.push(pages.fileSize(id, bytes.length, promises.maxBytes));
  return findings;
}

/** Without the prefixes of subsets, each once. */
export const fontNames = ({ fonts }: OpenedPdf): readonly string[] =>
  [...new Set([...fonts.keys()].filter(({ subtype }) => subtype !== 'Type3').map(({ name }) => name))].sort();

/** Of any PDF: no Type 3 font. */
export function checkFontKinds(name: string, { fonts }: OpenedPdf): readonly Diagnostic[] {
  return [...fonts.keys()].some(({ subtype }) => subtype === 'Type3') ? [catalogue.type3Font(name)] : [];
}
