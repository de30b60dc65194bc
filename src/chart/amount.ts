// An amount taken apart, so that its number can be set large and its unit small.
import type { Speaker } from '../language/speaker.ts';
import type { Figure } from '../model/quantity.ts';

/** "more than CNY 52 billion" in its parts: bound "more than", before "CNY", number "52", after "billion". */
export interface Spoken {
  readonly bound: string;
  readonly before: string;
  readonly number: string;
  /** Unit, and what a language says after it: "a year", "以上". */
  readonly after: string;
}

/** Wherever the language puts the number. The unit is left out where the name of the figure says it. */
export function spoken(speaker: Speaker, figure: Figure): Spoken {
  const number = speaker.bare(figure);
  const [lead, rest] = around(speaker.quantity(figure), number);
  const [before, unit] = around(speaker.quantity({ ...figure, bound: 'exact', perYear: false }), number);
  const bound = lead.endsWith(before) ? lead.slice(0, lead.length - before.length).trim() : '';
  if (!repeats(`${before} ${unit}`, speaker.text(figure.name))) return { bound, before, number, after: rest };
  return { bound, before: '', number, after: rest.startsWith(unit) ? rest.slice(unit.length).trim() : '' };
}

/** What stands before and after `part`; nothing where a language writes it otherwise. */
function around(whole: string, part: string): readonly [string, string] {
  const at = whole.indexOf(part);
  return at < 0 ? ['', ''] : [whole.slice(0, at).trim(), whole.slice(at + part.length).trim()];
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a text says nothing that the other does not say. */
const repeats = (text: string, other: string): boolean => {
  const known = wordsOf(other);
  return wordsOf(text).every((word) => known.includes(word));
};
