// What can be wrong with the declared fonts.
import type { Diagnostic, Place } from '../../model/result.ts';
import { error, filePlace } from '../diagnostic.ts';

export const fontStyleSheet = (file: string, cause: unknown): Diagnostic =>
  error(
    'font-style-sheet',
    filePlace(file),
    `the fonts' style sheet cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    'it is style/fonts.css of the templates folder; check `--templates`',
  );

export const noFaces = (file: string): Diagnostic =>
  error(
    'font-style-sheet',
    filePlace(file),
    'the style sheet has no @font-face rule',
    'declare every face that may appear in print, one rule a weight',
  );

/** `value` is `null` where the property is missing. */
export const fontFace = (place: Place, property: string, value: string | null): Diagnostic =>
  error(
    'font-face',
    place,
    value === null ? `@font-face has no ${property}` : `@font-face has the ${property} ${value}`,
    FACE_HINTS[property] ?? null,
  );

const FACE_HINTS: Readonly<Record<string, string>> = {
  'font-family': 'write one name in quotation marks: font-family: "Noto Serif SC"',
  'font-weight': 'write one weight from 100 to 900 in hundreds; a real file for every weight',
  src: 'write one file: src: url("npm:<package>/<path>")',
  'unicode-range': 'write code points as U+20-7E, U+2212',
};

export const fontFile = (place: Place, url: string): Diagnostic =>
  error(
    'font-file',
    place,
    `the font file ${url} is not there`,
    url.startsWith('npm:')
      ? 'run `npm ci`, or correct the package and path'
      : 'paths are taken from the style sheet; write npm:<package>/<path> for a file of a package',
  );

export const fontOutlines = (place: Place, url: string, problem: string): Diagnostic =>
  error(
    'font-outlines',
    place,
    `the font file ${url} cannot be embedded: ${problem}`,
    'use a static TrueType file (.ttf), one for each weight; others become Type 3 in the PDF',
  );
