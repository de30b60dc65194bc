// What could be understood of an edition so far: what the checks look at.

import type { City } from '../model/city.ts';
import type { National } from '../model/dataset.ts';
import type { Edition, Source } from '../model/edition.ts';
import type { Framework } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import type { ProseFile } from '../model/prose.ts';
import type { Diagnostic, Place } from '../model/result.ts';
import type { Wording } from './parse/phrases.ts';
import type { YamlFile } from './yaml/parse.ts';
import { type Keys, placeAt, placeBelow } from './yaml/place.ts';

/** A wording with the file that it stands in. */
export interface WordingFile {
  readonly file: YamlFile;
  readonly wording: Wording;
}

/** One language's running text; a file that could not be parsed is not among them. */
export interface LanguageProse {
  readonly language: Language;
  readonly files: readonly ProseFile[];
}

/** `null` is a file that is missing or broken, which is reported already: checks that need it do nothing. */
export interface Parts {
  /** YAML files by their path as the user would type it. */
  readonly yaml: ReadonlyMap<string, YamlFile>;
  readonly edition: Edition | null;
  readonly framework: Framework | null;
  readonly national: National | null;
  readonly sources: readonly Source[] | null;
  /** In the dataset's order. */
  readonly cities: readonly City[];
  /** No city's file is broken: what holds over all cities can be checked. */
  readonly allCities: boolean;
  readonly prose: readonly LanguageProse[];
  readonly wordings: readonly WordingFile[];
}

export type Check = (parts: Parts) => readonly Diagnostic[];

/** A file by its name within the edition's folder. */
export const fileNamed = (parts: Parts, name: string): YamlFile | null =>
  [...parts.yaml.values()].find((file) => file.source.name === name) ?? null;

/** The place of keys below the place of an entity. */
export function below(parts: Parts, place: Place, ...keys: (string | number)[]): Place {
  const file = parts.yaml.get(place.file);
  return file === undefined ? place : placeBelow(file, place, ...keys);
}

/** The place beside the place of a tree node, whose own place is that of its id. */
export function beside(parts: Parts, place: Place, ...keys: (string | number)[]): Place {
  const file = parts.yaml.get(place.file);
  const above: Keys = place.path.split('.').slice(0, -1);
  return file === undefined ? place : placeAt(file, [...above, ...keys]);
}
