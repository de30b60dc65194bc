// Reads a template as its parts, in order, and refuses all of Handlebars that a template here has no need of.
import Handlebars from 'handlebars';
import { templateForbidden, templateRaw } from '../../diagnostics/catalogue/compose.ts';
import type { Diagnostic, Place } from '../../model/result.ts';

/** What a template puts one after the other; of `if` and `else` both sides, as if both were printed. */
export type Piece = { readonly place: Place } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value' | 'partial'; readonly name: string }
  | { readonly kind: 'begin' | 'else' | 'end' }
);

/** Values of these names are addresses that were checked where they came in; no other value may take such a name. */
export const ADDRESSES: ReadonlySet<string> = new Set(['href', 'url']);

export interface Walked {
  readonly pieces: readonly Piece[];
  readonly findings: readonly Diagnostic[];
}

const HELPERS: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);

/** What every object has without anybody having put it there. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

const DEEPEST = 24;
const MOST_ELSE = 500;

/** Far more than the longest template has, and far less than what takes a second to fill. */
const MOST_PIECES = 4_000;

interface Desk {
  readonly file: string;
  readonly pieces: Piece[];
  readonly findings: Diagnostic[];
}

const placeOf = ({ file }: Desk, { loc }: hbs.AST.Node): Place => ({
  file,
  line: loc.start.line,
  column: loc.start.column + 1,
  length: 0,
  text: null,
  path: '',
});

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

function refuse(desk: Desk, node: hbs.AST.Node, what: string): void {
  desk.findings.push(templateForbidden(placeOf(desk, node), what));
}

function checkNames(desk: Desk, node: hbs.AST.Node): void {
  if (node.type === 'SubExpression') refuse(desk, node, 'an expression in round brackets');
  const name = isPath(node) ? node.parts.find((part) => RESERVED.has(part)) : undefined;
  if (name !== undefined) refuse(desk, node, `the name "${name}", which every object has`);
}

function checkArguments(desk: Desk, params: readonly hbs.AST.Expression[], hash?: hbs.AST.Hash): void {
  for (const param of params) checkNames(desk, param);
  for (const pair of hash?.pairs ?? []) {
    if (RESERVED.has(pair.key)) refuse(desk, pair, `the name "${pair.key}", which every object has`);
    if (ADDRESSES.has(pair.key)) refuse(desk, pair, `the name "${pair.key}" for another value`);
    checkNames(desk, pair.value);
  }
}

function walkValue(desk: Desk, node: hbs.AST.MustacheStatement): void {
  const { path, params, hash, escaped } = node;
  const name = isPath(path) ? path.original : '';
  if (!escaped) desk.findings.push(templateRaw(placeOf(desk, node), name));
  if (!isPath(path)) refuse(desk, node, 'a value that is no name');
  else if (params.length > 0 || (hash?.pairs ?? []).length > 0 || name === 'lookup' || name === 'log')
    refuse(desk, node, `the helper "${name}"`);
  checkNames(desk, path);
  desk.pieces.push({ kind: 'value', name, place: placeOf(desk, node) });
}

function walkBlock(desk: Desk, node: hbs.AST.BlockStatement, depth: number): void {
  const name = node.path.original;
  if (!HELPERS.has(name) || node.params.length !== 1) refuse(desk, node, `the block "${name}"`);
  checkArguments(desk, node.params, node.hash);
  const place = placeOf(desk, node);
  desk.pieces.push({ kind: 'begin', place });
  walkProgram(desk, node.program, depth + 1);
  desk.pieces.push({ kind: 'else', place });
  walkProgram(desk, node.inverse, depth + 1);
  desk.pieces.push({ kind: 'end', place });
}

function walkPartial(desk: Desk, node: hbs.AST.PartialStatement): void {
  const name = isPath(node.name) ? node.name.original : null;
  if (name === null || name.startsWith('@')) refuse(desk, node, 'a partial whose name is not written out');
  checkArguments(desk, node.params, node.hash);
  desk.pieces.push({ kind: 'partial', name: name ?? '', place: placeOf(desk, node) });
}

function walkStatement(desk: Desk, node: hbs.AST.Statement, depth: number): void {
  switch (node.type) {
    case 'ContentStatement': {
      const { value } = node as hbs.AST.ContentStatement;
      desk.pieces.push({ kind: 'text', text: value, place: placeOf(desk, node) });
      break;
    }
    case 'MustacheStatement':
      walkValue(desk, node as hbs.AST.MustacheStatement);
      break;
    case 'BlockStatement':
      walkBlock(desk, node as hbs.AST.BlockStatement, depth);
      break;
    case 'PartialStatement':
      walkPartial(desk, node as hbs.AST.PartialStatement);
      break;
    case 'CommentStatement':
      break;
    default:
      refuse(desk, node, 'a decorator or a partial block');
  }
}

function walkProgram(desk: Desk, program: hbs.AST.Program | undefined, depth: number): void {
  if (program === undefined) return;
  if ((program.blockParams ?? []).length > 0)
    refuse(desk, program, 'names of its own for the items of a block');
  if (depth > DEEPEST) refuse(desk, program, `more than ${DEEPEST} blocks within each other`);
  else for (const statement of program.body) walkStatement(desk, statement, depth);
}

/** Blocks that are open at once, by eye: the parser takes minutes for thousands. Comments count too; none is so deep. */
function isTooDeep(source: string): boolean {
  let depth = 0;
  if (source.split(/\{\{~?\s*else/).length > MOST_ELSE) return true;
  for (const [, sign] of source.matchAll(/\{\{~?\s*([#^/])/g)) {
    depth += sign === '/' ? -1 : 1;
    if (depth > 8 * DEEPEST) return true;
  }
  return false;
}

/** Throws where the text is no template at all. Diagnostics: `template-raw`, `template-forbidden`. */
export function walkTemplate(source: string, file: string): Walked {
  const desk: Desk = { file, pieces: [], findings: [] };
  if (isTooDeep(source)) {
    const place: Place = { file, line: 1, column: 1, length: 0, text: null, path: '' };
    return {
      pieces: [],
      findings: [templateForbidden(place, `more than ${DEEPEST} blocks within each other`)],
    };
  }
  const program = Handlebars.parseWithoutProcessing(source);
  walkProgram(desk, program, 0);
  if (desk.pieces.length > MOST_PIECES) refuse(desk, program, `more than ${MOST_PIECES} parts`);
  return desk;
}
