// What leaving out each indicator does, as a table: those that the chart has no room for are here too.
import type { FigureTable } from '../model/figure.ts';
import type { LeftOut } from '../model/robustness.ts';
import { nodeName } from './indicators.ts';
import { type Move, moverName, movesOf } from './left-out-moves.ts';
import { SHIFT_DECIMALS } from './left-out-words.ts';
import type { Scene } from './scene.ts';
import { numbers, tableOf, words } from './table.ts';

const CHART = 'left-out';

interface Entry {
  readonly out: LeftOut;
  readonly move: Move;
}

/** Nobody moves: the cells of the largest shift are empty. */
export function leftOutTable(scene: Scene, all: readonly LeftOut[]): FigureTable {
  const moves = movesOf(scene, all);
  const entries = all.map((out, index): Entry => ({ out, move: moves[index] ?? null }));
  return tableOf(entries, [
    words(scene, 'table.indicator', (speaker, { out }) => nodeName(scene, speaker, out.id)),
    numbers(scene, `${CHART}.shift`, (speaker, { out }) => speaker.number(out.meanShift, SHIFT_DECIMALS)),
    words(scene, `${CHART}.largest`, (speaker, { out }) => moverName(scene, speaker, out)),
    numbers(scene, 'table.change', (speaker, { move }) =>
      move === null
        ? ''
        : speaker.phrase('chart.move', { from: speaker.rank(move.from), to: speaker.rank(move.to) }),
    ),
  ]);
}
