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
    'write {{fact "national.enterprises"}}, or {{fact "national.enterprises" number}}',
  );

export const danglingFact = (place: Place, address: string, known: readonly string[]): Diagnostic =>
  error(
    'dangling-fact',
    place,
    `there is no fact "${address}"`,
    didYouMean(address, known) ?? 'docs/errors.md lists what can be named',
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
