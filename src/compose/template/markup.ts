// What markup a template may hold: elements and attributes that only show, each value within its quotation marks.
import { templateMarkup } from '../../diagnostics/catalogue/compose.ts';
import { ATTRIBUTE, checkStyle } from '../../guard/style.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import { unevenAt } from './levels.ts';
import { ADDRESSES, type Piece } from './walk.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const ELEMENTS = words(`main section article header footer aside nav div p span h1 h2 h3 h4 h5 h6 hr br wbr
  dl dt dd ol ul li table caption colgroup col thead tbody tfoot tr th td figure figcaption blockquote
  a b strong em i cite q s u small sub sup abbr code time ruby rt rp bdi bdo mark ins del style`);

const ATTRIBUTES = words(`class id lang dir hidden title role scope colspan rowspan headers start value span
  datetime href style`);

/** Stand for what is no text in the text that is looked through. */
const SIGNS = { value: '\uE000', partial: '\uE001', begin: '\uE002', else: '\uE003', end: '\uE004' } as const;

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^"<>])*)>/y;
/** A closed comment with neither a tag nor two hyphens in it. */
const COMMENT = /<!--(?!-?>)(?:[^<>\uE000-\uE004-]|-(?!-))*-->/y;
const NAME = /[\s\uE002-\uE004]*([a-z][a-z0-9-]*)(?:="([^"]*)")?[\s\uE002-\uE004]*/y;
const BLOCKS = /[\uE002-\uE004]/;

interface Flat {
  readonly text: string;
  /** The piece that holds a position of the text, and how far into it that is. */
  readonly at: (index: number) => { readonly piece: Piece; readonly offset: number } | null;
}

function flatten(pieces: readonly Piece[]): Flat {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += piece.kind === 'text' ? piece.text.replace(/[\uE000-\uE004]/g, '\uFFFD') : SIGNS[piece.kind];
  }
  const at = (index: number) => {
    const i = starts.findLastIndex((start) => start <= index);
    const piece = pieces[i];
    return piece === undefined ? null : { piece, offset: index - (starts[i] ?? 0) };
  };
  return { text, at };
}

function placeAt(flat: Flat, index: number): Place | null {
  const found = flat.at(index);
  if (found?.piece.kind !== 'text') return found?.piece.place ?? null;
  const { text, place } = found.piece;
  const before = text.slice(0, found.offset).split('\n');
  const column = (before.length === 1 ? (place.column ?? 1) - 1 : 0) + (before.at(-1)?.length ?? 0) + 1;
  return { ...place, line: (place.line ?? 1) + before.length - 1, column };
}

interface Look {
  readonly flat: Flat;
  readonly refuse: (index: number, what: string) => void;
}

function checkAddress({ flat, refuse }: Look, value: string, index: number): void {
  if (!BLOCKS.test(value) && /^(#|https:\/\/|mailto:)/.test(value)) return;
  const { piece } = flat.at(index) ?? {};
  const name = piece?.kind === 'value' ? (piece.name.split(/[./]/).at(-1) ?? '') : '';
  if (value !== SIGNS.value || !ADDRESSES.has(name))
    refuse(
      index,
      'an address that does not begin with #, https:// or mailto:, and is no {{href}} or {{url}}',
    );
}

function checkAttribute(look: Look, name: string, value: string, index: number): void {
  if (!ATTRIBUTES.has(name) && !/^(aria|data)-[a-z-]+$/.test(name))
    look.refuse(index, `the attribute ${name}`);
  if (value.includes(SIGNS.partial)) look.refuse(index, 'a partial within a tag');
  if (name === 'href') checkAddress(look, value, index);
  if (name === 'style' && checkStyle(value, '', ATTRIBUTE).length > 0)
    look.refuse(index, 'a style attribute that does more than draw');
}

function checkAttributes(look: Look, text: string, from: number): void {
  NAME.lastIndex = 0;
  while (NAME.lastIndex < text.trimEnd().length) {
    const start = NAME.lastIndex;
    const match = NAME.exec(text);
    if (match?.[1] === undefined) {
      look.refuse(from + start, 'a tag whose attributes are not all written as name="value"');
      return;
    }
    const value = match[2] ?? '';
    const inner = match[2] === undefined ? match.index : match.index + match[0].indexOf('"') + 1;
    checkAttribute(look, match[1], value, from + inner);
  }
}

/** The end of the tag or the comment at `start`, or `null` where none can be read. */
function checkTag(look: Look, start: number): number | null {
  COMMENT.lastIndex = start;
  const comment = COMMENT.exec(look.flat.text);
  if (comment !== null) return start + comment[0].length;
  TAG.lastIndex = start;
  const match = TAG.exec(look.flat.text);
  if (match === null) return null;
  const [whole, slash, name = '', attributes = ''] = match;
  const end = start + whole.length;
  if (!ELEMENTS.has(name)) look.refuse(start, `the element ${name}`);
  else if (slash === '' && name === 'style') checkStyles(look, attributes, end);
  checkAttributes(look, attributes, start + 1 + (slash ?? '').length + name.length);
  return end;
}

/** A template brings no rules of its own: they stand in style sheets, which are checked. */
function checkStyles({ flat, refuse }: Look, attributes: string, end: number): void {
  const { piece } = flat.at(end) ?? {};
  const filled = piece?.kind === 'value' && piece.name === 'styles';
  if (!filled || attributes.trim() !== '' || !flat.text.startsWith('</style>', end + 1))
    refuse(end, 'a style element that is not <style>{{styles}}</style>');
}

/** Of one template. */
const MOST_TOLD = 50;

/** Diagnostic: `template-markup`. */
export function checkMarkup(pieces: readonly Piece[]): readonly Diagnostic[] {
  const flat = flatten(pieces);
  const findings: Diagnostic[] = [];
  const refuse = (index: number, what: string) => findings.push(templateMarkup(placeAt(flat, index), what));
  const uneven = unevenAt(flat.text, SIGNS);
  if (uneven !== null)
    refuse(
      uneven,
      'a block that begins within a tag or a value and ends outside of it, or the other way round',
    );
  let next = flat.text.indexOf('<');
  while (next !== -1 && findings.length < MOST_TOLD) {
    const end = checkTag({ flat, refuse }, next);
    if (end === null) {
      refuse(next, 'a "<" that begins no tag in small letters with its values in double quotation marks');
      break;
    }
    next = flat.text.indexOf('<', end);
  }
  return findings;
}
