// What can go wrong at the press: the browser, and what a sheet asks of it.
import type { Diagnostic } from '../../model/result.ts';
import { error } from '../diagnostic.ts';

const reason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** `path` is `null` where nothing was named and nothing was found. */
export const browserMissing = (path: string | null): Diagnostic =>
  error(
    'browser-missing',
    null,
    path === null ? 'no browser was found to print with' : `there is no browser at ${path}`,
    path === null
      ? 'run `npm ci` on 64-bit Intel Linux, or name a Chrome or Chromium in PUPPETEER_EXECUTABLE_PATH'
      : 'correct PUPPETEER_EXECUTABLE_PATH, or unset it to use the embedded browser',
  );

export const browserUnpack = (folder: string, cause: unknown): Diagnostic =>
  error(
    'browser-unpack',
    null,
    `the embedded browser cannot be unpacked to ${folder}: ${reason(cause)}`,
    'it needs 200 MB in a folder of your own; name another one in XDG_CACHE_HOME',
  );

export const browserProfile = (folder: string, cause: unknown): Diagnostic =>
  error(
    'browser-profile',
    null,
    `the browser has no place for its temporary files in ${folder}: ${reason(cause)}`,
    'free some space there, or name another folder in TMPDIR',
  );

export const browserStart = (path: string, cause: unknown): Diagnostic => {
  const said = reason(cause);
  return error(
    'browser-start',
    null,
    `the browser ${path} does not start: ${lastLine(said)}`,
    startHint(said),
  );
};

const lastLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /sandbox|shared librar|FATAL|ENOENT|EACCES/i.test(line)) ??
  text.split('\n')[0] ??
  '';

function startHint(said: string): string {
  if (/sandbox/i.test(said))
    return 'allow user namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0), or set INDEXPRESS_NO_SANDBOX=1';
  const library = /loading shared libraries: ([^:\s]+)/.exec(said)?.[1];
  if (library !== undefined)
    return `install the package that has ${library}, or unset PUPPETEER_EXECUTABLE_PATH`;
  return 'unset PUPPETEER_EXECUTABLE_PATH to use the embedded browser, or name another one there';
}

export const printFailed = (sheet: string, cause: unknown): Diagnostic =>
  error(
    'print-failed',
    null,
    `the browser gave up while printing ${sheet}, and so did a fresh one: ${reason(cause)}`,
    'try `--jobs 1`, which needs less memory',
  );

/** `reason`: what is wrong with the browser's file, or how the thread was lost. */
export const printUnfinished = (sheet: string, reason: string): Diagnostic =>
  error(
    'print-unfinished',
    null,
    `${sheet} was printed and could not be finished: ${reason}`,
    'free memory, or ask for fewer processes with `--jobs 1`; with a browser of your own, try without it',
  );

/** Twice, each time in a browser of its own. */
export const printHung = (sheet: string, ms: number): Diagnostic =>
  error(
    'print-hung',
    null,
    `the browser did not finish ${sheet} within ${Math.ceil(ms / 1000)} s, tried twice`,
    'try `--jobs 1`; if it happens again, look for something in the sheet that is far too large',
  );

export const refusedRequest = (sheet: string, what: string): Diagnostic =>
  error(
    'refused-request',
    null,
    `${sheet} asks for ${what.length > 120 ? `${what.slice(0, 120)}…` : what}`,
    'a sheet is printed without network and files: put pictures into it as data: URIs',
  );

/** `around` is the text in which the character stands; `more` counts the other sheets that have it too. */
export const missingGlyph = (character: string, sheet: string, around: string, more: number): Diagnostic => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const others = more === 0 ? '' : ` and ${more} other sheet${more === 1 ? '' : 's'}`;
  return error(
    'missing-glyph',
    null,
    `no declared font has "${character}" (U+${code}) of ${sheet}${others}: "${around}"`,
    'write it with another character, or declare a font that has it in templates/style/fonts.css',
  );
};

/** `stack` is the weight and font-family with which the character would be printed. */
export const fallbackGlyph = (sheet: string, character: string, stack: string): Diagnostic => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return error(
    'fallback-glyph',
    null,
    `${sheet} sets "${character}" (U+${code}) in ${stack}, and no declared font of these has it`,
    'mark the text with its language, or name a font that has it in the font-family of its style',
  );
};

export const unknownEntity = (sheet: string, entity: string): Diagnostic =>
  error('unknown-entity', null, `${sheet} has the entity ${entity}`, 'write the character itself');

export const pageSize = (kind: string, size: string): Diagnostic =>
  error(
    'page-size',
    null,
    size === ''
      ? `the style sheet of the ${kind} has no @page size`
      : `the ${kind} has the @page size "${size}"`,
    'write for instance: @page { size: A4; margin: 20mm 22mm; }',
  );

export const contentsTarget = (sheet: string, id: string): Diagnostic =>
  error(
    'contents-target',
    null,
    `the contents of ${sheet} give a page number for "${id}", which no link leads to`,
    `give one element the id "${id}" and link to it with href="#${id}" beside the number`,
  );

export const contentsUnsettled = (sheet: string, ids: readonly string[]): Diagnostic =>
  error(
    'contents-unsettled',
    null,
    `the page numbers of ${sheet} still move after five rounds: ${ids.slice(0, 5).join(', ')}`,
    'give the column of page numbers a constant width and tabular figures',
  );
