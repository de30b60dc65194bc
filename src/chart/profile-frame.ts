// What stands around the plot of a city's profile: score and rank on its right, the key above it.
import type { City } from '../model/city.ts';
import type { CityProfile, Peer } from '../model/robustness.ts';
import { column, head, heightOf, stackLabel } from './columns.ts';
import { hangingWidth } from './hang.ts';
import { keyLines } from './keys.ts';
import type { Row, Scene } from './scene.ts';
import { named, phrases } from './words.ts';

const CHART = 'city-profile';
const HEAD_MAX = 62;
const HEAD_BOTTOM = -6;

/**
 * Columns of scores and ranks, `gap` px right of the plot and `apart` px from each other. `of` cities have a rank in
 * every row; `null` where that differs from row to row.
 */
export function sideColumns(
  scene: Scene,
  rows: readonly { readonly label: string; readonly rank: string; readonly missing: boolean }[],
  gap: number,
  apart: number,
  of: number | null,
) {
  const value = stackLabel(scene, phrases(scene, `${CHART}.score`), 'head', HEAD_MAX);
  const ranked =
    of === null ? phrases(scene, `${CHART}.rank`) : phrases(scene, `${CHART}.rank-of-all`, () => ({ of }));
  const rank = stackLabel(scene, ranked, 'head', HEAD_MAX);
  const headed = (width: number, title: string) =>
    Math.ceil(Math.max(width, scene.ruler.width(title, 'head')));
  const scores = rows.filter(({ missing }) => !missing).map(({ label }) => label);
  const ranks = rows.map((row) => row.rank);
  const valueWidth = headed(column(scene, scores, 'number-accent').width, value);
  const width = gap + valueWidth + apart + headed(hangingWidth(scene, ranks, 'number'), rank);
  const placesAt = (plot: number) => ({ valueX: plot + gap + valueWidth, rankX: plot + width });
  return {
    width,
    height: Math.max(heightOf(scene, value, 'head'), heightOf(scene, rank, 'head')),
    placesAt,
    headsAt: (plot: number): readonly Row[] => [
      head(scene, value, { x: placesAt(plot).valueX, bottom: HEAD_BOTTOM, align: 'right' }),
      head(scene, rank, { x: placesAt(plot).rankX, bottom: HEAD_BOTTOM, align: 'right' }),
    ],
  };
}

/** The key in words, above the plot: as many entries a line as fit. */
export function keysOf(scene: Scene, city: City, left: number, width: number) {
  const keys = [
    { mark: 'city', text: named(scene, city.name).join(' ') },
    ...(peersOf(scene, city).length > 0 ? ['peers', 'others'] : ['others']).map((mark) => keyOf(scene, mark)),
    ...['median', 'best'].map((mark) => keyOf(scene, mark)),
  ];
  const { rows, height } = keyLines(scene, keys, left, width, HEAD_BOTTOM * 2);
  return { rows, height: height + 6 };
}

const keyOf = (scene: Scene, mark: string) => ({
  mark,
  text: phrases(scene, `${CHART}.${mark}`).join(' '),
});

const profilesOf = new WeakMap<readonly CityProfile[], ReadonlyMap<string, CityProfile>>();

/** The cities that it is compared with; none where that is every city. */
export function peersOf({ robustness: { profiles } }: Scene, { id }: City): readonly Peer[] {
  const known = profilesOf.get(profiles) ?? new Map(profiles.map((profile) => [profile.city, profile]));
  profilesOf.set(profiles, known);
  return known.get(id)?.peers ?? [];
}
