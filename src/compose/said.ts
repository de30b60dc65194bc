// One thing said in every language of a voice, as a template receives it.
import type { Speaker } from '../language/speaker.ts';
import type { Text } from '../model/language.ts';
import type { SafeHtml } from './html.ts';

/** Plain text in each language of the voice; the template engine escapes it. */
export type Said = readonly { readonly lang: string; readonly text: string }[];

/** The same for markup that this program made. */
export type SaidHtml = readonly { readonly lang: string; readonly html: SafeHtml }[];

/** Where a language's text holds links or marks: a template prints it as it prints plain text. */
export type SaidMarkup = readonly { readonly lang: string; readonly text: SafeHtml }[];

export const say = (speakers: readonly Speaker[], sentence: (speaker: Speaker) => string): Said =>
  speakers.map((speaker) => ({ lang: speaker.language, text: sentence(speaker) }));

export const sayText = (speakers: readonly Speaker[], text: Text): Said =>
  say(speakers, (speaker) => speaker.text(text));

/** All languages in one line, for titles and alternative texts; where all say the same, once. */
export const inOneLine = (said: Said, separator = ' '): string =>
  [...new Set(said.map(({ text }) => text))].join(separator);

/** What every language of the voice writes alike, such as 27.9 %, once. */
export const sayOnce = (speakers: readonly Speaker[], sentence: (speaker: Speaker) => string): Said => {
  const said = say(speakers, sentence);
  return said.every(({ text }) => text === said[0]?.text) ? said.slice(0, 1) : said;
};

/** Several phrases at once, by the last part of their keys: the heads of a table, say. */
export const sayPhrases = (
  speakers: readonly Speaker[],
  prefix: string,
  names: readonly string[],
): Readonly<Record<string, Said>> =>
  Object.fromEntries(
    names.map((name) => [name, say(speakers, (speaker) => speaker.phrase(`${prefix}.${name}`))]),
  );
