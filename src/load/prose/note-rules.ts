// Notes in Markdown: `[^id]` in the text and `[^id]: …` beside it. Parsed here rather than by the usual plugin, which drops
// what is unused or written twice, and the places of all: the checks need them.
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

const DEFINITION = /^\[\^([^\]\n]{1,100})\]:[ \t]*/;
const MARK = /^\[\^([^\]\n]{1,100})\]/;

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);

/** A definition ends at an empty line, or where the next one begins. */
function definition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const match = DEFINITION.exec(lineOf(state, startLine));
  if (match === null || state.blkIndent > 0 || (state.sCount[startLine] ?? 0) > 3) return false;
  if (silent) return true;
  let next = startLine + 1;
  while (next < endLine && !state.isEmpty(next) && !DEFINITION.test(lineOf(state, next))) next += 1;
  const lines = Array.from({ length: next - startLine }, (_, index) => lineOf(state, startLine + index));
  const open = state.push('note_open', '', 1);
  open.info = match[1] ?? '';
  open.map = [startLine, next];
  const inline = state.push('inline', '', 0);
  inline.content = lines.join('\n').slice(match[0].length).trim();
  inline.map = [startLine, next];
  inline.children = [];
  state.push('note_close', '', -1);
  state.line = next;
  return true;
}

function mark(state: StateInline, silent: boolean): boolean {
  const match = MARK.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + 104)));
  if (match === null) return false;
  if (!silent) state.push('note_mark', '', 0).content = match[1] ?? '';
  state.pos += match[0].length;
  return true;
}

/** Adds tokens `note_open` (its id in `info`), `note_close`, and `note_mark` (its id in `content`). */
export function notes(markdown: MarkdownIt): void {
  markdown.block.ruler.before('reference', 'note', definition, { alt: ['paragraph', 'reference'] });
  markdown.inline.ruler.before('link', 'note_mark', mark);
}
