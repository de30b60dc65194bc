// What `compose` can find wrong.
import type { Diagnostic, Place } from '../../model/result.ts';
import { error, filePlace } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';

/** Handlebars says "Parse error on line 3: …" or `"name" not defined in … - 3:5`. */
function lineOf(message: string): number | null {
  const line = /line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+/.exec(message)?.[1];
  return line === undefined ? null : Number(line);
}

export const templateUnreadable = (file: string, reason: string): Diagnostic =>
  error(
    'template-unreadable',
    filePlace(file),
    `cannot read the template: ${reason}`,
    'check the --templates folder',
  );

export const templateFailed = (file: string, message: string): Diagnostic =>
  error(
    'template-failed',
    { ...filePlace(file), line: lineOf(message) },
    `the template cannot be filled: ${message.split('\n').join(' ')}`,
    'a template may only use the fields that its neighbours use; compare the name with them',
  );

export const templateForbidden = (place: Place, what: string): Diagnostic =>
  error(
    'template-forbidden',
    place,
    `a template may not use ${what}`,
    'templates know {{name}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}} and {{> partial}}; the rest belongs into the program',
  );

export const templateRaw = (place: Place, name: string): Diagnostic =>
  error(
    'template-raw',
    place,
    `the template prints ${name === '' ? 'a value' : `"${name}"`} as it is, without escaping`,
    'write {{…}}; what is markup already is printed as markup there too',
  );

export const templateRecursion = (place: Place, names: readonly string[]): Diagnostic =>
  error(
    'template-recursion',
    place,
    `the partial draws in itself: ${names.join(' → ')}`,
    'take one of these partials out of the other',
  );

export const templateGrowth = (place: Place, most: number): Diagnostic =>
  error(
    'template-growth',
    place,
    `with its partials and theirs this template draws in more than ${most}`,
    'let partials name fewer partials, or use {{#each}}',
  );

/** `place` is `null` for a template without a word. */
export const templateMarkup = (place: Place | null, what: string): Diagnostic =>
  error(
    'template-markup',
    place,
    `the markup of a template may not hold ${what}`,
    'templates hold text, tables, lists and links; docs/security.md says which elements and attributes',
  );

export const templatesMany = (folder: string, most: number): Diagnostic =>
  error(
    'templates-many',
    filePlace(folder),
    `the templates folder holds more than ${most} files and folders`,
    'is it the right folder? see --templates',
  );

export const templateName = (file: string): Diagnostic =>
  error(
    'template-name',
    filePlace(file),
    'the name of a template has other characters than a–z, 0–9 and -',
    'rename the file',
  );

export const figureMissing = (place: Place, figure: string, drawn: readonly string[]): Diagnostic =>
  error(
    'figure-missing',
    place,
    `the text asks for the figure "${figure}", which was not drawn`,
    didYouMean(figure, drawn) ?? 'see the warnings of the chart stage, or take the line out',
  );

export const danglingReference = (place: Place, address: string, known: readonly string[]): Diagnostic =>
  error(
    'dangling-reference',
    place,
    `the reference "${address}" leads nowhere in this report`,
    didYouMean(address, known) ?? 'docs/editing.md says what a reference can name',
  );
