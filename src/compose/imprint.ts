// What the imprint puts into the files of a sheet, beside the title.
import type { Sheet } from '../model/sheet.ts';
import type { Context } from './context.ts';

/** In the voice's first language, as a file names one author and says one description. */
export function imprintOf({ dataset, speakers }: Context): Pick<Sheet, 'author' | 'description' | 'archive'> {
  const { publisher, subtitle, outputs } = dataset.edition;
  const [first] = speakers;
  return {
    author: first?.text(publisher) ?? '',
    description: first?.text(subtitle) ?? '',
    archive: outputs.archive,
  };
}
