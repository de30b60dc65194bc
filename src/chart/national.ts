// National figures: where they stand, for diagnostics about those that a chart lacks, and their table.
import { filePlace } from '../diagnostics/diagnostic.ts';
import type { Dataset } from '../model/dataset.ts';
import type { FigureTable } from '../model/figure.ts';
import type { Figure } from '../model/quantity.ts';
import type { Place } from '../model/result.ts';
import type { Scene } from './scene.ts';
import { numbers, tableOf, words } from './table.ts';

/** The file that holds the national figures, with the path of the figures; `null` where none was read. */
export function nationalPlace(dataset: Dataset): Place | null {
  const input = dataset.inputs.find(({ file }) => /(^|\/)national\.yaml$/.test(file));
  return input === undefined ? null : { ...filePlace(input.file), path: 'figures' };
}

/** One row a figure, with its year. */
export const nationalTable = (scene: Scene, figures: readonly Figure[]): FigureTable =>
  tableOf(figures, [
    words(scene, 'table.figure', (speaker, { name }) => speaker.text(name)),
    numbers(scene, 'table.year', (_speaker, { year }) => (year === null ? null : String(year))),
    numbers(scene, 'table.value', (speaker, figure) => speaker.quantity(figure)),
  ]);
