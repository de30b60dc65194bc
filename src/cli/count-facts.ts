// How much an edition holds: files, cities, and numbers that somebody typed with a source.
import type { City } from '../model/city.ts';
import type { Dataset } from '../model/dataset.ts';

const size = (record: object): number => Object.keys(record).length;

function valuesOf(city: City): number {
  const amounts = Object.values(city.lists).flatMap((list) => list.items.map((item) => size(item.amounts)));
  return size(city.observations) + size(city.published) + amounts.reduce((sum, count) => sum + count, 0);
}

/** Values: national figures, observations, amounts within list items, and published scores. */
export function countFacts({ inputs, cities, national }: Dataset) {
  const values = cities.reduce((sum, city) => sum + valuesOf(city), size(national.figures));
  const items = cities
    .flatMap((city) => Object.values(city.lists))
    .reduce((sum, list) => sum + list.items.length, 0);
  return { files: inputs.length, cities: cities.length, values, items };
}
