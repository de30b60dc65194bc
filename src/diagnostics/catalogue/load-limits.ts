// What nobody writes by accident: more than is read, what cannot be seen, numbers that cannot be held.
import type { Diagnostic, Place } from '../../model/result.ts';
import { error, filePlace } from '../diagnostic.ts';

export const hiddenCharacter = (place: Place, name: string): Diagnostic =>
  error(
    'hidden-character',
    place,
    `here stands ${name}, a character that cannot be seen`,
    'delete it, and type the words around it anew',
  );

export const textTooLong = (place: Place, length: number, most: number): Diagnostic =>
  error(
    'text-too-long',
    place,
    `a text of ${length} characters, more than the ${most} that are read`,
    'divide it, or close the quotation mark',
  );

/** `what` is what there is too much of: `keys in one map`. */
export const tooMany = (place: Place, what: string, most: number): Diagnostic =>
  error(
    'too-many',
    place,
    `more than ${most} ${what}`,
    'take out what was put there by mistake, or move it to another file',
  );

export const editionTooLarge = (file: string, what: string): Diagnostic =>
  error(
    'edition-too-large',
    filePlace(file),
    `the edition has more than ${what}`,
    'take out the files that were put there by mistake',
  );

export const numberForm = (place: Place, written: string): Diagnostic =>
  error(
    'number-form',
    place,
    `"${written}" is no decimal number`,
    'write digits without a zero before them, or put it in quotation marks if it is a word',
  );

export const numberSize = (place: Place, written: string): Diagnostic =>
  error(
    'number-size',
    place,
    `${written} is too large or too small to be calculated with`,
    'correct it, or choose another unit',
  );

export const tooManyFindings = (place: Place | null, others: number): Diagnostic =>
  error(
    'too-many-findings',
    place,
    `${others} more findings are not shown`,
    'mend those above, and check again',
  );
