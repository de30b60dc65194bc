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
