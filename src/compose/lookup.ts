// Looks things up by their ids: an index is made once a list, as pages of thousands of cities ask for the same.
import type { City } from '../model/city.ts';
import type { Indicator } from '../model/framework.ts';
import type { CityProfile, RankSpread } from '../model/robustness.ts';
import type { CityScore } from '../model/scorecard.ts';
import type { Context } from './context.ts';

function byId<Item>(idOf: (item: Item) => string): (list: readonly Item[], id: string) => Item | null {
  const known = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>();
  return (list, id) => {
    const index = known.get(list) ?? new Map(list.map((item) => [idOf(item), item]));
    known.set(list, index);
    return index.get(id) ?? null;
  };
}

const cities = byId<City>(({ id }) => id);
const scores = byId<CityScore>(({ city }) => city);
const profiles = byId<CityProfile>(({ city }) => city);
const spreads = byId<RankSpread>(({ city }) => city);
const indicators = byId<Indicator>(({ id }) => id);

export const cityAt = ({ dataset }: Context, id: string): City | null => cities(dataset.cities, id);

export const scoreAt = ({ scorecard }: Context, city: string): CityScore | null =>
  scores(scorecard.cities, city);

export const profileAt = ({ robustness }: Context, city: string): CityProfile | null =>
  profiles(robustness.profiles, city);

/** `null`: the edition leaves nothing open. */
export const spreadAt = ({ robustness }: Context, city: string): RankSpread | null =>
  robustness.uncertainty === null ? null : spreads(robustness.uncertainty.cities, city);

export const indicatorAt = ({ tree }: Context, id: string): Indicator | null =>
  indicators(tree.indicators, id);
