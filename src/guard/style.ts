// What a style sheet may say: everything that draws, nothing that loads.
import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';
import { styleForbidden } from '../diagnostics/catalogue/guard.ts';
import type { Diagnostic } from '../model/result.ts';
import { placeIn } from './text-place.ts';

export interface StyleRules {
  /** Without `@`. */
  readonly atRules: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  /** Only the fonts' style sheet names files, and declares faces. */
  readonly faces: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const FUNCTIONS =
  words(`var calc min max clamp round mod abs sign counter counters attr repeat minmax fit-content
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix linear-gradient radial-gradient conic-gradient
  not is where has lang dir nth-child nth-last-child nth-of-type nth-last-of-type
  translate translatex translatey rotate scale scalex scaley skew matrix polygon inset circle ellipse`);

const MARGIN_BOXES = ['top', 'bottom', 'left', 'right'].flatMap((side) =>
  (side === 'top' || side === 'bottom'
    ? ['left-corner', 'left', 'center', 'right', 'right-corner']
    : ['top', 'middle', 'bottom']
  ).map((where) => `${side}-${where}`),
);

/** Of tokens.css, page.css and the style sheets of a kind. */
export const SHEET: StyleRules = {
  atRules: new Set(['page', 'media', 'supports', 'layer', 'counter-style', ...MARGIN_BOXES]),
  functions: FUNCTIONS,
  faces: false,
};

/** Of fonts.css. */
export const FACES: StyleRules = {
  atRules: new Set(['font-face']),
  functions: new Set(['url']),
  faces: true,
};

/** Of a `style` attribute. */
export const ATTRIBUTE: StyleRules = { atRules: new Set(), functions: FUNCTIONS, faces: false };

const DEEPEST = 32;
const OPENING: ReadonlySet<string> = new Set([
  TokenType.OpenCurly,
  TokenType.OpenParen,
  TokenType.OpenSquare,
  TokenType.Function,
]);
const CLOSING: ReadonlySet<string> = new Set([
  TokenType.CloseCurly,
  TokenType.CloseParen,
  TokenType.CloseSquare,
]);

/** Why a token may not stand here, in words; names come decoded, so `\75rl(` is `url(`. */
function objection(token: CSSToken, { atRules, functions, faces }: StyleRules): string | null {
  switch (token[0]) {
    case TokenType.URL:
      return faces ? null : 'url() names a file';
    case TokenType.Function: {
      const name = token[4].value.toLowerCase();
      return functions.has(name) ? null : `${name}() is not one of the functions that a page may use`;
    }
    case TokenType.AtKeyword: {
      const name = token[4].value.toLowerCase();
      return atRules.has(name) ? null : `@${name} is not one of the rules that may stand here`;
    }
    case TokenType.BadURL:
      return 'url() names a file';
    case TokenType.CDO:
    case TokenType.CDC:
      return 'this is a comment of HTML';
    default:
      return null;
  }
}

/** Words that other readers than a CSS parser would take for more than they are, even in a comment. */
const ANYWHERE = /<\/?style|<!--/gi;
const ANYWHERE_WITHOUT_FACES = /<\/?style|<!--|@font-face/gi;

/** Of one style sheet. */
const MOST_TOLD = 50;

/** Diagnostic: `style-forbidden`. */
export function checkStyle(css: string, file: string, rules: StyleRules): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const refuse = (index: number, length: number, why: string): void => {
    if (findings.length < MOST_TOLD) findings.push(styleForbidden(placeIn(css, file, index, length), why));
  };
  for (const match of css.matchAll(rules.faces ? ANYWHERE : ANYWHERE_WITHOUT_FACES))
    refuse(match.index, match[0].length, `${match[0]} may not stand in a style sheet, not even in a comment`);
  const onParseError = (problem: { readonly sourceStart: number; readonly message: string }) =>
    refuse(Math.min(problem.sourceStart, css.length), 1, 'a comment, text or address does not end');
  let depth = 0;
  for (const token of tokenize({ css }, { onParseError })) {
    const [type, text, start] = token;
    const why = objection(token, rules);
    if (why !== null) refuse(start, text.length, why);
    if (OPENING.has(type)) depth += 1;
    if (CLOSING.has(type)) depth -= 1;
    if (depth > DEEPEST || depth < 0) {
      refuse(
        start,
        text.length,
        depth < 0 ? 'nothing is open here to be closed' : 'brackets are nested too deep',
      );
      return findings;
    }
  }
  if (depth > 0) refuse(css.length, 1, 'a bracket is not closed');
  return findings;
}
