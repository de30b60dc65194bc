// What part of an edition somebody asked to have printed.
import type { City } from './city.ts';
import type { Edition } from './edition.ts';
import type { Language, Voice } from './language.ts';
import type { SheetKind } from './sheet.ts';

/** A kind of sheet, of one city or (`null`) of all. */
export interface SheetChoice {
  readonly kind: SheetKind;
  readonly city: string | null;
}

export interface Selection {
  /** `null`: every sheet of the edition. */
  readonly only: readonly SheetChoice[] | null;
  /** Sheets whose voice has only these languages; `null`: all. */
  readonly languages: readonly Language[] | null;
}

/** Some sheets of the edition, not all: such a build never goes into the release. */
export const isPartial = (selection: Selection): boolean =>
  selection.only !== null || selection.languages !== null;

const speaks = (selection: Selection, voice: Voice): boolean =>
  voice.every((spoken) => selection.languages?.includes(spoken) ?? true);

/** Whether a sheet is among what is asked for; `city` is `null` for a whitepaper. */
export function wants(selection: Selection, kind: SheetKind, city: string | null, voice: Voice): boolean {
  const chosen =
    selection.only?.some(
      (choice) => choice.kind === kind && (choice.city === null || choice.city === city),
    ) ?? true;
  return chosen && speaks(selection, voice);
}

/** The voices of the sheets that are asked for, each once. */
export function chosenVoices({ outputs }: Pick<Edition, 'outputs'>, selection: Selection): readonly Voice[] {
  const voices = new Map<string, Voice>();
  for (const kind of ['whitepaper', 'brief'] as const) {
    if (!(selection.only?.some((choice) => choice.kind === kind) ?? true)) continue;
    for (const voice of outputs[kind]) {
      if (speaks(selection, voice)) voices.set(voice.join('-'), voice);
    }
  }
  return [...voices.values()];
}

/** Ids of the cities that have a place in what is asked for: a whitepaper shows all. */
export function chosenCities(cities: readonly City[], { only }: Selection): readonly string[] {
  const ids = cities.map((city) => city.id);
  const all = only?.some((choice) => choice.city === null) ?? true;
  return all ? ids : ids.filter((id) => only?.some((choice) => choice.city === id));
}
