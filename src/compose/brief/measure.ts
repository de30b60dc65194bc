// How many lines a text of the brief takes: an estimate, so that each column can be given as much as it holds.
// Lengths are in points and are those of templates/brief/brief.css.
import type { Said } from '../said.ts';

/** One kind of text: size, leading, the width that it is set to, and how wide its Latin letters are on average, em. */
export interface Setting {
  readonly size: number;
  readonly leading: number;
  readonly width: number;
  readonly latin: number;
}

const SANS = 0.41;
const SERIF = 0.475;
export const MAIN = 328.8;
export const SIDE = 153;
const PAGE = 498.9;

/** A name that is wider than the left column at the size of an opener is set smaller. */
export const NAME: Setting = { size: 34, leading: 41.25, width: 300, latin: 0.56 };
export const LEAD: Setting = { size: 11, leading: 16.5, width: MAIN, latin: SERIF };
export const LEAD_SMALL: Setting = { size: 9.5, leading: 13.75, width: MAIN, latin: SERIF };
export const TEXT: Setting = { size: 8.5, leading: 12.375, width: MAIN, latin: SANS };
export const TITLE: Setting = { size: 9.5, leading: 13.75, width: MAIN, latin: 0.45 };
export const NOTE: Setting = { size: 7.5, leading: 11, width: MAIN, latin: SANS };
/** A value of a strength that is wider goes into two lines. */
export const VALUE: Setting = { ...NOTE, width: 66 };
export const NAMES: Setting = { ...NOTE, width: 230, latin: 0.44 };
/** Beside labels in several languages. */
export const NAMES_NARROW: Setting = { ...NAMES, width: 193 };
export const ASIDE: Setting = { ...NOTE, width: SIDE };
export const FIGURE: Setting = { size: 14, leading: 19.25, width: SIDE, latin: 0.42 };
export const FOOT: Setting = { size: 7, leading: 9.625, width: PAGE, latin: SANS };

/** Han characters are square. */
export const widthOf = (text: string, { size, latin }: Setting): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? size : latin * size), 0);

/** Lines of texts that run on, one after the other; where they break, a line is not quite full. */
export const linesOf = (texts: readonly string[], setting: Setting): number => {
  const width = widthOf(texts.join(' '), setting);
  return width <= setting.width ? 1 : Math.ceil(width / (setting.width - setting.size));
};

const wordsOf = (said: Said): readonly string[] => said.map(({ text }) => text);

/** Lines of something whose languages run on in one paragraph. */
export const runOn = (said: Said, setting: Setting): number => linesOf(wordsOf(said), setting);

/** Height of paragraphs, one a language; 0 where there is nothing. */
export const heightOf = (said: Said | null, setting: Setting): number =>
  (said ?? []).reduce((sum, { text }) => sum + linesOf([text], setting) * setting.leading, 0);

/** Height of a text whose languages run on in one paragraph. */
export const runHeight = (said: Said | null, setting: Setting): number =>
  said === null ? 0 : runOn(said, setting) * setting.leading;
