// Quantities, observations and figures: numbers with the decimals that they are written with.
import type { Figure, Observation, Quantity } from '../../model/quantity.ts';
import type { FigureFile, ObservationFile, QuantityFile } from '../schema/common.ts';
import { decimalsOf, type Keys, writtenAt } from '../yaml/place.ts';
import { type Bridge, keyPlace, toText } from './bridge.ts';

/** Decimals of `value` and `to`, whichever has more. */
function decimals(bridge: Bridge, keys: Keys): number {
  const written = [writtenAt(bridge.file, [...keys, 'value']), writtenAt(bridge.file, [...keys, 'to'])];
  return Math.max(0, ...written.map((digits) => (digits === null ? 0 : decimalsOf(digits))));
}

export const toQuantity = (bridge: Bridge, file: QuantityFile, keys: Keys): Quantity => ({
  value: file.value,
  to: file.to ?? null,
  decimals: decimals(bridge, keys),
  unit: file.unit,
  bound: file.bound,
  perYear: file.per === 'year',
});

export const toObservation = (bridge: Bridge, file: ObservationFile, keys: Keys): Observation => ({
  ...toQuantity(bridge, file, keys),
  year: file.year ?? null,
  forecast: file.forecast,
  source: file.source,
  place: keyPlace(bridge, keys),
});

export const toFigure = (bridge: Bridge, id: string, file: FigureFile, keys: Keys): Figure => ({
  ...toObservation(bridge, file, keys),
  id,
  name: toText(bridge, file.name, [...keys, 'name']),
  growth: file.growth ?? null,
});
