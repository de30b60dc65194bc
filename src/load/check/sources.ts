// Every source that a fact or a text names is an entry of sources.yaml.
import { unknownSource } from '../../diagnostics/catalogue/load-facts.ts';
import type { City } from '../../model/city.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import { below, fileNamed, type Parts } from '../parts.ts';
import { inlinesOf } from '../prose/walk.ts';
import { valueAt } from '../shape/flatten.ts';
import { placeAt } from '../yaml/place.ts';

interface Sourced {
  readonly source: string;
  readonly place: Place;
}

/** Earlier values, unless they have the source of the observation, which is told there. */
const earlierOf = ({ history, observations }: City): readonly Sourced[] =>
  Object.entries(history).flatMap(([id, values]) =>
    values.filter(({ source }) => source !== observations[id]?.source),
  );

const factsOf = (city: City): readonly Sourced[] => [
  ...Object.values(city.published),
  ...Object.values(city.observations),
  ...earlierOf(city),
  ...Object.values(city.ratings).flatMap(([first]) => first ?? []),
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

/** Where edition.yaml names the source of a table. */
function tables(parts: Parts): readonly Sourced[] {
  const file = fileNamed(parts, 'edition.yaml');
  if (file === null) return [];
  return ['values', 'ratings'].flatMap((kind) => {
    const entries: unknown = valueAt(file.data, [kind]);
    return (Array.isArray(entries) ? entries : []).flatMap((entry: unknown, index) => {
      const source = valueAt(entry, ['source']);
      return typeof source === 'string' ? [{ source, place: placeAt(file, [kind, index]) }] : [];
    });
  });
}

/** `{{cite …}}` in the running text. */
const citations = ({ prose }: Parts): readonly Sourced[] =>
  prose.flatMap(({ files }) =>
    files.flatMap((file) => inlinesOf(file).flatMap((inline) => (inline.kind === 'cite' ? [inline] : []))),
  );

/** Facts of tables have the source of their table, which is told there. An edition that is only scored may name none. */
export function checkSources(parts: Parts): readonly Diagnostic[] {
  if (parts.sources === null) return [];
  if (parts.scoredOnly && fileNamed(parts, 'sources.yaml') === null) return [];
  const known = parts.sources.map(({ id }) => id);
  const facts = [
    ...Object.values(parts.national?.figures ?? {}),
    ...openSource(parts),
    ...tables(parts),
    ...parts.cities.flatMap((city) => [...factsOf(city), ...emptyLists(parts, city)]),
  ];
  const unknown = facts
    .filter(({ source, place }) => source !== '' && !known.includes(source) && parts.yaml.has(place.file))
    .map(({ source, place }) => unknownSource(below(parts, place, 'source'), source, known));
  const uncited = citations(parts)
    .filter(({ source }) => !known.includes(source))
    .map(({ source, place }) => unknownSource(place, source, known));
  return [...unknown, ...uncited];
}
