// What can be wrong with the running text and its references.
import type { Diagnostic, Place } from '../../model/result.ts';
import { error } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';

const ALLOWED = 'headings of level 2 and 3, paragraphs, flat lists, **bold** and [links](https://…)';

export const proseMarkup = (place: Place, what: string, remedy: string | null = null): Diagnostic =>
  error(
    'prose-markup',
    place,
    `${what} has no place in the running text`,
    remedy ?? `what can be printed: ${ALLOWED}`,
  );

export const proseLink = (place: Place, href: string): Diagnostic =>
  error('prose-link', place, `the link leads to "${href}"`, 'link to https://…, mailto:… or #…');

export const referenceSyntax = (place: Place, written: string): Diagnostic =>
  error(
    'reference-syntax',
    place,
    `"${written}" is no reference`,
    'write {{fact "national.enterprises"}}, {{fact "national.enterprises" number}}, {{see "figure:market-size"}}, or {{cite "…"}} with the id of a source',
  );

export const referenceKind = (place: Place, kind: string, known: readonly string[]): Diagnostic =>
  error(
    'reference-kind',
    place,
    `a reference cannot lead to a "${kind}"`,
    didYouMean(kind, known) ?? `it leads to a ${known.join(', a ')}: {{see "figure:market-size"}}`,
  );

export const danglingFact = (place: Place, address: string, known: readonly string[]): Diagnostic =>
  error(
    'dangling-fact',
    place,
    `there is no fact "${address}"`,
    didYouMean(address, known) ?? 'docs/errors.md lists what can be named',
  );

export const noteMissing = (place: Place, id: string, known: readonly string[]): Diagnostic =>
  error(
    'note-missing',
    place,
    `there is no note "${id}" in this file`,
    didYouMean(id, known) ?? `write it on a line of its own: [^${id}]: …`,
  );

export const noteUnused = (place: Place, id: string): Diagnostic =>
  error(
    'note-unused',
    place,
    `nothing refers to the note "${id}"`,
    `put [^${id}] where it belongs, or take the note out`,
  );

const lineOf = (place: Place): string => `${place.file}${place.line === null ? '' : `:${place.line}`}`;

/** `what` and `other` say what stands at the two places: `a heading of level 2`, `the end of the text`. */
export const proseTreesDiffer = (place: Place, what: string, otherPlace: Place, other: string): Diagnostic =>
  error(
    'prose-trees-differ',
    place,
    `here is ${what}, where ${lineOf(otherPlace)} has ${other}`,
    'give both languages the same headings, paragraphs and lists in the same order',
  );

/** `what` is a note or a heading. */
export const nameTwice = (place: Place, what: string, name: string, earlier: Place): Diagnostic =>
  error(
    'name-twice',
    place,
    `there is another ${what} "${name}" at ${lineOf(earlier)}`,
    'give one of them another name',
  );

/** `other` is where the language that has the note has it. */
export const notesDiffer = (place: Place, id: string, other: Place): Diagnostic =>
  error(
    'notes-differ',
    place,
    `this text has no note "${id}", which stands at ${lineOf(other)}`,
    'give all languages the same notes',
  );
