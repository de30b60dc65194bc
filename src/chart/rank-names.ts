// The left end of a chart of computed ranks: rank and name of every city, under a head with the mark of the rank.
import type { City } from '../model/city.ts';
import type { Rank } from '../model/scorecard.ts';
import { cityColumn, head, stackLabel } from './columns.ts';
import { hangingWidth, hangs } from './hang.ts';
import type { Row, Scene } from './scene.ts';
import { joined } from './words.ts';

export interface RankedCity {
  readonly city: City;
  /** Computed; `null`: the city has none. */
  readonly rank: Rank | null;
}

const NAME_MAX = 200;
/** From rank to name, and from the names to the plot, px. */
const GAP = 8;
const APART = 14;
/** Room for the mark before the head, px. */
const KEY = 13;

/** Places are px from the left end of the plot; `said` are the words of the head in every language. */
export function rankNames(scene: Scene, cities: readonly RankedCity[], said: readonly string[]) {
  const names = cityColumn(
    scene,
    cities.map(({ city }) => city),
    NAME_MAX,
  );
  const labels = cities.map(({ rank }) =>
    rank === null ? '' : joined(scene, (speaker) => speaker.rank(rank)),
  );
  const ranks = hangingWidth(scene, labels, 'rank');
  const hung = hangs(scene, labels, 'rank');
  const text = stackLabel(scene, said, 'head', NAME_MAX);
  const headWidth = KEY + Math.ceil(scene.ruler.width(text, 'head')) + GAP;
  const left = Math.max(ranks + GAP + names.width + APART, headWidth);
  const title = head(scene, text, { x: KEY - left, bottom: -6, align: 'left' });
  return {
    left,
    height: names.plotHeight,
    rows: cities.map(
      ({ city }, index): Row => ({
        ...names.cellOf(city),
        rank: labels[index] ?? '',
        hang: hung[index] ?? 0,
      }),
    ),
    /** Where the cells of further columns belong. */
    places: cities.map(({ city }): Row => ({ id: city.id })),
    head: title,
    key: { mark: 'computed', x: 5 - left, y: Number(title.y) + 5 } satisfies Row,
    /** Ranks end, and names begin. */
    params: { rankX: ranks - left, nameX: ranks + GAP - left },
  };
}
