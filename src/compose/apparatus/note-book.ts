// The notes of one chapter, numbered as they are first cited, with the places that cite them.
import type { Voice } from '../../model/language.ts';

/** `source:<id>` of sources.yaml, or `note:<file>/<id>` of an editor's note. */
export type NoteKey = `source:${string}` | `note:${string}`;

export interface Cited {
  readonly key: NoteKey;
  readonly number: number;
  /** Id of the note's element. */
  readonly anchor: string;
  /** Ids of the citing marks, in reading order; of several languages side by side, those of the first. */
  readonly places: readonly string[];
}

export interface NoteBook {
  /** Links to the notes, "1, 4", in ascending order; empty where nothing is cited. */
  links(keys: Iterable<NoteKey>, language: string): string;
  /** The same, raised as a mark within a text. */
  mark(keys: Iterable<NoteKey>, language: string): string;
  readonly cited: readonly Cited[];
}

interface Entry {
  readonly key: NoteKey;
  readonly number: number;
  readonly anchor: string;
  readonly places: Map<string, string[]>;
}

export function noteBook(chapter: string, voice: Voice): NoteBook {
  const entries = new Map<NoteKey, Entry>();
  const entryOf = (key: NoteKey): Entry => {
    const number = entries.size + 1;
    const anchor = `note-${chapter}-${number}`;
    const entry = entries.get(key) ?? { key, number, anchor, places: new Map() };
    entries.set(key, entry);
    return entry;
  };
  const link = ({ anchor, number, places }: Entry, language: string): string => {
    const own = places.get(language) ?? [];
    const id = `${anchor}-${language}-${own.length + 1}`;
    places.set(language, [...own, id]);
    return `<a id="${id}" href="#${anchor}">${number}</a>`;
  };
  const links = (keys: Iterable<NoteKey>, language: string): string =>
    [...new Set(keys)]
      .map(entryOf)
      .sort((a, b) => a.number - b.number)
      .map((entry) => link(entry, language))
      .join(', ');
  const mark = (keys: Iterable<NoteKey>, language: string): string => {
    const html = links(keys, language);
    return html === '' ? '' : `<sup class="note-ref">${html}</sup>`;
  };
  const placesOf = (places: Entry['places']): readonly string[] =>
    voice.flatMap((language) => (places.has(language) ? [places.get(language) ?? []] : []))[0] ?? [];
  return {
    links,
    mark,
    get cited() {
      return [...entries.values()].map(({ places, ...entry }) => ({ ...entry, places: placesOf(places) }));
    },
  };
}
