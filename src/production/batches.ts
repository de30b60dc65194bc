// Which sheets are made together: whitepapers first, then the briefs of some cities at a time.
import type { Dataset } from '../model/dataset.ts';
import type { Voice } from '../model/language.ts';
import { type Selection, wants } from '../model/selection.ts';

export interface Batch {
  /** Voices of the whitepapers that are wanted: only the first batch has any. */
  readonly whitepapers: readonly Voice[];
  /** Voices of the briefs that are wanted of at least one of the cities. */
  readonly briefs: readonly Voice[];
  readonly cities: readonly string[];
}

/** Enough that an edition of a country's cities is one batch, and few enough that their charts and pages are small. */
const CITIES = 64;

/** At least one, and no city of whom nothing is wanted. */
export function batchesOf({ edition, cities }: Dataset, selection: Selection): readonly [Batch, ...Batch[]] {
  const { outputs } = edition;
  const whitepapers = outputs.whitepaper.filter((voice) => wants(selection, 'whitepaper', null, voice));
  const ids = cities.map(({ id }) => id);
  const briefs = (some: readonly string[]) =>
    outputs.brief.filter((voice) => some.some((id) => wants(selection, 'brief', id, voice)));
  const wanted = ids.filter((id) => briefs([id]).length > 0);
  const batch = (some: readonly string[]): Batch => ({ whitepapers: [], briefs: briefs(some), cities: some });
  const rest: Batch[] = [];
  for (let at = CITIES; at < wanted.length; at += CITIES) rest.push(batch(wanted.slice(at, at + CITIES)));
  return [{ ...batch(wanted.slice(0, CITIES)), whitepapers }, ...rest];
}

export function countSheets({ edition: { outputs }, cities }: Dataset, selection: Selection): number {
  const briefs = outputs.brief.map(
    (voice) => cities.filter(({ id }) => wants(selection, 'brief', id, voice)).length,
  );
  const whitepapers = outputs.whitepaper.filter((voice) => wants(selection, 'whitepaper', null, voice));
  return briefs.reduce((sum, count) => sum + count, whitepapers.length);
}
