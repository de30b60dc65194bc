// Ids that are used twice, and ids that name nothing.
import { duplicateId, unknownId, unknownObservation } from '../../diagnostics/catalogue/load-facts.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import { MAX_TOLD } from '../limits.ts';
import { below, type Parts } from '../parts.ts';
import { indicatorsOf, nodesOf } from './tree.ts';

function duplicates(what: string, named: readonly { id: string; place: Place }[]): readonly Diagnostic[] {
  const first = new Map<string, Place>();
  return named.flatMap(({ id, place }) => {
    const earlier = first.get(id);
    if (earlier !== undefined) return [duplicateId(place, what, id, earlier)];
    first.set(id, place);
    return [];
  });
}

/** Nodes of the tree and sources; that a city's id is unique follows from its file's name. */
export function checkDuplicateIds(parts: Parts): readonly Diagnostic[] {
  const nodes = parts.framework === null ? [] : nodesOf(parts.framework);
  const sources = (parts.sources ?? []).map(({ id, place }) => ({ id, place: below(parts, place, 'id') }));
  return [...duplicates('node', nodes), ...duplicates('source', sources)];
}

/** Published values belong to nodes of the tree. */
export function checkPublishedIds(parts: Parts): readonly Diagnostic[] {
  if (parts.framework === null) return [];
  const nodes = nodesOf(parts.framework).map(({ id }) => id);
  const known = new Set(nodes);
  const strange = parts.cities.flatMap(({ published }) =>
    Object.entries(published).filter(([id]) => !known.has(id)),
  );
  return strange
    .slice(0, MAX_TOLD)
    .map(([id, { place }]) => unknownId(place, 'node of the index', id, nodes));
}

/** What observations may be named after, shares apart. */
function namesForObservations({ framework, national, edition }: Parts): ReadonlySet<string> {
  const indicators = framework === null ? [] : indicatorsOf(framework);
  return new Set([
    ...indicators.flatMap(({ from }) => (from.rule === 'observed' ? [from.observation] : [])),
    ...indicators.flatMap(({ denominator }) => denominator ?? []),
    ...(edition?.peers?.by ?? []).map(({ of }) => of),
    ...(edition?.keyFacts ?? []).map(({ of }) => of),
    ...Object.keys(national?.figures ?? {}),
  ]);
}

/**
 * An observation feeds an indicator, or divides one, or finds peers, or is a key fact, or is a part of a national
 * figure, or is a share of any. A column of a table is told once.
 */
export function checkObservationIds(parts: Parts): readonly Diagnostic[] {
  if (parts.framework === null || parts.national === null || parts.edition === null) return [];
  const known = namesForObservations(parts);
  const told = new Set<string>();
  const isTold = (id: string, { file }: Place) => {
    const fromTable = !parts.yaml.has(file);
    const already = fromTable && told.has(id);
    if (fromTable) told.add(id);
    return already;
  };
  const strange = parts.cities.flatMap((city) =>
    Object.entries(city.observations).filter(([id, { place }]) => {
      if (known.has(id)) return false;
      const whole = id.replace(/-share$/, '');
      const isShare = whole !== id && (known.has(whole) || city.observations[whole] !== undefined);
      return !isShare && !isTold(id, place);
    }),
  );
  return strange.slice(0, MAX_TOLD).map(([id, { place }]) => unknownObservation(place, id, [...known]));
}

/** A key fact is an observation of some city, or an indicator. */
export function checkKeyFacts(parts: Parts): readonly Diagnostic[] {
  if (parts.edition === null || parts.framework === null || !parts.allCities) return [];
  const indicators = indicatorsOf(parts.framework).map(({ id }) => id);
  const known = new Set([...indicators, ...parts.cities.flatMap((city) => Object.keys(city.observations))]);
  return parts.edition.keyFacts
    .filter(({ of }) => !known.has(of))
    .map(({ of, place }) => unknownId(place, 'observation or indicator', of, [...known]));
}
