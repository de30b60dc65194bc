// How a build came about, in words: what was made anew, and why.
import type { Making, PrintPart, SheetReport } from '../model/release.ts';
import { count } from './count-words.ts';

const PARTS: Readonly<Record<PrintPart, string>> = {
  content: 'what it says',
  style: 'its style',
  fonts: 'its fonts',
  browser: 'the browser',
  date: 'the date',
  program: 'the program',
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

function why({ made, changed }: SheetReport): string {
  if (changed === null)
    return made === 'printed' ? 'no earlier build of it is known' : 'an earlier build has it';
  if (changed.length > 0) {
    const words = `changed: ${listed(changed.map((part) => PARTS[part]))}`;
    return made === 'printed' ? words : `${words}; an earlier build has it so`;
  }
  return made === 'printed' ? 'nothing has changed, but the cache no longer has it' : 'nothing has changed';
}

/** A line on the inputs, one on the figures, one for each sheet. */
export function whyLines({ sheets, figures, inputs, unchanged }: Making): readonly string[] {
  const width = Math.max(0, ...sheets.map(({ id }) => id.length)) + 2;
  return [
    ...(inputs === null ? ['no earlier build of this edition is known'] : []),
    ...(inputs ?? []).map((name) => `changed since the last build: ${name}`),
    ...(unchanged ? [] : [`figures: ${figures.drawn} drawn, ${figures.kept} kept`]),
    ...sheets.map((sheet) => `${sheet.id.padEnd(width)}${sheet.made.padEnd(9)}${why(sheet)}`),
  ];
}

/** "33 printed", "3 printed, 30 kept from earlier builds". */
export function madeWords({ sheets }: Making): string {
  const kept = sheets.filter(({ made }) => made === 'kept').length;
  const printed = `${sheets.length - kept} printed`;
  return kept === 0 ? printed : `${printed}, ${count(kept, 'sheet')} kept from earlier builds`;
}
