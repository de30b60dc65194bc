// Every node of every city's index tree, for machines.
import type { Scorecard } from '../model/scorecard.ts';
import { toJson } from './json.ts';

/** Numbers unrounded; `null` is missing. Cities and nodes by their ids. */
export function scorecardJson(edition: string, { nodes, cities, summaries, agreement }: Scorecard): string {
  const byCity = Object.fromEntries(cities.map(({ city, nodes: scores }) => [city, scores]));
  return toJson({ edition, nodes, cities: byCity, summaries, agreement });
}
