// The other cities of a row: all of them, or one dot for those that it would cover, where they are very many.
import type { City } from '../model/city.ts';
import type { Row, Scene } from './scene.ts';
import { scoreEnds } from './score-axis.ts';
import { scoreOf } from './standing.ts';

/** Up to as many cities, each has a dot of its own. */
const CROWD = 40;

/** About the width of a dot, px: no gap opens between two that are no further apart. */
const APART = 4;

interface Score {
  readonly city: string;
  readonly value: number;
}

/** Scores that one dot shows. */
type Heap = readonly [Score, ...Score[]];

const heaped = new WeakMap<Scene, Map<string, readonly Heap[]>>();

/** `width` is that of the plot, px; `near` are cities that always have dots of their own. */
export function othersOf(
  scene: Scene,
  city: City,
  node: string,
  width: number,
  near: ReadonlySet<string>,
): readonly Row[] {
  const rowOf = (score: Score): Row => ({ id: node, ...score, near: near.has(score.city) });
  return heapsOf(scene, node, width).flatMap((heap) => {
    const others = heap.filter((score) => score.city !== city.id);
    const own = others.filter((score) => near.has(score.city)).map(rowOf);
    const far = others.find((score) => !near.has(score.city));
    return far === undefined ? own : [rowOf(far), ...own];
  });
}

function heapsOf(scene: Scene, node: string, width: number): readonly Heap[] {
  const known = heaped.get(scene) ?? new Map<string, readonly Heap[]>();
  heaped.set(scene, known);
  const key = `${Math.round(width)} ${node}`;
  const heaps = known.get(key) ?? heap(scene, node, width);
  known.set(key, heaps);
  return heaps;
}

/** One score a heap where cities are few. */
function heap({ dataset, scorecard, ...scene }: Scene, node: string, width: number): readonly Heap[] {
  const scores = dataset.cities.flatMap(({ id }): readonly Score[] => {
    const value = scoreOf(scorecard, id, node)?.value ?? null;
    return value === null ? [] : [{ city: id, value }];
  });
  if (scores.length <= CROWD) return scores.map((score) => [score]);
  const { from, to } = scoreEnds({ dataset, scorecard, ...scene });
  const places = new Map<number, [Score, ...Score[]]>();
  for (const score of scores) {
    const place = Math.round((((score.value - from) / (to - from)) * width) / APART);
    const there = places.get(place);
    if (there === undefined) places.set(place, [score]);
    else there.push(score);
  }
  return [...places.values()];
}
