// What can stand in the way of publishing an edition.
import type { Diagnostic } from '../../model/result.ts';
import { error, filePlace, warning } from '../diagnostic.ts';

/** `kind` says what is there instead: a file, a symbolic link. */
export const outputNotFolder = (out: string, kind: string): Diagnostic =>
  error(
    'output-not-folder',
    filePlace(out),
    `${out} is ${kind}, not a folder`,
    'remove it, or choose another folder with `--out`',
  );

export const outputNotOurs = (out: string): Diagnostic =>
  error(
    'output-not-ours',
    filePlace(out),
    `${out} has files in it and no manifest.json, so it is not an edition that may be replaced`,
    'empty it, or choose another folder with `--out`',
  );

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'free some space, or choose a folder on another disk with `--out`',
  EDQUOT: 'free some of your quota, or choose a folder on another disk with `--out`',
  EACCES: 'give yourself the right to write there, or choose another folder with `--out`',
  EPERM: 'give yourself the right to write there, or choose another folder with `--out`',
  EROFS: 'choose a folder on a disk that can be written with `--out`',
  ENOTDIR: 'a part of its path is a file: choose another folder with `--out`',
  EEXIST: 'a part of its path is a file: choose another folder with `--out`',
};

/** `code` and `message` are those of the system's error. */
export const outputFailed = (out: string, code: string, message: string): Diagnostic =>
  error(
    'output-failed',
    filePlace(out),
    `${out} cannot be written: ${message}`,
    REMEDIES[code] ?? 'what was published before is as it was; try another folder with `--out`',
  );

/** `first` is one of the PDFs in the folder. */
export const refusedKept = (folder: string, first: string): Diagnostic =>
  error(
    'refused',
    filePlace(folder),
    `preflight has refused the edition; its PDFs are kept in ${folder}`,
    `look at them there, such as ${first}; what was published before is as it was`,
  );

const LEFT = {
  old: ['the edition of before', 'remove that folder by hand; the new edition is complete'],
  refused: ['what was refused before', 'remove that folder by hand; it is no part of the edition'],
  tmp: ['what this build has begun', 'remove that folder by hand; what was published before is as it was'],
} as const;

export function outputLeftover(what: keyof typeof LEFT, folder: string, message: string): Diagnostic {
  const [name, remedy] = LEFT[what];
  const said = `${name} could not be removed from ${folder}: ${message}`;
  return warning('output-leftover', filePlace(folder), said, remedy);
}
