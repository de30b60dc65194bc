// Text → tokens; refuses what would exhaust the parser, before the parser sees it.
import { Lexer } from 'yaml';
import { textTooLong, tooMany } from '../../diagnostics/catalogue/load-limits.ts';
import { yamlAliases, yamlDepth } from '../../diagnostics/catalogue/load-yaml.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../../model/result.ts';
import { MAX_ALIASES, MAX_TEXT, MAX_VALUES } from '../limits.ts';
import { type SourceFile, spanPlace } from '../source-file.ts';
import { crowds } from './crowds.ts';

const MAX_DEPTH = 64;

/** Indentation and `- - -`, two columns a level. */
const DEEP_LINE = new RegExp(`^[ \\t?:-]{${2 * MAX_DEPTH},}`, 'm');

/** Tokens that the lexer adds: start of a document, end of a broken flow, start of a scalar. */
const SCALAR = '\u001f';
const LEXER_MARKS = ['\u0002', '\u0018', SCALAR];

/** Counts what tokens bring; says which of them is one too many. */
function counter(source: SourceFile) {
  const crowd = crowds();
  let values = 0;
  let names = 0;
  let scalar = false;
  return (token: string, offset: number): Diagnostic | null => {
    const place = () => spanPlace(source, offset, offset + 1);
    const what = crowd(token, scalar);
    if (what !== null) return tooMany(place(), what.what, what.most);
    if (scalar) {
      if (token.length > MAX_TEXT) return textTooLong(place(), token.length, MAX_TEXT);
      values += 1;
    } else if (token.startsWith('*') || token.startsWith('&')) names += 1;
    scalar = token === SCALAR;
    if (names > MAX_ALIASES) return yamlAliases(place());
    return values > MAX_VALUES ? tooMany(place(), 'values in one file', MAX_VALUES) : null;
  };
}

const tooDeep = (source: SourceFile, offset: number): Result<never> =>
  failed([yamlDepth(spanPlace(source, offset, offset + 1), MAX_DEPTH)]);

/** The tokens of the text; `yaml-depth` where it is nested deeper than 64 levels, `too-many` where it is too full. */
export function lexWithin(source: SourceFile): Result<readonly string[]> {
  const line = DEEP_LINE.exec(source.text);
  if (line !== null) return tooDeep(source, line.index + 2 * MAX_DEPTH - 1);
  const tokens: string[] = [];
  const count = counter(source);
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(source.text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return tooDeep(source, offset);
    const full = count(token, offset);
    if (full !== null) return failed([full]);
    if (!LEXER_MARKS.includes(token)) offset += token.length;
    tokens.push(token);
  }
  return done(tokens);
}
