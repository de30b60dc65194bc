// Opens a PDF for the checks: everything that more than one of them asks for, read once.
import { type PdfFile, readPdf, type Unreadable } from '../../pdf/file.ts';
import { catalogueOf, type PdfPage, pagesOf } from '../../pdf/pages.ts';
import type { PdfDictionary } from '../../pdf/values.ts';
import { type Annotation, readAnnotations } from './annotations.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { type Navigation, readNavigation } from './navigation.ts';
import { openFonts, scanPage } from './scan.ts';
import { type Fonts, keyOf, type MarkedContent, type PageContent } from './scan-state.ts';
import { type Element, type Kid, readStructure, type Structure } from './structure.ts';

export interface OpenedPdf {
  readonly file: PdfFile;
  readonly catalogue: PdfDictionary;
  readonly pages: readonly PdfPage[];
  /** In the order of the pages. */
  readonly contents: readonly PageContent[];
  readonly fonts: Fonts['uses'];
  /** `null`: the file is not tagged. */
  readonly structure: Structure | null;
  readonly metadata: Metadata | null;
  readonly annotations: readonly Annotation[];
  readonly navigation: Navigation;
  /** Page number by object number. */
  readonly numbers: ReadonlyMap<number, number>;
}

export type Opening =
  | { readonly ok: true; readonly pdf: OpenedPdf }
  | { readonly ok: false; readonly reason: Unreadable };

export function openPdf(bytes: Uint8Array): Opening {
  const reading = readPdf(bytes);
  if (!reading.ok) return reading;
  const { file } = reading;
  const pages = pagesOf(file);
  const structure = readStructure(file);
  const fonts = openFonts(file);
  const contents = pages.map((page, index) => scanPage(file, fonts, page, index + 1));
  const pdf: OpenedPdf = {
    file,
    catalogue: catalogueOf(file),
    pages,
    contents,
    fonts: fonts.uses,
    structure,
    metadata: readMetadata(file),
    annotations: readAnnotations(file, pages, structure),
    navigation: readNavigation(file, pages),
    numbers: new Map(pages.map(({ id }, index) => [id, index + 1])),
  };
  return { ok: true, pdf };
}

/** What stands under a piece of content; `null` where the page paints nothing under it. */
export function markedOf(pdf: OpenedPdf, kid: Kid): MarkedContent | null {
  if (kid.kind !== 'content') return null;
  const page = pdf.numbers.get(kid.page ?? 0);
  return page === undefined
    ? null
    : (pdf.contents[page - 1]?.marked.get(keyOf(kid.stream, kid.mcid)) ?? null);
}

/** Text of an element and all below it, in reading order. */
export function textOf(pdf: OpenedPdf, kid: Kid): string {
  if (kid.kind !== 'element') return markedOf(pdf, kid)?.text ?? '';
  let text = '';
  for (const each of kid.kids) text += textOf(pdf, each);
  return text;
}

/** Page numbers of what an element holds: the first and the last in reading order; `null` where it holds nothing. */
export function pagesHeld(
  pdf: OpenedPdf,
  element: Element,
): { readonly first: number; readonly last: number } | null {
  let held: { first: number; last: number } | null = null;
  const visit = (kid: Kid): void => {
    if (kid.kind === 'element') for (const each of kid.kids) visit(each);
    else {
      const page = markedOf(pdf, kid)?.page;
      if (page !== undefined) held = { first: held?.first ?? page, last: page };
    }
  };
  visit(element);
  return held;
}
