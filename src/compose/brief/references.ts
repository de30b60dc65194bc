// Where a number of the brief comes from: its year and its sources, numbered as the foot of the page lists them.

import { sourcesOf } from '../city/city-view.ts';
import type { Context, Scored } from '../context.ts';
import { indicatorAt } from '../lookup.ts';
import { type Said, say } from '../said.ts';
import { cite, listSources } from '../sources.ts';

export interface Origin {
  /** `null`: the source gives none, as with lists. */
  readonly year: number | null;
  readonly sources: readonly string[];
}

export interface References {
  /** "2017 [2]", "[1] [3]", "2017"; `null`: nothing to say. */
  mark(origin: Origin): string | null;
  /** The publications, in the order of their numbers. */
  readonly listed: Said;
}

const NOWHERE: Origin = { year: null, sources: [] };

/** `id` names an indicator or an observation; a city that has no such value has no origin for it either. */
export function originOf(context: Context, { city }: Scored, id: string): Origin {
  const from = indicatorAt(context, id)?.from ?? { rule: 'observed', observation: id };
  if (from.rule === 'observed') {
    const observation = city.observations[from.observation];
    return observation === undefined ? NOWHERE : { year: observation.year, sources: [observation.source] };
  }
  const sources =
    from.rule === 'experts'
      ? (city.ratings[from.ratings] ?? []).map(({ source }) => source)
      : listSources(city.lists[from.list]);
  return { year: null, sources };
}

const allSources = (scored: Scored): ReadonlySet<string> =>
  new Set([
    ...sourcesOf(scored),
    ...Object.values(scored.city.ratings).flatMap((ratings) => ratings.map(({ source }) => source)),
  ]);

/** Numbers publications, not parts of them, in the order of sources.yaml. */
export function references(context: Context, scored: Scored): References {
  const used = allSources(scored);
  const [first] = context.speakers;
  const titles = new Map<string, string>();
  for (const source of context.dataset.sources) {
    if (first !== undefined && used.has(source.id)) titles.set(source.id, cite(first, source, false));
  }
  const publications = [...new Set(titles.values())];
  const numbersOf = (sources: readonly string[]) =>
    [...new Set(sources.map((id) => publications.indexOf(titles.get(id) ?? '') + 1))]
      .filter((number) => number > 0)
      .sort((a, b) => a - b);
  return {
    mark: ({ year, sources }) => {
      const numbers = numbersOf(sources).map((number) => `[${number}]`);
      const words = [...(year === null ? [] : [String(year)]), ...numbers];
      return words.length === 0 ? null : words.join(' ');
    },
    listed: say(context.speakers, (speaker) =>
      publications
        .map((title, index) => {
          const source = context.dataset.sources.find(({ id }) => titles.get(id) === title);
          const cited = source === undefined ? title : cite(speaker, source, false);
          return `[${index + 1}] ${cited}`;
        })
        .join(speaker.phrase('source.joint')),
    ),
  };
}
