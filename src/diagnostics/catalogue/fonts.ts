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

export const manyFaces = (file: string, most: number): Diagnostic =>
  error(
    'font-style-sheet',
    filePlace(file),
    `the style sheet has more than ${most} @font-face rules`,
    'declare only the faces that appear in print',
  );

/** A font comes from an installed package or lies with the templates. */
export const fontOutside = (place: Place, url: string): Diagnostic =>
  error(
    'font-outside',
    place,
    `the font file ${url} is neither in a package nor in the templates folder`,
    'write npm:<package>/<path>, or put the file below the templates folder and write its path from the style sheet',
  );

/** The file can be read, and is broken. */
export const fontDamaged = (place: Place, url: string, problem: string): Diagnostic =>
  error(
    'font-damaged',
    place,
    `the font file ${url} is damaged: ${problem}`,
    url.startsWith('npm:') ? 'run `npm ci`' : 'get the file again from where it came',
  );

/** `reason` is `null` where it is simply missing. */
export const fontFile = (place: Place, url: string, reason: string | null): Diagnostic =>
  error(
    'font-file',
    place,
    reason === null ? `the font file ${url} is not there` : `the font file ${url} cannot be read: ${reason}`,
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
