// Which city moves furthest when an indicator is left out, and between which ranks.
import type { Speaker } from '../language/speaker.ts';
import type { LeftOut } from '../model/robustness.ts';
import type { Rank } from '../model/scorecard.ts';
import { fitLabel, stackLabel } from './columns.ts';
import type { Scene } from './scene.ts';
import { rootOf, scoreOf } from './standing.ts';
import { joined, texts } from './words.ts';

/** The largest shift; `null` where nobody moves. */
export type Move = {
  readonly from: Rank;
  readonly to: Rank;
  /** How many more cities move as far. */
  readonly others: number;
} | null;

/** One an entry; whether a rank is shared is looked up, since a shift knows positions only. */
export function movesOf({ scorecard }: Scene, entries: readonly LeftOut[]): readonly Move[] {
  const root = rootOf(scorecard).id;
  return entries.map(({ largest, ranks }) => {
    if (largest === null) return null;
    const { city, from, to, others } = largest;
    const before = scoreOf(scorecard, city, root)?.rank ?? null;
    return { from: rankAt(from, before), to: rankAt(to, ranks[city] ?? null), others };
  });
}

const rankAt = (position: number, found: Rank | null): Rank =>
  found?.position === position ? found : { position, tied: false };

/** Width at which the name of a city breaks, px. */
const MOVER_MAX = 170;

/** "Xi'an", or "Xi'an and 1 other" where another city moves as far; nothing where nobody moves. */
export function moverName(scene: Scene, speaker: Speaker, { largest }: LeftOut): string {
  const city = scene.dataset.cities.find(({ id }) => id === largest?.city);
  if (city === undefined || largest === null) return '';
  const name = speaker.text(city.name);
  const { others } = largest;
  const values = { name, count: others };
  return others === 0 ? name : speaker.phrase('chart.left-out.and-others', values);
}

/** The same in every language of the voice, a language to a line where it says more than a name. */
export function moverText(scene: Scene, entry: LeftOut): string {
  const said = texts(scene, (speaker) => moverName(scene, speaker, entry));
  const set = (entry.largest?.others ?? 0) > 0 ? stackLabel : fitLabel;
  return set(scene, said, 'number', MOVER_MAX);
}

/** "8= → 10" */
export const moveText = (scene: Scene, move: Move): string =>
  move === null
    ? ''
    : joined(scene, (speaker) =>
        speaker.phrase('chart.move', { from: speaker.rank(move.from), to: speaker.rank(move.to) }),
      );
