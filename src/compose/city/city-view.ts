// Everything that a city's chapter and its brief show, as finished strings.
import { LIST_NAMES } from '../../model/framework.ts';
import { type Context, headline, nodeOf, placeInOrder, type Scored, scoresInOrder } from '../context.ts';
import { coverageText } from '../coverage.ts';
import type { FigureView } from '../figure-view.ts';
import type { FigureDesk } from '../figures.ts';
import type { SafeHtml } from '../html.ts';
import { inOneLine, type Said, say, sayText } from '../said.ts';
import { skyline } from '../skyline.ts';
import { citedInFull, listSources } from '../sources.ts';
import { ordinal, scoreText } from '../words.ts';
import { type IntervalView, intervalView } from './certainty.ts';
import { type KeyFactView, keyFacts } from './key-facts.ts';
import { cityLists, type ListView } from './lists.ts';
import { peersAgainst, peersNamed } from './peers.ts';
import { type Standout, standouts } from './strengths.ts';
import { citySummary } from './summary.ts';

export interface CityView {
  readonly id: string;
  readonly name: Said;
  readonly place: Said;
  /** "of 15 cities"; `null` for a city without a rank. */
  readonly among: Said | null;
  readonly score: string;
  readonly scoreLabel: Said;
  readonly computed: Said | null;
  /** Of the computed rank; `null` where the edition leaves nothing open, or the city is not ranked. */
  readonly interval: IntervalView | null;
  readonly mark: SafeHtml;
  readonly profile: Said;
  readonly summary: Said;
  readonly facts: readonly KeyFactView[];
  readonly figure: FigureView | null;
  readonly strengths: readonly Standout[];
  readonly weaknesses: readonly Standout[];
  /** What is printed in the place of strengths, and of weaknesses, where there are none. */
  readonly noStrengths: Said;
  readonly noWeaknesses: Said;
  /** `null`: all cities. */
  readonly peers: Said | null;
  readonly against: Said | null;
  readonly lists: readonly ListView[];
  readonly coverage: Said;
  readonly notes: readonly Said[];
  readonly source: Said;
}

/** All sources that a city's facts rest on. */
export const sourcesOf = ({ city }: Scored): readonly string[] => [
  ...Object.values(city.published).map(({ source }) => source),
  ...Object.values(city.observations).map(({ source }) => source),
  ...LIST_NAMES.flatMap((list) => listSources(city.lists[list])),
];

/** The skyline of the league table with this city in the accent colour. */
function markOf(context: Context, scored: Scored): SafeHtml {
  const scores = scoresInOrder(context);
  const label = say(context.speakers, (speaker) =>
    speaker.phrase('city.mark', { name: speaker.text(scored.city.name), count: scores.length }),
  );
  return skyline({
    scores,
    full: context.dataset.framework.scale.to,
    here: placeInOrder(context, scored.city.id),
    label: inOneLine(label),
    bar: 3,
    gap: 1,
    height: 24,
  });
}

/** What the edition knows to be odd about this city's data. */
const issuesOf = (context: Context, { city }: Scored): readonly Said[] =>
  context.dataset.edition.knownIssues
    .filter((issue) => issue.file === `cities/${city.id}.yaml` || issue.cities.includes(city.id))
    .map((issue) => sayText(context.speakers, issue.explanation));

function placeOf(context: Context, { score }: Scored) {
  const root = nodeOf(score, context.tree.root.id);
  const top = headline(root);
  const { speakers } = context;
  return {
    place: say(speakers, (speaker) =>
      top.rank === null ? speaker.phrase('missing.value') : ordinal(speaker, top.rank),
    ),
    among:
      top.rank === null
        ? null
        : say(speakers, (speaker) => speaker.phrase('city.among', { count: context.dataset.cities.length })),
    score: inOneLine(say(speakers, (speaker) => scoreText(context, speaker, top.score))),
    scoreLabel: say(speakers, (speaker) =>
      speaker.phrase(root.published === null ? 'score.computed' : 'score.published'),
    ),
    computed:
      root.published === null
        ? null
        : say(speakers, (speaker) =>
            speaker.phrase(root.rank === null ? 'score.beside-none' : 'score.beside', {
              value: scoreText(context, speaker, root.value),
              place: root.rank === null ? '' : ordinal(speaker, root.rank),
            }),
          ),
  };
}

/** `figure` names the city's dot plot: `city-profile` in the whitepaper, `city-brief` in the brief. */
export function cityView(context: Context, scored: Scored, desk: FigureDesk, figure: string): CityView {
  return {
    id: scored.city.id,
    name: sayText(context.speakers, scored.city.name),
    ...placeOf(context, scored),
    mark: markOf(context, scored),
    profile: sayText(context.speakers, scored.city.profile),
    summary: citySummary(context, scored),
    facts: keyFacts(context, scored),
    figure: desk.take(`${figure}-${scored.city.id}`),
    ...standouts(context, scored),
    interval: intervalView(context, scored),
    peers: peersNamed(context, scored.city.id),
    against: peersAgainst(context, scored.city.id),
    lists: cityLists(context, scored.city),
    coverage: say(context.speakers, (speaker) => coverageText(context, speaker, scored.city.id)),
    notes: issuesOf(context, scored),
    source: citedInFull(context, sourcesOf(scored)),
  };
}

/** The city in the overview that opens the chapters: mark, name, place. */
export const cityIndexEntry = (context: Context, scored: Scored) => ({
  anchor: `city-${scored.city.id}`,
  name: sayText(context.speakers, scored.city.name),
  place: placeOf(context, scored).place,
  mark: markOf(context, scored),
});
