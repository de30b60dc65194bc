// What missing values could change: each city's rank if they were the best, and the worst, that any city has.
import type { Speaker } from '../../language/speaker.ts';
import type { City } from '../../model/city.ts';
import type { RankBounds } from '../../model/robustness.ts';
import type { Rank } from '../../model/scorecard.ts';
import { barOf, rankAxis, rankEnds, type Span, spanText } from '../rank-axis.ts';
import { rankNames } from '../rank-names.ts';
import { drawn, FULL_WIDTH, NOTHING, type Outcome, type Scene } from '../scene.ts';
import { type SideColumn, sideColumns } from '../side-columns.ts';
import { factSources } from '../sources.ts';
import { rootOf, scoreOf } from '../standing.ts';
import { cityField, numbers, rankText, tableOf } from '../table.ts';
import { cityList, joined, phrases, sayings } from '../words.ts';

const CHART = 'missing-bounds';

interface Entry {
  readonly city: City;
  readonly rank: Rank | null;
  readonly missing: number;
  readonly span: Span;
}

/** Left out, without a warning, where no city lacks what another has. */
export function missingBounds(scene: Scene): Outcome {
  const entries = entriesOf(scene);
  if (entries.length === 0) return NOTHING;
  const names = rankNames(scene, entries, phrases(scene, `${CHART}.computed`));
  const side = sideColumns(scene, names.places, columnsOf(scene, entries));
  const width = FULL_WIDTH - names.left - side.width;
  const last = Math.max(scene.dataset.cities.length, ...entries.map(({ span }) => span.to));
  return drawn({
    id: CHART,
    spec: CHART,
    frame: {
      left: names.left,
      width,
      right: side.width,
      height: names.height,
      top: side.height,
      bottom: 17,
    },
    data: {
      rows: entries.map(({ rank, span }, index) => ({
        ...names.rows[index],
        ...barOf(span),
        computed: rank?.position ?? null,
      })),
      cells: side.cellsAt(width),
      ticks: rankAxis(scene, last, entries.length, names.height),
      heads: [names.head, ...side.headsAt(width)],
      keys: [names.key, ...side.keysAt(width)],
    },
    params: { ...names.params, ...rankEnds(last) },
    marks: {
      names: entries.length,
      bounds: entries.length,
      computed: entries.filter(({ rank }) => rank !== null).length,
    },
    says: saysOf(scene, entries),
    tables: [
      tableOf(entries, [
        cityField<Entry>(scene),
        numbers(scene, `${CHART}.computed`, (speaker, { rank }) => rankText(speaker, rank)),
        numbers(scene, `${CHART}.missing`, (speaker, { missing }) => speaker.number(missing, 0)),
        numbers(scene, `${CHART}.bounds`, (speaker, { span }) => spanText(speaker, span)),
      ]),
    ],
    numbersIn: null,
    sources: factSources(scene.dataset),
    computed: true,
  });
}

/** By computed rank, then in the order of the dataset. */
function entriesOf({ dataset, scorecard, robustness }: Scene): readonly Entry[] {
  const root = rootOf(scorecard).id;
  const entries = robustness.bounds.flatMap(({ city: id, missing, best, worst }: RankBounds) => {
    const city = dataset.cities.find((one) => one.id === id);
    const rank = scoreOf(scorecard, id, root)?.rank ?? null;
    return city === undefined ? [] : [{ city, rank, missing, span: { from: best, to: worst } }];
  });
  const last = dataset.cities.length + 1;
  return entries.sort((a, b) => (a.rank?.position ?? last) - (b.rank?.position ?? last));
}

const columnsOf = (scene: Scene, entries: readonly Entry[]): readonly SideColumn[] => [
  {
    said: phrases(scene, `${CHART}.missing`),
    mark: null,
    align: 'right',
    labels: entries.map(({ missing }) => joined(scene, (speaker) => speaker.number(missing, 0))),
  },
  {
    said: phrases(scene, `${CHART}.bounds`),
    mark: 'bounds',
    align: 'right',
    labels: entries.map(({ span }) => joined(scene, (speaker) => spanText(speaker, span))),
  },
];

function saysOf(scene: Scene, entries: readonly Entry[]) {
  const places = Math.max(...entries.map(reachOf));
  const furthest = entries.filter((entry) => reachOf(entry) === places);
  return sayings(scene, CHART, titleOf(places, entries), (speaker) => ({
    furthest: cityList(
      speaker,
      furthest.map(({ city }) => city.name),
    ),
    places,
    cities: entries.length,
    complete: scene.dataset.cities.length - entries.length,
    bounds: speaker.list(entries.slice(0, TOLD).map((entry) => pair(speaker, entry))),
    told: TOLD,
    more: Math.max(0, entries.length - TOLD),
  }));
}

/** How far from its computed rank the city may end up, in places; 0 where it has no such rank. */
const reachOf = ({ rank, span }: Entry): number =>
  rank === null ? 0 : Math.max(Math.abs(span.from - rank.position), Math.abs(span.to - rank.position));

function titleOf(places: number, entries: readonly Entry[]): string {
  if (places > 0) return 'title-moved';
  return entries.some(({ rank }) => rank === null) ? 'title-plain' : 'title-none';
}

/** Cities whose bounds the alternative text gives one by one. */
const TOLD = 3;

const pair = (speaker: Speaker, { city, span }: Entry): string =>
  speaker.phrase('chart.pair', { name: speaker.text(city.name), value: spanText(speaker, span) });
