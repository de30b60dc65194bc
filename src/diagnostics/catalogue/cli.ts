// What can be wrong with a command line, and how a command can end early.
import type { Diagnostic } from '../../model/result.ts';
import { error, filePlace } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';

const list = (words: readonly string[]): string => words.join(', ');

export const missingFolder = (folder: string, option: '--data' | '--templates'): Diagnostic =>
  error(
    'missing-folder',
    filePlace(folder),
    `there is no folder ${folder}`,
    `run indexpress from the project's folder, or name the folder with ${option}`,
  );

export const noEdition = (folder: string): Diagnostic =>
  error(
    'no-edition',
    filePlace(folder),
    `${folder} holds no edition`,
    'an edition is a folder such as 2018 with an edition.yaml in it',
  );

export const unknownEdition = (folder: string, edition: string, known: readonly string[]): Diagnostic =>
  error(
    'unknown-edition',
    filePlace(folder),
    `${folder} holds no edition "${edition}"`,
    didYouMean(edition, known) ?? `it holds ${list(known)}`,
  );

export const outputOverInputs = (output: string, input: string): Diagnostic =>
  error(
    'output-over-inputs',
    filePlace(output),
    `the output folder ${output} would replace ${input}, which is read`,
    'name another folder with --out',
  );

export const unknownSheet = (word: string, known: readonly string[]): Diagnostic =>
  error(
    'unknown-sheet',
    null,
    `--only has "${word}", which is no sheet`,
    didYouMean(word, known) ?? 'write whitepaper, brief, or brief:<city> such as brief:beijing',
  );

/** `said` is what names the city: an option, a command. */
export const unknownCity = (said: string, city: string, known: readonly string[]): Diagnostic =>
  error(
    'unknown-city',
    null,
    `${said} has the city "${city}", which the edition does not have`,
    didYouMean(city, known) ?? `it has ${list(known)}`,
  );

export const unknownNode = (node: string, known: readonly string[]): Diagnostic =>
  error(
    'unknown-node',
    null,
    `the index has no node "${node}"`,
    didYouMean(node, known) ?? `it has ${list(known)}`,
  );

export const unknownLanguage = (language: string, known: readonly string[]): Diagnostic =>
  error(
    'unknown-language',
    null,
    `--lang has "${language}", which is no language of the edition`,
    `it has ${list(known)}`,
  );

export const nothingSelected = (): Diagnostic =>
  error(
    'nothing-selected',
    null,
    '--only and --lang together leave no sheet to print',
    'the sheets of an edition and their languages are under outputs in edition.yaml',
  );

export const nothingToPrint = (edition: string): Diagnostic =>
  error(
    'nothing-to-print',
    null,
    `the edition "${edition}" names no outputs: it is scored, and not printed`,
    'add `outputs: {whitepaper: [[en]], brief: [[en]]}` to edition.yaml, and what a printed edition needs',
  );

export const pdfMissing = (file: string, message: string): Diagnostic =>
  error('pdf-missing', filePlace(file), `${file} cannot be read: ${message}`, 'name a PDF, or several');

export const interrupted = (signal: string): Diagnostic =>
  error(
    'interrupted',
    null,
    `stopped by ${signal} before anything was published`,
    'the previous edition, if there is one, is as it was',
  );

const USAGE: ReadonlySet<string> = new Set([
  'missing-folder',
  'no-edition',
  'unknown-edition',
  'output-over-inputs',
  'unknown-sheet',
  'unknown-city',
  'unknown-node',
  'unknown-language',
  'nothing-selected',
  'pdf-missing',
  'manifest-missing',
]);

/** The command line is at fault, not the data. */
export const isUsage = (diagnostic: Diagnostic): boolean => USAGE.has(diagnostic.code);
