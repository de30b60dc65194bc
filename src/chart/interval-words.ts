// What the rank intervals say: who is sure of the first place, and whose rank is least certain.
import type { PhraseValues } from '../language/patterns.ts';
import type { Speaker } from '../language/speaker.ts';
import type { City } from '../model/city.ts';
import type { RankSpread, Uncertainty } from '../model/robustness.ts';
import type { Rank } from '../model/scorecard.ts';
import { placesOf, spanText } from './rank-axis.ts';
import type { Sayings, Scene } from './scene.ts';
import { cityList, percent, sayings } from './words.ts';

const CHART = 'rank-intervals';

/** One row of the chart. */
export interface Entry extends Omit<RankSpread, 'city'> {
  readonly city: City;
  readonly published: Rank | null;
}

/** Cities whose intervals the alternative text gives one by one. */
const TOLD = 3;

export function intervalSayings(scene: Scene, plan: Uncertainty, entries: readonly Entry[]): Sayings {
  const widths = entries.map(({ interval }) => (interval === null ? 0 : placesOf(interval)));
  const places = Math.max(...widths);
  const widest = entries.filter((_, index) => widths[index] === places);
  const firsts = entries.filter(({ interval }) => interval?.from === 1);
  const counts = countsOf(plan, entries);
  const values = (speaker: Speaker): PhraseValues => ({
    leader: cityList(speaker, namesOf(firsts)),
    share: shareOfFirst(speaker, firsts[0]),
    always: String(firsts[0] !== undefined && isAlwaysFirst(firsts[0])),
    widest: cityList(speaker, namesOf(widest)),
    widestCount: widest.length,
    places,
    confidence: percent(speaker, plan.confidence),
    draws: plan.draws - counts.failed,
    published: String(entries.some(({ published }) => published !== null)),
    tiers: plan.tiers.length,
    probability: percent(speaker, plan.tierProbability),
    ...counts,
    cities: entries.length,
    told: TOLD,
    more: Math.max(0, entries.length - TOLD),
    intervals: speaker.list(entries.slice(0, TOLD).map((entry) => pair(speaker, entry))),
  });
  return sayings(scene, CHART, titleOf(places, firsts.length), values);
}

function titleOf(places: number, firsts: number): string {
  if (places === 1) return 'title-fixed';
  if (firsts === 1) return 'title-first';
  return firsts === 0 ? 'title-scattered' : 'title-open';
}

/** What the note counts. */
const countsOf = ({ failed }: Uncertainty, entries: readonly Entry[]) => ({
  failed: failed.reduce((sum, { count }) => sum + count, 0),
  medians: entries.filter(({ median, rank }) => median !== null && median !== rank?.position).length,
  partly: entries.filter(({ ranked }) => ranked > 0 && ranked < 1).length,
  missing: entries.filter(({ rank, interval }) => rank === null && interval === null).length,
});

const namesOf = (entries: readonly Entry[]) => entries.map(({ city }) => city.name);

const drawsOf = ({ counts }: Entry): number => counts.reduce((sum, count) => sum + count, 0);

const isAlwaysFirst = (entry: Entry): boolean => entry.counts[0] === drawsOf(entry);

/** Of the recalculations that rank the city; never rounded up to all of them. */
function shareOfFirst(speaker: Speaker, entry: Entry | undefined): string {
  const draws = entry === undefined ? 0 : drawsOf(entry);
  if (entry === undefined || draws === 0) return '';
  const share = (entry.counts[0] ?? 0) / draws;
  return percent(speaker, share < 1 ? Math.min(share, 0.99) : 1);
}

/** "Beijing 1", "Wuhan 11–14". */
const pair = (speaker: Speaker, { city, interval }: Entry): string =>
  speaker.phrase('chart.pair', {
    name: speaker.text(city.name),
    value: interval === null ? speaker.phrase('chart.missing') : spanText(speaker, interval),
  });
