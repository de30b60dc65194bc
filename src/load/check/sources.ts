// Every fact's source is an entry of sources.yaml.
import { unknownSource } from '../../diagnostics/catalogue/load-facts.ts';
import type { City } from '../../model/city.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import { below, fileNamed, type Parts } from '../parts.ts';
import { placeAt } from '../yaml/place.ts';

interface Sourced {
  readonly source: string;
  readonly place: Place;
}

const factsOf = (city: City): readonly Sourced[] => [
  ...Object.values(city.published),
  ...Object.values(city.observations),
  ...Object.values(city.lists).flatMap(({ items }) => items),
];

/** The word of a source that a list is empty, which the domain does not keep. */
function emptyLists(parts: Parts, city: City): readonly Sourced[] {
  const file = parts.yaml.get(city.place.file);
  if (file === undefined) return [];
  return Object.entries(city.lists).flatMap(([name, { state }]) => {
    const source: unknown = state === 'none' ? file.document.getIn([name, 'source']) : null;
    return typeof source === 'string' ? [{ source, place: placeAt(file, [name]) }] : [];
  });
}

/** Open-source entries have no place of their own. */
function openSource(parts: Parts): readonly Sourced[] {
  const file = fileNamed(parts, 'national.yaml');
  if (file === null) return [];
  return (parts.national?.openSource ?? []).map(({ source }, index) => ({
    source,
    place: placeAt(file, ['open-source', index]),
  }));
}

export function checkSources(parts: Parts): readonly Diagnostic[] {
  if (parts.sources === null) return [];
  const known = parts.sources.map(({ id }) => id);
  const facts = [
    ...Object.values(parts.national?.figures ?? {}),
    ...openSource(parts),
    ...parts.cities.flatMap((city) => [...factsOf(city), ...emptyLists(parts, city)]),
  ];
  return facts
    .filter(({ source }) => !known.includes(source))
    .map(({ source, place }) => unknownSource(below(parts, place, 'source'), source, known));
}
