// A score as printed.
import type { Scene } from './scene.ts';
import { joined } from './words.ts';

/** In every language of the voice, equal texts once; or the word for a missing value. */
export function scoreLabel(scene: Scene, value: number | null): string {
  const { decimals } = scene.dataset.edition.leagueTable;
  return value === null
    ? joined(scene, (speaker) => speaker.phrase('chart.missing'))
    : joined(scene, (speaker) => speaker.number(value, decimals));
}
