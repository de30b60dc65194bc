// The one axis of all charts of scores: the framework's scale, as wide as the scores are.
import type { Ends } from '../model/method.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Row, Scene } from './scene.ts';
import { linearTicks, tickDecimals } from './ticks.ts';
import { joined } from './words.ts';

const widest = new WeakMap<Scorecard, Ends>();

/** The scale's ends, or further out where a score, computed or published, lies beyond them. */
export function scoreEnds({ dataset, scorecard }: Scene): Ends {
  const known = widest.get(scorecard);
  if (known !== undefined) return known;
  let { from, to } = dataset.framework.scale;
  for (const { nodes } of scorecard.cities)
    for (const { value, published } of Object.values(nodes))
      for (const score of [value, published?.score ?? null])
        if (score !== null) [from, to] = [Math.min(from, score), Math.max(to, score)];
  const ends = { from, to };
  widest.set(scorecard, ends);
  return ends;
}

/** Ticks with their labels. */
export function scoreTicks(scene: Scene): readonly Row[] {
  const { from, to } = scoreEnds(scene);
  return linearTicks(from, to).map((value) => ({
    value,
    label: joined(scene, (speaker) => speaker.number(value, tickDecimals(value))),
  }));
}

/** Where the stem of a score begins: at 0 where the scale has one, else at its lower end. */
export function scoreBase(scene: Scene): number {
  const { from, to } = scoreEnds(scene);
  return Math.min(to, Math.max(from, 0));
}
