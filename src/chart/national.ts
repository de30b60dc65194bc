// Where the national figures stand, for diagnostics about those that a chart lacks.
import { filePlace } from '../diagnostics/diagnostic.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Place } from '../model/result.ts';

/** The file that holds the national figures, with the path of the figures; `null` where none was read. */
export function nationalPlace(dataset: Dataset): Place | null {
  const input = dataset.inputs.find(({ file }) => /(^|\/)national\.yaml$/.test(file));
  return input === undefined ? null : { ...filePlace(input.file), path: 'figures' };
}
