// The ranks of every city and how far they move, as a table.
import type { FigureTable } from '../model/figure.ts';
import type { Uncertainty } from '../model/robustness.ts';
import type { Entry } from './interval-words.ts';
import { spanText } from './rank-axis.ts';
import type { Scene } from './scene.ts';
import { cityField, type Field, numbers, rankText, tableOf } from './table.ts';
import { percent } from './words.ts';

const CHART = 'rank-intervals';

/** The published rank last, and only where there is one. */
export function intervalTable(
  scene: Scene,
  { confidence }: Uncertainty,
  entries: readonly Entry[],
): FigureTable {
  const fields: readonly Field<Entry>[] = [
    cityField(scene),
    numbers(scene, `${CHART}.computed`, (speaker, { rank }) => rankText(speaker, rank)),
    numbers(
      scene,
      (speaker) => speaker.phrase(`chart.${CHART}.interval`, { share: percent(speaker, confidence) }),
      (speaker, { interval }) => (interval === null ? null : spanText(speaker, interval)),
    ),
    numbers(scene, `${CHART}.median`, (speaker, { median }) =>
      median === null ? null : speaker.number(median, 0),
    ),
  ];
  const published: Field<Entry> = numbers(scene, `${CHART}.published`, (speaker, entry) =>
    rankText(speaker, entry.published),
  );
  const isPublished = entries.some((entry) => entry.published !== null);
  return tableOf(entries, isPublished ? [...fields, published] : fields);
}
