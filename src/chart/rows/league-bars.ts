// Headline scores of all cities as bars, in rank order.
import { chartNoData } from '../../diagnostics/catalogue/chart.ts';
import { barRows } from '../bars.ts';
import { leaderTitle, rankingValues } from '../ranking-words.ts';
import { drawn, type Outcome, type Scene } from '../scene.ts';
import { factSources, publishedSources } from '../sources.ts';
import { league, rootOf } from '../standing.ts';
import { sayings } from '../words.ts';

const CHART = 'league-bars';

export function leagueBars(scene: Scene): Outcome {
  const { dataset, scorecard } = scene;
  const root = rootOf(scorecard);
  const standings = league(dataset, scorecard);
  if (standings.every(({ value }) => value === null))
    return { drawings: [], findings: [chartNoData(null, CHART, 'every score of the index')] };
  const published = publishedSources(dataset, root.id);
  const values = rankingValues(scene, standings);
  return drawn({
    id: CHART,
    spec: CHART,
    ...barRows(scene, standings, 1),
    says: sayings(scene, CHART, leaderTitle(standings, dataset.edition.leagueTable.decimals), values),
    sources: published.length > 0 ? published : factSources(dataset),
    computed: published.length === 0,
  });
}
