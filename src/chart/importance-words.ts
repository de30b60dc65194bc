// What weights and actual importance say: who works against its dimension, who decides more than it weighs.
import { roundHalfAway } from '../maths/rounding.ts';
import type { FigureTable } from '../model/figure.ts';
import { indicatorList, nodeName } from './indicators.ts';
import type { Sayings, Scene } from './scene.ts';
import { numbers, tableOf, words } from './table.ts';
import type { Weighed } from './weighed.ts';
import { percent, sayings } from './words.ts';

const CHART = 'importance';

/** Per cent as printed. */
const printed = (share: number): number => roundHalfAway(share * 100, 0);

const gapOf = ({ weight, importance }: Weighed): number => printed(importance) - printed(weight);

/** `all` are the indicators that are compared; `shown` of them are drawn; `without` cannot be compared. */
export function importanceSayings(
  scene: Scene,
  all: readonly Weighed[],
  shown: number,
  without: number,
): Sayings {
  const against = all.filter((entry) => entry.against);
  const byGap = [...all].sort((a, b) => Math.abs(gapOf(b)) - Math.abs(gapOf(a)));
  const byImportance = [...all].sort((a, b) => b.importance - a.importance);
  const [widest] = byGap;
  return sayings(scene, CHART, titleOf(against.length, widest), (speaker) => {
    const ids = (entries: readonly Weighed[]) => entries.map(({ id }) => id);
    const shares = (entry: Weighed) =>
      speaker.phrase(`chart.${CHART}.shares`, {
        name: nodeName(scene, speaker, entry.id),
        weight: percent(speaker, entry.weight),
        importance: percent(speaker, entry.importance),
      });
    return {
      against: indicatorList(scene, speaker, ids(against)),
      count: against.length,
      indicator: widest === undefined ? '' : nodeName(scene, speaker, widest.id),
      weight: percent(speaker, widest?.weight ?? 0),
      importance: percent(speaker, widest?.importance ?? 0),
      indicators: all.length,
      hidden: all.length - shown,
      without,
      top: speaker.list(byImportance.slice(0, 3).map(shares)),
    };
  });
}

function titleOf(against: number, widest: Weighed | undefined): string {
  if (against > 0) return 'title-against';
  const gap = widest === undefined ? 0 : gapOf(widest);
  if (gap === 0) return 'title-even';
  return gap > 0 ? 'title-over' : 'title-under';
}

/** Every indicator that is compared, those too that the chart has no room for. */
export const importanceTable = (scene: Scene, all: readonly Weighed[]): FigureTable =>
  tableOf(all, [
    words(scene, 'table.indicator', (speaker, { id }) => nodeName(scene, speaker, id)),
    numbers(scene, `${CHART}.weight`, (speaker, { weight }) => percent(speaker, weight)),
    numbers(scene, `${CHART}.importance`, (speaker, entry) => percent(speaker, entry.importance)),
    words(scene, `${CHART}.against`, (speaker, { against }) =>
      against ? speaker.phrase(`chart.${CHART}.is-against`) : '',
    ),
  ]);
