// Units exist, and an indicator's facts are in its unit.
import { unitMismatch, unknownUnit } from '../../diagnostics/catalogue/load-facts.ts';
import type { City } from '../../model/city.ts';
import type { Indicator } from '../../model/framework.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import { below, beside, type Parts } from '../parts.ts';
import { indicatorsOf } from './tree.ts';

interface Measured {
  readonly unit: string;
  /** Of the unit itself. */
  readonly place: Place;
}

function amountsOf(parts: Parts, city: City): readonly Measured[] {
  const items = Object.values(city.lists).flatMap((list) => list.items);
  return items.flatMap((item) =>
    Object.entries(item.amounts).map(([field, { unit }]) => ({
      unit,
      place: below(parts, item.place, field, 'unit'),
    })),
  );
}

function measured(parts: Parts): readonly Measured[] {
  const observations = [
    ...Object.values(parts.national?.figures ?? {}),
    ...parts.cities.flatMap((city) => Object.values(city.observations)),
  ];
  const indicators = parts.framework === null ? [] : indicatorsOf(parts.framework);
  return [
    ...indicators.map(({ unit, place }) => ({ unit, place: beside(parts, place, 'unit') })),
    ...observations.map(({ unit, place }) => ({ unit, place: below(parts, place, 'unit') })),
    ...parts.cities.flatMap((city) => amountsOf(parts, city)),
  ];
}

export function checkUnitsExist(parts: Parts): readonly Diagnostic[] {
  const [first] = parts.wordings;
  if (first === undefined) return [];
  const known = [...new Set(parts.wordings.flatMap(({ wording }) => Object.keys(wording.units)))];
  return measured(parts)
    .filter(({ unit }) => !known.includes(unit))
    .map(({ unit, place }) => unknownUnit(place, unit, known));
}

function observedMismatch(parts: Parts, indicator: Indicator, city: City): readonly Diagnostic[] {
  if (indicator.from.rule !== 'observed') return [];
  const id = indicator.from.observation;
  const observation = city.observations[id];
  if (observation === undefined || observation.unit === indicator.unit) return [];
  const place = below(parts, observation.place, 'unit');
  const why = `the indicator "${indicator.id}" is in`;
  return [unitMismatch(place, `"${id}" of "${city.id}"`, observation.unit, indicator.unit, why)];
}

/** Amounts that an indicator adds up or compares are in its unit. */
function amountMismatch(parts: Parts, indicator: Indicator, city: City): readonly Diagnostic[] {
  const { from } = indicator;
  if (from.rule !== 'sum' && from.rule !== 'maximum') return [];
  return city.lists[from.list].items.flatMap((item) => {
    const amount = item.amounts[from.of];
    if (amount === undefined || amount.unit === indicator.unit) return [];
    const place = below(parts, item.place, from.of, 'unit');
    const why = `the indicator "${indicator.id}" is in`;
    return [unitMismatch(place, `${from.of} of an item of ${from.list}`, amount.unit, indicator.unit, why)];
  });
}

/** A share counts in percent. */
function ruleMismatch(parts: Parts, { from, unit, id, place }: Indicator): readonly Diagnostic[] {
  if (from.rule !== 'share' || unit === 'percent') return [];
  return [unitMismatch(beside(parts, place, 'unit'), `"${id}"`, unit, 'percent', 'a share is in')];
}

export function checkUnitsAgree(parts: Parts): readonly Diagnostic[] {
  const indicators = parts.framework === null ? [] : indicatorsOf(parts.framework);
  return indicators.flatMap((indicator) => [
    ...ruleMismatch(parts, indicator),
    ...parts.cities.flatMap((city) => [
      ...observedMismatch(parts, indicator, city),
      ...amountMismatch(parts, indicator, city),
    ]),
  ]);
}
