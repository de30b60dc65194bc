// Refuses nesting that would exhaust the parser, before the parser sees it.
import { Lexer } from 'yaml';
import { yamlDepth } from '../../diagnostics/catalogue/load-yaml.ts';
import type { Diagnostic } from '../../model/result.ts';
import { type SourceFile, spanPlace } from '../source-file.ts';

const MAX_DEPTH = 64;

/** Indentation and `- - -`, two columns a level. */
const DEEP_LINE = new RegExp(`^[ \\t?:-]{${2 * MAX_DEPTH},}`, 'm');

/** Tokens that the lexer adds: start of a document, end of a broken flow, start of a scalar. */
const LEXER_MARKS = ['\u0002', '\u0018', '\u001f'];

/** Offset of the first bracket or brace too many, else `null`. */
function deepFlow(text: string): number | null {
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return offset;
    if (!LEXER_MARKS.includes(token)) offset += token.length;
  }
  return null;
}

/** `yaml-depth` where the text is nested deeper than 64 levels, else `null`. */
export function checkDepth(source: SourceFile): Diagnostic | null {
  const line = DEEP_LINE.exec(source.text);
  const offset = line === null ? deepFlow(source.text) : line.index + 2 * MAX_DEPTH - 1;
  return offset === null ? null : yamlDepth(spanPlace(source, offset, offset + 1), MAX_DEPTH);
}
