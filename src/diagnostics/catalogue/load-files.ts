// What can be wrong with the files of an edition before anything in them is understood.
import type { Diagnostic, Place } from '../../model/result.ts';
import { error, filePlace } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';

export const fileMissing = (file: string, found: readonly string[] = []): Diagnostic =>
  error(
    'file-missing',
    filePlace(file),
    `the file "${file}" is missing`,
    didYouMean(file, found)?.replace('did you mean', 'is it') ?? 'copy it from the edition before',
  );

export const fileUnreadable = (file: string, reason: string): Diagnostic =>
  error('file-unreadable', filePlace(file), `cannot read "${file}": ${reason}`);

export const fileTooLarge = (file: string, bytes: number, most: number): Diagnostic =>
  error(
    'file-too-large',
    filePlace(file),
    `"${file}" has ${bytes} bytes, more than the ${most} that are read`,
  );

/** `root` holds the edition's folder, or that of the phrases. */
export const fileOutside = (file: string, root: string): Diagnostic =>
  error(
    'file-outside',
    filePlace(file),
    `"${file}" is a link that leads out of ${root}`,
    'put the file itself there',
  );

export const fileEncoding = (file: string): Diagnostic =>
  error(
    'file-encoding',
    filePlace(file),
    `"${file}" is not written in UTF-8`,
    'save it as UTF-8 in your editor',
  );

export const fileUnknown = (file: string, expected: readonly string[]): Diagnostic =>
  error(
    'file-unknown',
    filePlace(file),
    `the file "${file}" has no part in an edition`,
    didYouMean(file, expected) ?? 'remove it, or put a dot before its name',
  );

export const cityFileName = (place: Place, id: string, name: string): Diagnostic =>
  error(
    'city-file-name',
    place,
    `the city's id is "${id}", but its file is "${name}"`,
    `rename the file to ${id}.yaml, or mend the id`,
  );

/** An edition that is only scored may take its cities from tables. */
export const noCities = (folder: string, scoredOnly: boolean): Diagnostic =>
  error(
    'no-cities',
    filePlace(folder),
    `there is no city in "${folder}"${scoredOnly ? ', and none in a table' : ''}`,
    scoredOnly
      ? 'give every city a file cities/<id>.yaml, or a row of a table that edition.yaml names under `values`'
      : 'give every city a file cities/<id>.yaml',
  );

export const phrasesLanguage = (place: Place, language: string, name: string): Diagnostic =>
  error(
    'phrases-language',
    place,
    `the phrases are in "${language}", but their file is "${name}"`,
    `rename the file to ${language}.yaml, or mend the language`,
  );
