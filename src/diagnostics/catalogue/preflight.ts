// Promises that a printed sheet can break.
import type { Diagnostic } from '../../model/result.ts';
import { error } from '../diagnostic.ts';

export const pageCount = (sheet: string, promised: number, pages: number): Diagnostic =>
  error(
    'page-count',
    null,
    `${sheet} has ${pages} pages and promises ${promised}`,
    pages > promised
      ? 'shorten its text, or make its type or charts smaller'
      : 'its template prints too little',
  );

export const foreignFont = (sheet: string, name: string): Diagnostic =>
  error(
    'foreign-font',
    null,
    `${sheet} is set in ${name}, which no @font-face declares`,
    'its style names a family, weight or slant that templates/style/fonts.css does not have',
  );

export const type3Font = (sheet: string): Diagnostic =>
  error(
    'type3-font',
    null,
    `${sheet} has a Type 3 font`,
    'use static TrueType files, `font-synthesis: none`, and no colour or emoji characters',
  );

export const wrongTitle = (sheet: string, title: string | null, promised: string): Diagnostic =>
  error(
    'pdf-title',
    null,
    title === null ? `${sheet} has no title` : `${sheet} has the title "${title}" and promises "${promised}"`,
    'the title is a line of text without line breaks or doubled spaces',
  );

export const wrongLanguage = (sheet: string, language: string | null, promised: string): Diagnostic =>
  error(
    'pdf-language',
    null,
    language === null
      ? `${sheet} names no language`
      : `${sheet} names the language ${language}, not ${promised}`,
    'the first language of its voice must be a BCP 47 tag such as zh or en',
  );

export const noOutline = (sheet: string): Diagnostic =>
  error('pdf-outline', null, `${sheet} has no outline`, 'mark its headings as h1 to h6');

export const headingLost = (sheet: string, heading: string): Diagnostic =>
  error(
    'heading-lost',
    null,
    `the text of ${sheet} does not have the heading "${heading}"`,
    'the template leaves it out, hides it, or prints it as a picture',
  );

/** `page` is `null` where the target is nowhere. */
export const wrongPageNumber = (
  sheet: string,
  id: string,
  printed: number,
  page: number | null,
): Diagnostic =>
  error(
    'page-number',
    null,
    `the contents of ${sheet} say page ${printed} for "${id}", which is ${page === null ? 'nowhere' : `on page ${page}`}`,
    'print it again; if it stays, give the column of page numbers a constant width',
  );

export const noContents = (sheet: string): Diagnostic =>
  error(
    'no-contents',
    null,
    `${sheet} promises contents and prints none`,
    'mark page numbers with data-page-of="<id>"',
  );

export const unreadableText = (sheet: string, around: string): Diagnostic =>
  error(
    'unreadable-text',
    null,
    `a character of ${sheet} cannot be copied or searched: "${around}"`,
    'its font has no Unicode value for the glyph; use another character or font',
  );
