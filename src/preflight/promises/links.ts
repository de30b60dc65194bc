// Links and bookmarks lead to where they say.
import * as catalogue from '../../diagnostics/catalogue/preflight-pages.ts';
import type { Diagnostic } from '../../model/result.ts';
import { ask } from '../../pdf/ask.ts';
import type { Annotation } from '../document/annotations.ts';
import { type OpenedPdf, pagesHeld, textOf } from '../document/open.ts';
import { describeAnnotation } from '../ua/annotations.ts';
import { squeeze } from './text.ts';

const ALLOWED = /^(?:https:\/\/|mailto:)/;
const DEEPEST_BOOKMARK = 2;

/** Of any PDF. */
export const checkLinks = (name: string, pdf: OpenedPdf): readonly Diagnostic[] =>
  pdf.annotations
    .filter(({ subtype }) => subtype === 'Link')
    .flatMap((annotation) => checkLink(name, pdf, annotation));

function checkLink(name: string, pdf: OpenedPdf, annotation: Annotation): readonly Diagnostic[] {
  const { page, dictionary } = annotation;
  const action = ask(pdf.file, dictionary).dictionary('A');
  const asked = ask(pdf.file, action ?? undefined);
  const target = asked.text('URI');
  const link = describeAnnotation(pdf, annotation);
  if (target !== null) return ALLOWED.test(target) ? [] : [catalogue.foreignLink(name, page, link, target)];
  const kind = asked.name('S');
  if (kind !== null && kind !== 'GoTo') return [catalogue.foreignLink(name, page, link, kind)];
  const destination = dictionary.get('Dest') ?? action?.get('D');
  return pdf.navigation.pageOf(destination) === null ? [catalogue.deadLink(name, page, link)] : [];
}

/** Every bookmark is of the first or second level, and has the words and the page of a heading. */
export function checkBookmarks(name: string, pdf: OpenedPdf): readonly Diagnostic[] {
  const headings = new Set(
    (pdf.structure?.elements ?? [])
      .filter(({ role }) => /^H[1-6]?$/.test(role ?? ''))
      .map((heading) => `${pagesHeld(pdf, heading)?.first ?? 0} ${squeeze(textOf(pdf, heading))}`),
  );
  return (pdf.navigation.outline ?? []).flatMap(({ title, level, page }) => {
    if (level > DEEPEST_BOOKMARK) return [catalogue.deepBookmark(name, title, level)];
    return headings.has(`${page} ${squeeze(title)}`) ? [] : [catalogue.strayBookmark(name, title, page)];
  });
}
