// What can be read and searched in a PDF: the promised headings, and a character for every glyph.
import * as catalogue from '../../diagnostics/catalogue/preflight.ts';
import type { Diagnostic } from '../../model/result.ts';
import type { Sheet } from '../../model/sheet.ts';
import { type OpenedPdf, textOf } from '../document/open.ts';

/** Text of all pages: what is tagged in reading order, then what is not, page by page. */
export function textOfPdf(pdf: OpenedPdf): string {
  const tagged = (pdf.structure?.top ?? []).map((kid) => textOf(pdf, kid)).join('\n');
  return [tagged, ...pdf.contents.map(({ looseText }) => looseText)].join('\n');
}

export function checkHeadings(sheet: Sheet, text: string): readonly Diagnostic[] {
  const squeezed = squeeze(text);
  return sheet.promises.headings
    .filter((heading) => !squeezed.includes(squeeze(heading)))
    .map((heading) => catalogue.headingLost(sheet.id, heading));
}

/** Of any PDF: a glyph that stands for no character shows as U+FFFD. */
export function checkReadable(name: string, text: string): readonly Diagnostic[] {
  const at = text.search(/[\uFFFD\0]/);
  if (at === -1) return [];
  const around = text.slice(Math.max(0, at - 12), at + 13).replace(/\s+/g, ' ');
  return [catalogue.unreadableText(name, around.replaceAll('\0', '\uFFFD'))];
}

/** For finding a heading that is broken over lines: no spaces or soft hyphens, one case, compatibility forms. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00AD]/g, '')
    .toLowerCase();
