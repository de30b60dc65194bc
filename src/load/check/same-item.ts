// The same item, word for word and amount for amount, in the same list of two cities.
import { sameItem } from '../../diagnostics/catalogue/load-warnings.ts';
import type { Item } from '../../model/city.ts';
import { LIST_NAMES } from '../../model/framework.ts';
import type { Language } from '../../model/language.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import type { Parts } from '../parts.ts';

/** Two items are the same if name, host and amounts are; a school of one name exists at many universities. */
function identity(item: Item, language: Language): string {
  const amounts = Object.entries(item.amounts).map(([field, { value, to, unit }]) => [
    field,
    value,
    to,
    unit,
  ]);
  return JSON.stringify([item.name[language], item.host?.[language] ?? null, amounts]);
}

/** A branch of one company may stand in many cities, so companies are left out. */
const LISTS = LIST_NAMES.filter((list) => list !== 'companies');

export function checkSameItem(parts: Parts): readonly Diagnostic[] {
  const language = parts.edition?.languages[0];
  if (language === undefined) return [];
  return LISTS.flatMap((list) => {
    const first = new Map<string, { readonly city: string; readonly place: Place }>();
    return parts.cities.flatMap((city) =>
      city.lists[list].items.flatMap((item) => {
        const key = identity(item, language);
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, { city: city.id, place: item.place });
        if (earlier === undefined || earlier.city === city.id) return [];
        return [sameItem(item.place, list, item.name[language] ?? '', earlier.place)];
      }),
    );
  });
}
