// Headline scores of all cities as dots, in rank order.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import { rankingDots, rankingTable } from '../ranking.ts';
import { leaderTitle, rankingValues } from '../ranking-words.ts';
import { drawn, type Outcome, type Scene } from '../scene.ts';
import { factSources, publishedSources } from '../sources.ts';
import { league, NEUTRAL_TONE, rootOf, type Standing } from '../standing.ts';
import { sayings } from '../words.ts';

const CHART = 'league-bars';

export function leagueBars(scene: Scene): Outcome {
  const { dataset, scorecard } = scene;
  const root = rootOf(scorecard);
  const standings = league(dataset, scorecard);
  if (standings.every(({ value }) => value === null))
    return { drawings: [], findings: [chartNoData(null, CHART, 'every score of the index')] };
  const published = publishedSources(dataset, root.id);
  const ranking = rankingValues(scene, standings);
  const basis = basisOf(standings, root.id);
  return drawn({
    id: CHART,
    spec: 'ranking',
    ...rankingDots(scene, standings, NEUTRAL_TONE),
    says: sayings(scene, CHART, leaderTitle(standings, dataset.edition.leagueTable.decimals), (speaker) => ({
      ...ranking(speaker),
      basis,
    })),
    tables: [rankingTable(scene, standings)],
    numbersIn: null,
    sources: published.length > 0 ? published : factSources(dataset),
    computed: published.length === 0,
  });
}

/** Whose scores the dots are, as the note names them. */
function basisOf(standings: readonly Standing[], root: string): 'published' | 'computed' | 'both' {
  const listed = standings.filter(({ value }) => value !== null);
  const published = listed.filter(({ city }) => city.published[root] !== undefined).length;
  if (published === 0) return 'computed';
  return published === listed.length ? 'published' : 'both';
}
