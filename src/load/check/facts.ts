// References in the running text name facts that exist.
import { danglingFact } from '../../diagnostics/catalogue/load-prose.ts';
import {
  CITY_FACTS,
  EDITION_FACTS,
  FRAMEWORK_FACTS,
  type ProseFile,
  RESULT_FACTS,
  type Reference,
} from '../../model/prose.ts';
import type { Diagnostic } from '../../model/result.ts';
import { MAX_TOLD } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { inlinesOf } from '../prose/walk.ts';

const referencesOf = (file: ProseFile): readonly Reference[] =>
  inlinesOf(file).flatMap((inline) => (inline.kind === 'reference' ? [inline.reference] : []));

function cityAddresses({ cities, framework }: Parts): readonly string[] {
  return cities.flatMap((city) => {
    const published = framework !== null && city.published[framework.index.id] !== undefined;
    const fields = CITY_FACTS.filter((field) => field === 'name' || published);
    // Dots divide an address: what has one of its own cannot be named.
    const named = [...fields, ...Object.keys(city.observations)].filter((field) => !field.includes('.'));
    return city.id.includes('.') ? [] : named.map((field) => `cities.${city.id}.${field}`);
  });
}

/** Every address that the edition's facts have; of rooms whose files are broken, none. */
function addresses(parts: Parts): readonly string[] {
  return [
    ...Object.keys(parts.national?.figures ?? {}).map((id) => `national.${id}`),
    ...cityAddresses(parts),
    ...FRAMEWORK_FACTS.map((fact) => `framework.${fact}`),
    ...EDITION_FACTS.map((fact) => `edition.${fact}`),
    ...RESULT_FACTS.map((fact) => `results.${fact}`),
  ];
}

/** Rooms about which nothing can be said, because a file of theirs is broken. */
function silentRooms(parts: Parts): readonly string[] {
  return [
    ...(parts.national === null ? ['national'] : []),
    ...(parts.allCities && parts.framework !== null ? [] : ['cities']),
  ];
}

export function checkFacts(parts: Parts): readonly Diagnostic[] {
  if (parts.prose.length === 0) return [];
  const known = addresses(parts);
  const knownSet = new Set(known);
  const silent = silentRooms(parts);
  return parts.prose
    .flatMap(({ files }) => files.flatMap(referencesOf))
    .filter(({ address }) => !knownSet.has(address) && !silent.includes(address.split('.')[0] ?? ''))
    .slice(0, MAX_TOLD)
    .map(({ address, place }) => danglingFact(place, address, known));
}
