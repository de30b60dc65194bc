// The tokens within a paragraph → inlines; whatever cannot be printed is a diagnostic with its line.
import type { Token } from 'markdown-it';
import { hiddenCharacter, tooMany } from '../../diagnostics/catalogue/load-limits.ts';
import { proseLink, proseMarkup } from '../../diagnostics/catalogue/load-prose.ts';
import type { Inline } from '../../model/prose.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import { hiddenIn } from '../hidden.ts';
import { MAX_NESTING } from '../limits.ts';
import { joinLines } from './line-break.ts';
import { type Locate, splitReferences } from './reference.ts';

export interface InlineContext {
  readonly findings: Diagnostic[];
  /** Counts one more of a kind. */
  readonly count: (what: string) => void;
  readonly locate: Locate;
  /** Place of the `index`-th line of the paragraph. */
  readonly line: (index: number) => Place;
  /** Place of words within that line or after it. */
  readonly words: (index: number, written: string) => Place;
}

const NAMES: Readonly<Record<string, string>> = {
  em_open: 'emphasis (*…*)',
  s_open: 'struck-out text (~~…~~)',
  code_inline: 'code (`…`)',
  image: 'a picture',
  html_inline: 'HTML',
  hardbreak: 'a forced line break',
};

const REMEDIES: Readonly<Record<string, string>> = {
  hardbreak: 'take away the blanks or the backslash at the end of the line',
  html_inline: 'leave out the tag; write **bold** for <b>',
};

/** A host without a password before it; a mailbox without headers behind it; a place of the report. */
const LINK = /^(https:\/\/[^\s/?#@\\]+([/?#][^\s\\]*)?|mailto:[^\s?/\\]+@[^\s?/\\]+|#[\w\p{L}%.-]+)$/u;

/** What a note may be called. */
export const NOTE_ID = /^[a-z][a-z0-9-]{0,63}$/;
export const NOTE_REMEDY = 'call it by small letters, digits and hyphens, such as [^lower-bound]';

/** Children that are open at the moment: the paragraph's own, and those of strong and links within. */
interface Level {
  readonly inlines: Inline[];
  readonly close: (children: readonly Inline[]) => Inline | null;
}

function pushText(context: InlineContext, inlines: Inline[], token: Token, line: number): void {
  if (token.content.includes('**')) {
    context.findings.push(
      proseMarkup(
        context.line(line),
        '"**" that marks nothing',
        'put punctuation outside of **…**, and close it',
      ),
    );
  }
  const hidden = hiddenIn(token.content);
  if (hidden !== null) context.findings.push(hiddenCharacter(context.line(line), hidden.name));
  inlines.push(...splitReferences(token.content, context.locate, context.findings));
}

function openLink(context: InlineContext, token: Token, line: number): Level {
  context.count('links');
  const href = String(token.attrGet('href') ?? '');
  if (!LINK.test(href)) context.findings.push(proseLink(context.line(line), href));
  if (token.attrGet('title') !== null) {
    context.findings.push(
      proseMarkup(context.line(line), 'the title of a link', 'leave out what follows the address'),
    );
  }
  return { inlines: [], close: (children) => ({ kind: 'link', href, children }) };
}

function pushNote(context: InlineContext, inlines: Inline[], id: string, line: number): void {
  context.count('marks of notes');
  const place = context.words(line, `[^${id}]`);
  if (NOTE_ID.test(id)) inlines.push({ kind: 'note', note: id, place });
  else context.findings.push(proseMarkup(place, `a note called "${id}"`, NOTE_REMEDY));
}

const openStrong = (): Level => ({ inlines: [], close: (children) => ({ kind: 'strong', children }) });

function openLevel(context: InlineContext, levels: Level[], level: Level, line: number): void {
  levels.push(level);
  if (levels.length === MAX_NESTING + 2)
    context.findings.push(
      tooMany(context.line(line), 'levels of bold and links in one another', MAX_NESTING),
    );
}

function closeLevel(levels: Level[]): void {
  const level = levels.pop();
  const closed = level?.close(joinLines(level.inlines)) ?? null;
  if (closed !== null) levels.at(-1)?.inlines.push(closed);
}

/** Inlines of one paragraph, heading or list item. */
export function toInlines(tokens: readonly Token[], context: InlineContext): readonly Inline[] {
  const root: Level = { inlines: [], close: () => null };
  const levels = [root];
  let line = 0;
  for (const token of tokens) {
    const inlines = levels.at(-1)?.inlines ?? root.inlines;
    if (token.type === 'text') pushText(context, inlines, token, line);
    else if (token.type === 'strong_open') openLevel(context, levels, openStrong(), line);
    else if (token.type === 'link_open') openLevel(context, levels, openLink(context, token, line), line);
    else if (token.type === 'strong_close' || token.type === 'link_close') closeLevel(levels);
    else if (token.type === 'note_mark') pushNote(context, inlines, token.content, line);
    else if (token.type === 'softbreak') inlines.push({ kind: 'text', text: '\n' });
    else if (!token.type.endsWith('_close') && !token.content.startsWith('</')) {
      const what = NAMES[token.type] ?? token.type.replaceAll('_', ' ');
      context.findings.push(proseMarkup(context.line(line), what, REMEDIES[token.type]));
    }
    if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1;
  }
  return joinLines(root.inlines);
}
