// The three-city fixture with texts of the test's own in place of the editor's.
import { parseProse } from '../../src/load/prose/parse.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { ProseFile } from '../../src/model/prose.ts';
import { source } from '../load/source.ts';
import { unwrap } from '../score/make-dataset.ts';

const parsed = (name: string, text: string): ProseFile =>
  unwrap(parseProse(source(text, `${name}.md`), name));

/** `texts` by file name and language. */
export function withTexts(
  dataset: Dataset,
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Dataset {
  const prose = Object.fromEntries(
    Object.entries(dataset.prose).map(([language, files]) => [
      language,
      {
        ...files,
        ...Object.fromEntries(
          Object.entries(texts).map(([name, byLanguage]) => [name, parsed(name, byLanguage[language] ?? '')]),
        ),
      },
    ]),
  );
  return { ...dataset, prose };
}
