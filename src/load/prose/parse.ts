// Markdown → the blocks of a prose file, with places; everything that cannot be printed is refused.
import type { Token } from 'markdown-it';
// The build in one file: the other is spread over six packages, which takes far longer to load.
import MarkdownIt from 'markdown-it/browser';
import { textTooLong, tooMany } from '../../diagnostics/catalogue/load-limits.ts';
import { proseMarkup } from '../../diagnostics/catalogue/load-prose.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Block, Inline, ProseFile, ProseNote } from '../../model/prose.ts';
import type { Diagnostic, Place, Result } from '../../model/result.ts';
import { MAX_MARKS, MAX_TEXT, MAX_TOLD } from '../limits.ts';
import { linePlace, type SourceFile, spanPlace } from '../source-file.ts';
import { NOTE_ID, NOTE_REMEDY, toInlines } from './inlines.ts';
import { notes as noteRules } from './note-rules.ts';

// HTML, tables and strange links are recognised so that they can be refused; nothing is ever rendered here.
const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);
markdown.validateLink = () => true;
markdown.use(noteRules);

const NAMES: Readonly<Record<string, string>> = {
  html_block: 'HTML',
  blockquote_open: 'a quotation (>)',
  fence: 'a block of code',
  code_block: 'an indented block (code)',
  hr: 'a rule (---)',
  table_open: 'a table',
  nested_list: 'a list within a list',
};

/** A paragraph that is only `{{figure "market-size"}}` is the place of a chart. */
const FIGURE = /^\{\{\s*figure\s+"([a-z0-9-]+)"\s*\}\}$/;

interface Parsing {
  readonly source: SourceFile;
  readonly tokens: readonly Token[];
  readonly findings: Diagnostic[];
  /** Offset up to which `{{` have been found. */
  cursor: number;
  /** How many references, marks, links and notes there are. */
  readonly counts: Map<string, number>;
}

const placeOf = (parsing: Parsing, token: Token | undefined): Place =>
  linePlace(parsing.source, (token?.map?.[0] ?? 0) + 1);

function refuse(parsing: Parsing, token: Token, what = NAMES[token.type] ?? token.type): void {
  parsing.findings.push(proseMarkup(placeOf(parsing, token), what));
}

/** Index of the token that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

/** One more of a kind; told where it is one too many. */
function count(parsing: Parsing, what: string, place: Place): void {
  const known = (parsing.counts.get(what) ?? 0) + 1;
  parsing.counts.set(what, known);
  if (known === MAX_MARKS + 1) parsing.findings.push(tooMany(place, `${what} in one file`, MAX_MARKS));
}

/** Where in the lines of a block, of which one may be the whole file, something is written; -1: nowhere. */
function offsetIn({ source, tokens }: Parsing, at: number, written: string, from: number): number {
  const end = source.lines.lineStarts[tokens[at]?.map?.[1] ?? 0] ?? source.text.length;
  const found = source.text.slice(from, end).indexOf(written);
  return found === -1 ? -1 : from + found;
}

/** Inlines of the first inline token from `at` on. */
function inlinesAt(parsing: Parsing, at: number): readonly Inline[] {
  const { source, findings } = parsing;
  const token = parsing.tokens[at];
  const first = (token?.map?.[0] ?? 0) + 1;
  const line = (index: number) => linePlace(source, first + index);
  const locate = (length: number): Place => {
    count(parsing, 'references', line(0));
    const from = Math.max(parsing.cursor, source.lines.lineStarts[first - 1] ?? 0);
    const start = offsetIn(parsing, at, '{{', from);
    if (start === -1) return line(0);
    parsing.cursor = start + length;
    return spanPlace(source, start, start + length);
  };
  const words = (index: number, written: string): Place => {
    const start = offsetIn(parsing, at, written, source.lines.lineStarts[first + index - 1] ?? 0);
    return start === -1 ? line(index) : spanPlace(source, start, start + written.length);
  };
  if ((token?.content.length ?? 0) > MAX_TEXT) {
    findings.push(textTooLong(line(0), token?.content.length ?? 0, MAX_TEXT));
    return [];
  }
  return toInlines(token?.children ?? [], {
    ...{ findings, locate, line, words },
    count: (what) => count(parsing, what, line(0)),
  });
}

/** `## Limits {#limits}`: words, and the name that references use. */
const NAME = /\{#([a-z][a-z0-9-]{0,63})\}$/;

/** A heading's words without its name. */
function splitName(inlines: readonly Inline[]): {
  readonly inlines: readonly Inline[];
  readonly name: string | null;
} {
  const last = inlines.at(-1);
  const name = last?.kind === 'text' ? (NAME.exec(last.text)?.[1] ?? null) : null;
  if (last?.kind !== 'text' || name === null) return { inlines, name: null };
  const text = last.text.replace(NAME, '').trimEnd();
  return { inlines: [...inlines.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])], name };
}

const NOT_IN_HEADINGS: Readonly<Record<string, string>> = {
  note: 'a note in a heading',
  see: 'a cross-reference in a heading',
  cite: 'the mark of a source in a heading',
};

function headingAt(parsing: Parsing, at: number, token: Token): Block {
  const level = Number(token.tag.slice(1));
  if (level < 2 || level > 3) refuse(parsing, token, `a heading of level ${level}`);
  const { inlines, name } = splitName(inlinesAt(parsing, at + 1));
  for (const { kind } of inlines) {
    const what = NOT_IN_HEADINGS[kind];
    if (what !== undefined) refuse(parsing, token, what);
  }
  if (inlines.some((inline) => inline.kind === 'text' && inline.text.includes('{#')))
    refuse(parsing, token, 'a name of a heading that is not like {#limits}');
  return { kind: 'heading', level, name, inlines, place: placeOf(parsing, token) };
}

/** One list item: a single paragraph. */
function itemAt(parsing: Parsing, at: number, end: number): readonly Inline[] {
  const types = parsing.tokens.slice(at + 1, end).map(({ type }) => type);
  if (types.join(' ') === 'paragraph_open inline paragraph_close') return inlinesAt(parsing, at + 2);
  const nested = types.findIndex((type) => type.endsWith('_list_open'));
  const culprit = parsing.tokens[nested === -1 ? at : at + 1 + nested] ?? parsing.tokens[at];
  if (culprit !== undefined) {
    refuse(
      parsing,
      culprit,
      nested === -1 ? 'a list item of more or less than one paragraph' : NAMES.nested_list,
    );
  }
  return [];
}

function listAt(parsing: Parsing, at: number, token: Token): Block {
  const items: (readonly Inline[])[] = [];
  const end = closing(parsing.tokens, at);
  for (let item = at + 1; item < end; item = closing(parsing.tokens, item) + 1) {
    items.push(itemAt(parsing, item, closing(parsing.tokens, item)));
  }
  const ordered = token.type === 'ordered_list_open';
  const start = token.attrGet('start');
  if (start !== null && Number(start) !== 1) refuse(parsing, token, `a list that starts at ${start}`);
  return { kind: 'list', ordered, items, place: placeOf(parsing, token) };
}

function blockAt(parsing: Parsing, at: number, token: Token): Block | null {
  if (token.type === 'heading_open') return headingAt(parsing, at, token);
  if (token.type === 'paragraph_open') {
    const figure = FIGURE.exec(parsing.tokens[at + 1]?.content ?? '')?.[1];
    if (figure !== undefined) return { kind: 'figure', figure, place: placeOf(parsing, token) };
    return { kind: 'paragraph', inlines: inlinesAt(parsing, at + 1), place: placeOf(parsing, token) };
  }
  if (token.type.endsWith('_list_open')) return listAt(parsing, at, token);
  refuse(parsing, token);
  return null;
}

/** `[^id]: …`; it may hold what a paragraph holds, but no notes and no marks of sources. */
function noteAt(parsing: Parsing, at: number, token: Token): ProseNote {
  const inlines = inlinesAt(parsing, at + 1);
  const place = placeOf(parsing, token);
  const id = token.info;
  if (!NOTE_ID.test(id)) parsing.findings.push(proseMarkup(place, `a note called "${id}"`, NOTE_REMEDY));
  if (inlines.length === 0) refuse(parsing, token, 'a note without words');
  if (inlines.some(({ kind }) => kind === 'note')) refuse(parsing, token, 'a note within a note');
  if (inlines.some(({ kind }) => kind === 'cite'))
    refuse(parsing, token, 'the mark of a source within a note');
  return { id, inlines, place };
}

/**
 * The blocks and notes of one Markdown file; codes `prose-markup`, `prose-link`, `reference-syntax`, `reference-kind`.
 */
export function parseProse(source: SourceFile, name: string): Result<ProseFile> {
  const parsing: Parsing = {
    source,
    tokens: markdown.parse(source.text, {}),
    findings: [],
    cursor: 0,
    counts: new Map(),
  };
  const blocks: Block[] = [];
  const notes: ProseNote[] = [];
  for (let at = 0; at < parsing.tokens.length; at = closing(parsing.tokens, at) + 1) {
    const token = parsing.tokens[at];
    if (token?.type === 'note_open') {
      count(parsing, 'notes', placeOf(parsing, token));
      notes.push(noteAt(parsing, at, token));
    }
    if (parsing.findings.length >= MAX_TOLD) break;
    const block = token === undefined || token.type === 'note_open' ? null : blockAt(parsing, at, token);
    if (block !== null) blocks.push(block);
  }
  return parsing.findings.length > 0 ? failed(parsing.findings) : done({ name, blocks, notes });
}
