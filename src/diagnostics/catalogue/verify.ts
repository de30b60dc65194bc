// What can differ between a published edition and its manifest.
import type { Diagnostic } from '../../model/result.ts';
import { error, filePlace } from '../diagnostic.ts';

const AGAIN = 'get the file again from where the edition was published, or build the edition again';

export const manifestMissing = (folder: string): Diagnostic =>
  error(
    'manifest-missing',
    filePlace(folder),
    `${folder} holds no manifest.json`,
    'name the folder of a published edition, such as output/2018',
  );

export const manifestUnreadable = (file: string): Diagnostic =>
  error('manifest-unreadable', filePlace(file), `${file} is no manifest of an edition`, AGAIN);

export const manifestPath = (folder: string, path: string): Diagnostic =>
  error(
    'manifest-path',
    filePlace(folder),
    `the manifest of ${folder} lists ${path}, which is outside the folder`,
    'no manifest of ours does: do not trust this copy',
  );

export const publishedMissing = (file: string): Diagnostic =>
  error('published-missing', filePlace(file), `${file} is in the manifest and not in the folder`, AGAIN);

/** `reasons` name what the two were made from where it is not the same; empty where all of it is. */
export const rebuildDiffers = (file: string, how: string, reasons: readonly string[]): Diagnostic =>
  error(
    'rebuild-differs',
    filePlace(file),
    `${file} is not what a fresh build makes: ${how}`,
    reasons.length === 0
      ? 'the same inputs and versions must give the same bytes: report it with the two files'
      : `not the same: ${reasons.join(', ')}`,
  );

/** `how` is a sentence without a stop. */
export const publishedChanged = (file: string, how: string): Diagnostic =>
  error('published-changed', filePlace(file), `${file} is not the file that was published: ${how}`, AGAIN);

export const publishedForeign = (file: string): Diagnostic =>
  error(
    'published-foreign',
    filePlace(file),
    `${file} is in the folder and not in the manifest`,
    'remove it: it is no part of the edition',
  );
