// Markup made by this program: the one type that templates print unescaped.
import Handlebars from 'handlebars';

/** Text that is already HTML. Made only from escaped parts. */
export class SafeHtml extends Handlebars.SafeString {}

export const escapeHtml = (text: string): string => Handlebars.escapeExpression(text);

/** A string inside a CSS rule of the page: quotes, backslashes and markup cannot end it. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
