// templates/phrases/<language>.yaml → flat phrases and unit styles of one language.
import type { Language, UnitStyle } from '../../model/language.ts';
import type { PhrasesFile, PhraseTree } from '../schema/phrases.ts';

export interface Wording {
  readonly language: Language;
  /** Sentence patterns by key; nested keys are joined by dots. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, UnitStyle>>;
}

function* flatten(tree: PhraseTree, prefix: string): Generator<[string, string]> {
  for (const [key, branch] of Object.entries(tree)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof branch === 'string') yield [path, branch];
    else yield* flatten(branch, path);
  }
}

export const toWording = (file: PhrasesFile): Wording => ({
  language: file.language as Language,
  phrases: Object.fromEntries(flatten(file.phrases, '')),
  units: file.units,
});
