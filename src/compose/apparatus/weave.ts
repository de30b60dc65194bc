// Markup within sentences: marks that cling to the word before them, and phrases whose arguments are markup.
import { splitStop } from '../../language/note-marks.ts';
import type { Speaker } from '../../language/speaker.ts';
import { escapeHtml, SafeHtml } from '../html.ts';

/** The last character of a piece of markup, with the tags that close after it. */
const LAST = /((?:&(?:[a-z]+|#\w+);|[^<>&;\s]))((?:<\/(?:strong|span)>)*)$/u;

/** A link at the end of a piece of markup. */
const LINK = /(<a\b(?:(?!<a\b)[\s\S])*<\/a>)$/u;

/** `mark` after `html`, never at the beginning of a line; in some languages before the stop that ends it. */
export function cling(language: string, html: string, mark: string): string {
  if (mark === '') return html;
  const [text, stop] = splitStop(language, html);
  const bound = (before: string, after = '') => `<span class="bound">${before}${mark}</span>${after}`;
  if (LINK.test(text)) return text.replace(LINK, (link) => bound(link)) + stop;
  return LAST.test(text)
    ? text.replace(LAST, (_, last: string, tags: string) => bound(last, tags)) + stop
    : text + mark + stop;
}

/** Private characters stand in a phrase for markup until the phrase has been escaped. */
const SLOT = /\ue000(\d+)\ue001/;

/**
 * What `say` says with markup as its arguments: it receives a placeholder for each of `pieces`, and all else that it says
 * is escaped. `put` adds a piece to what stands before it.
 */
export function weave<Name extends string>(
  pieces: Readonly<Record<Name, string>>,
  say: (slots: Readonly<Record<Name, string>>) => string,
  put: (before: string, piece: string) => string = (before, piece) => before + piece,
): SafeHtml {
  const names = Object.keys(pieces) as Name[];
  const slots = Object.fromEntries(names.map((name, index) => [name, `\ue000${index}\ue001`]));
  const parts = say(slots as Record<Name, string>).split(SLOT);
  const html = parts.reduce((before, part, index) => {
    const name = index % 2 === 1 ? names[Number(part)] : undefined;
    return name === undefined ? before + escapeHtml(part) : put(before, pieces[name]);
  }, '');
  return new SafeHtml(html);
}

/** Pieces of markup as a list in a sentence: "A, B and C". */
export const joinListed = (speaker: Speaker, items: readonly SafeHtml[]): SafeHtml =>
  weave(Object.fromEntries(items.map((item, index) => [String(index), String(item)])), (slots) =>
    speaker.list(items.map((_, index) => slots[String(index)] ?? '')),
  );

/** Sentences joined as the language joins them; empty ones are left out. */
export const joinMarkup = (speaker: Speaker, sentences: readonly SafeHtml[]): SafeHtml =>
  new SafeHtml(
    sentences
      .map(String)
      .filter((sentence) => sentence !== '')
      .join(escapeHtml(speaker.phrase('sentence.joint'))),
  );
