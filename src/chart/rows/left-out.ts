// What leaving out each indicator does to the ranking: the mean shift, and the city that it moves furthest.
import type { LeftOut } from '../../model/robustness.ts';
import { head, linesOf, nameColumn } from '../columns.ts';
import { type IndicatorGroup, indicatorGroups, tonesOf } from '../indicators.ts';
import { type Key, keyLines } from '../keys.ts';
import { type Move, moverText, movesOf, moveText } from '../left-out-moves.ts';
import { leftOutTable } from '../left-out-table.ts';
import { leftOutSayings, SHIFT_DECIMALS } from '../left-out-words.ts';
import { drawn, FULL_HEIGHT, FULL_WIDTH, NOTHING, type Outcome, type Scene } from '../scene.ts';
import { type SideColumn, sideColumns } from '../side-columns.ts';
import { factSources } from '../sources.ts';
import { nodeNames } from '../tree.ts';
import { joined, named, phrases } from '../words.ts';

const CHART = 'left-out';
const NAME_MAX = 240;
const GAP = 10;
/** Room for the label behind the longest bar, px. */
const LABEL_ROOM = 30;

/** Left out, without a warning, where nothing was left out: an index of one indicator. */
export function leftOut(scene: Scene): Outcome {
  const groups = indicatorGroups(scene);
  const tones = tonesOf(groups);
  const all = scene.robustness.leftOut
    .filter(({ kind, id }) => kind === 'indicator' && tones.has(id))
    .sort((a, b) => b.meanShift - a.meanShift);
  if (all.length === 0) return NOTHING;
  const { entries, names, lines } = fitting(scene, all);
  const places = lines.map(({ y }) => ({ y }));
  const moves = movesOf(scene, entries);
  const side = sideColumns(scene, places, columnsOf(scene, entries, moves));
  const left = names.width + GAP;
  const width = FULL_WIDTH - left - side.width;
  const shift = head(scene, phrases(scene, `${CHART}.shift`).join('\n'), { x: 0, bottom: -6, align: 'left' });
  const headHeight = Math.max(side.height, 8 - Number(shift.y));
  const keys = keyLines(scene, dimensionKeys(scene, groups), left, width + side.width, -headHeight - 6);
  const top = headHeight + keys.height;
  const most = all[0]?.meanShift ?? 0;
  return drawn({
    id: CHART,
    spec: CHART,
    frame: { left, width, right: side.width, height: lines.at(-1)?.y2 ?? 0, top, bottom: 2 },
    data: {
      rows: entries.map((entry, row) => ({
        ...lines[row],
        ...rowOf(scene, entry),
        name: names.labels[row] ?? '',
        tone: tones.get(entry.id) ?? 1,
      })),
      cells: side.cellsAt(width),
      heads: [shift, ...side.headsAt(width)],
      keys: keys.rows,
    },
    params: { nameX: -left, from: 0, to: most === 0 ? 1 : (most * width) / (width - LABEL_ROOM) },
    marks: { names: entries.length, bars: entries.length },
    says: leftOutSayings(scene, all, moves),
    tables: [leftOutTable(scene, all)],
    numbersIn: null,
    sources: factSources(scene.dataset),
    computed: true,
  });
}

const rowOf = (scene: Scene, { id, meanShift }: LeftOut) => ({
  id,
  shift: meanShift,
  label: joined(scene, (speaker) => speaker.number(meanShift, SHIFT_DECIMALS)),
});

/** What the colours mean. */
const dimensionKeys = (scene: Scene, groups: readonly IndicatorGroup[]): readonly Key[] =>
  groups.flatMap(({ dimension, tone }) => {
    const name = dimension === null ? undefined : nodeNames(scene.dataset.framework).get(dimension);
    return name === undefined ? [] : [{ mark: 'dimension', text: named(scene, name).join(' '), tone }];
  });

/** Those that move the ranking most, as many as a page takes. */
function fitting(scene: Scene, all: readonly LeftOut[]) {
  const labels = nodeNames(scene.dataset.framework);
  const said = all.map(({ id }) => named(scene, labels.get(id) ?? {}));
  const names = nameColumn(scene, said, NAME_MAX);
  const movers = all.map((entry) => moverText(scene, entry));
  const lines = linesOf(scene, names.labels, movers).filter(({ y2 }) => y2 <= FULL_HEIGHT);
  return { entries: all.slice(0, lines.length), names, lines };
}

function columnsOf(scene: Scene, entries: readonly LeftOut[], moves: readonly Move[]): readonly SideColumn[] {
  const heads = phrases(scene, `${CHART}.largest`);
  return [
    { said: heads, mark: null, align: 'left', labels: entries.map((entry) => moverText(scene, entry)) },
    { said: [], mark: null, align: 'right', labels: moves.map((move) => moveText(scene, move)) },
  ];
}
