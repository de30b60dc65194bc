// The correlations as tables: a triangle of numbers, cut into blocks of columns that a page has room for.
import type { FigureTable } from '../model/figure.ts';
import { DECIMALS } from './correlation-words.ts';
import { nodeName } from './indicators.ts';
import type { Cell, Lane } from './matrix.ts';
import type { Scene } from './scene.ts';
import { type Field, numbers, tableOf, words } from './table.ts';

/** Columns of numbers that a page has room for. */
const COLUMNS = 10;

/**
 * Rows are the indicators from that of the first column on; a column is headed by the number of its indicator, which
 * the chart's diagonal shows.
 */
export function correlationTables(scene: Scene, cells: readonly Cell[]): readonly FigureTable[] {
  const byNumber = (lanes: readonly Lane[]) => [...new Set(lanes)].sort((a, b) => a.number - b.number);
  const columns = byNumber(cells.map(({ column }) => column));
  const rows = byNumber(cells.flatMap(({ row, column }) => [row, column]));
  const starts = columns.map((_, index) => index).filter((index) => index % COLUMNS === 0);
  return starts.map((start) => {
    const block = columns.slice(start, start + COLUMNS);
    const first = block[0]?.number ?? 0;
    return tableOf(
      rows.filter(({ number }) => number >= first),
      [
        numbers(scene, 'table.number', (speaker, { number }: Lane) => speaker.number(number, 0)),
        words(scene, 'table.indicator', (speaker, { id }: Lane) => nodeName(scene, speaker, id)),
        ...block.map((column) => pairField(scene, cells, column)),
      ],
    );
  });
}

/** Empty on and above the diagonal. */
const pairField = (scene: Scene, cells: readonly Cell[], column: Lane): Field<Lane> =>
  numbers(
    scene,
    (speaker) => speaker.number(column.number, 0),
    (speaker, row) => {
      const pair = cells.find((cell) => cell.row === row && cell.column === column)?.pair;
      if (pair === undefined) return '';
      return pair.pearson === null ? null : speaker.number(pair.pearson, DECIMALS);
    },
  );
