// Parts without errors → the dataset.
import type { Dataset, InputFile } from '../model/dataset.ts';
import type { Phrases, UnitStyles } from '../model/language.ts';
import type { Prose } from '../model/prose.ts';
import type { Parts } from './parts.ts';
import type { SourceFile } from './source-file.ts';

const toProse = (parts: Parts): Prose =>
  Object.fromEntries(
    parts.prose.map(({ language, files }) => [
      language,
      Object.fromEntries(files.map((file) => [file.name, file])),
    ]),
  );

const toPhrases = ({ wordings }: Parts): Phrases =>
  Object.fromEntries(wordings.map(({ wording }) => [wording.language, wording.phrases]));

const toUnits = ({ wordings }: Parts): UnitStyles =>
  Object.fromEntries(wordings.map(({ wording }) => [wording.language, wording.units]));

const toInput = ({ file, name, sha256, bytes }: SourceFile): InputFile => ({
  file,
  name,
  sha256,
  bytes,
});

/** `inputs` are the files that the dataset was made from. A part that is missing without an error is a bug. */
export function toDataset(parts: Parts, inputs: readonly SourceFile[]): Dataset {
  const { edition, framework, national, sources } = parts;
  if (edition === null || framework === null || national === null || sources === null) {
    throw new Error('a part of the edition is missing, but no diagnostic says so');
  }
  return {
    edition,
    framework,
    national,
    sources,
    cities: parts.cities,
    prose: toProse(parts),
    phrases: toPhrases(parts),
    units: toUnits(parts),
    inputs: inputs.map(toInput),
  };
}
