// What a ranking says: who leads, by how much, who is last, who is missing.
import type { PhraseValues } from '../language/patterns.ts';
import type { Speaker } from '../language/speaker.ts';
import { roundHalfAway } from '../maths/rounding.ts';
import { median } from '../maths/statistics.ts';
import type { Scene } from './scene.ts';
import type { Standing } from './standing.ts';
import { cityList } from './words.ts';

/** A city with a value. */
interface Placed extends Standing {
  readonly value: number;
}

export const placed = (standings: readonly Standing[]): readonly Placed[] =>
  standings.flatMap((standing) => (standing.value === null ? [] : [{ ...standing, value: standing.value }]));

/** The distance of two printed values: 8.1 and 6.0 are 2.1 apart, whatever their further decimals say. */
const printedGap = (first: number, second: number, decimals: number): number =>
  roundHalfAway(roundHalfAway(first, decimals) - roundHalfAway(second, decimals), decimals);

const leaders = (all: readonly Placed[]): readonly Placed[] =>
  all.filter(({ rank }) => rank !== null && rank.position === all[0]?.rank?.position);

const namesOf = (standings: readonly Standing[]) => standings.map(({ city }) => city.name);

/** The pattern that is true for these standings. */
export function leaderTitle(standings: readonly Standing[], decimals: number): string {
  const all = placed(standings);
  const [first, second] = all;
  if (first === undefined) return 'title-none';
  if (second === undefined) return 'title-only';
  if (leaders(all).length > 1) return 'title-tie';
  const gap = printedGap(first.value, second.value, decimals);
  // Published ranks stand before computed ones, so that the first city need not have the higher score.
  if (gap < 0) return 'title-first';
  return gap === 0 ? 'title-even' : 'title-ahead';
}

/** Values of the patterns of a ranking, in one language. */
export function rankingValues(
  scene: Scene,
  standings: readonly Standing[],
): (speaker: Speaker) => PhraseValues {
  const { decimals } = scene.dataset.edition.leagueTable;
  const all = placed(standings);
  const [first, second] = all;
  const gap = printedGap(first?.value ?? 0, second?.value ?? 0, decimals);
  const equalTo = (other: Placed | undefined) => (standing: Placed) =>
    other !== undefined && printedGap(standing.value, other.value, decimals) === 0;
  const seconds = all.slice(1).filter(equalTo(second));
  const lasts = all.filter(equalTo(all.at(-1)));
  const middle = median(all.map(({ value }) => value));
  return (speaker) => {
    const name = ({ city }: Standing) => speaker.text(city.name);
    const score = ({ value }: Placed) => speaker.number(value, decimals);
    const pair = (standing: Placed) =>
      speaker.phrase('chart.pair', { name: name(standing), value: score(standing) });
    return {
      cities: standings.length,
      present: all.length,
      missing: standings.length - all.length,
      missingNames: cityList(speaker, namesOf(standings.filter(({ value }) => value === null))),
      leader: first === undefined ? '' : name(first),
      second: cityList(speaker, namesOf(seconds)),
      leaders: cityList(speaker, namesOf(leaders(all))),
      score: first === undefined ? '' : score(first),
      gap: speaker.number(gap, decimals),
      top: speaker.list(all.slice(0, 3).map(pair)),
      median: middle === null ? '' : speaker.number(middle, decimals),
      last: lasts[0] === undefined ? '' : lastPair(speaker, lasts, score(lasts[0])),
      year: String(scene.dataset.edition.dataYear),
      from: speaker.number(scene.dataset.framework.scale.from, 0),
      to: speaker.number(scene.dataset.framework.scale.to, 0),
    };
  };
}

/** All who share the last place, with their score. */
const lastPair = (speaker: Speaker, lasts: readonly Placed[], value: string): string =>
  speaker.phrase('chart.pair', { name: cityList(speaker, namesOf(lasts)), value });
