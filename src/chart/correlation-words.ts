// What the correlations say: whether indicators of one dimension go together more than those of different ones.
import type { Speaker } from '../language/speaker.ts';
import { roundHalfAway } from '../maths/rounding.ts';
import type { Correlation } from '../model/audit.ts';
import { nodeName } from './indicators.ts';
import type { Sayings, Scene } from './scene.ts';
import { sayings } from './words.ts';

const CHART = 'correlations';
/** Decimals of a correlation. */
export const DECIMALS = 2;
/** Mean correlations closer than this differ slightly. */
const CLEAR = 0.2;

/** A pair that has an r. */
interface Known extends Correlation {
  readonly pearson: number;
}

export function correlationSayings(scene: Scene, pairs: readonly Correlation[]): Sayings {
  const known = pairs.flatMap((pair) => (pair.pearson === null ? [] : [{ ...pair, pearson: pair.pearson }]));
  const within = mean(known.filter((pair) => pair.within));
  const across = mean(known.filter((pair) => !pair.within));
  const sorted = [...known].sort((a, b) => b.pearson - a.pearson);
  const count = (flag: Correlation['flag']) => pairs.filter((pair) => pair.flag === flag).length;
  return sayings(scene, CHART, titleOf(within, across), (speaker) => ({
    within: within === null ? '' : speaker.number(within, DECIMALS),
    across: across === null ? '' : speaker.number(across, DECIMALS),
    pairs: pairs.length,
    known: known.length,
    missing: pairs.length - known.length,
    negative: count('negative'),
    redundant: count('redundant'),
    hasEnds: String(sorted.length > 1),
    highest: pairText(scene, speaker, sorted[0]),
    lowest: pairText(scene, speaker, sorted.at(-1)),
  }));
}

/** As printed; `null` where there are none. */
function mean(pairs: readonly Known[]): number | null {
  if (pairs.length === 0) return null;
  return roundHalfAway(pairs.reduce((sum, { pearson }) => sum + pearson, 0) / pairs.length, DECIMALS);
}

function titleOf(within: number | null, across: number | null): string {
  if (within === null || across === null) return 'title-plain';
  if (within === across) return 'title-equal';
  const how = Math.abs(within - across) < CLEAR ? '-slightly' : '';
  return `${within > across ? 'title-coherent' : 'title-mixed'}${how}`;
}

const pairText = (scene: Scene, speaker: Speaker, pair: Known | undefined): string =>
  pair === undefined
    ? ''
    : speaker.phrase(`chart.${CHART}.pair`, {
        a: nodeName(scene, speaker, pair.a),
        b: nodeName(scene, speaker, pair.b),
        r: speaker.number(pair.pearson, DECIMALS),
      });
