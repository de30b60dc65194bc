// What the finished pages of a sheet show: links, bookmarks, headings, figures, empty pages, size.
import type { Diagnostic } from '../../model/result.ts';
import { error, filePlace, warning } from '../diagnostic.ts';

export const deadLink = (sheet: string, page: number, link: string): Diagnostic =>
  error(
    'link-nowhere',
    null,
    `${link} on page ${page} of ${sheet} leads nowhere`,
    'its target has no place in the document; correct the id that it names',
  );

export const foreignLink = (sheet: string, page: number, link: string, target: string): Diagnostic =>
  error(
    'link-scheme',
    null,
    `${link} on page ${page} of ${sheet} leads to "${target}"`,
    'links lead within the document, or to https: or mailto: addresses',
  );

export const deepBookmark = (sheet: string, title: string, level: number): Diagnostic =>
  error(
    'bookmark-level',
    null,
    `the bookmark "${title}" of ${sheet} is on level ${level}`,
    'bookmarks go to the second level; deeper headings have none',
  );

/** `page` is `null` where it leads nowhere. */
export const strayBookmark = (sheet: string, title: string, page: number | null): Diagnostic =>
  error(
    'bookmark-heading',
    null,
    `the bookmark "${title}" of ${sheet} leads ${page === null ? 'nowhere' : `to page ${page}`}, where no heading says so`,
    'a bookmark has the words of its heading and leads to it',
  );

export const headingAtFoot = (sheet: string, page: number, heading: string, next: number): Diagnostic =>
  error(
    'heading-at-foot',
    null,
    `the heading "${heading}" stands at the foot of page ${page} of ${sheet}; what it is about begins on page ${next}`,
    'keep it with what follows: break-after: avoid',
  );

/** `head`: the words of the row, of a whole table or of a group in it. */
export const tableHeadAtFoot = (sheet: string, page: number, head: string, next: number): Diagnostic =>
  error(
    'table-head-at-foot',
    null,
    `the table head "${head}" stands at the foot of page ${page} of ${sheet}, and its first row on page ${next}`,
    'keep it with that row: break-after: avoid on the head and its row',
  );

export const figureApart = (sheet: string, caption: string, page: number, figure: number): Diagnostic =>
  error(
    'caption-apart',
    null,
    `the caption "${caption}" stands on page ${page} of ${sheet}, and what it belongs to on page ${figure}`,
    'keep both together: break-inside: avoid',
  );

export const blankPage = (sheet: string, page: number): Diagnostic =>
  error(
    'blank-page',
    null,
    `page ${page} of ${sheet} is empty`,
    'look for a page break too many, or a last line that has no room',
  );

/** `filled` is a share from 0 to 1. Its place is the page of the sheet, so that a known issue can name it. */
export const sparsePage = (sheet: string, page: number, filled: number): Diagnostic =>
  warning(
    'sparse-page',
    { ...filePlace(sheet), path: String(page) },
    `page ${page} of ${sheet} is filled to ${Math.round(100 * filled)} %, and its chapter goes on`,
    'let something move up, or make what follows lower',
  );

export const fileSize = (sheet: string, bytes: number, most: number): Diagnostic =>
  error(
    'file-size',
    null,
    `${sheet} has ${Math.ceil(bytes / 1000)} KB and promises at most ${most / 1000} KB`,
    'look for pictures, fonts with too many characters, or too much markup in charts',
  );
