// Text → YAML document with positions and plain data; everything that is wrong with it as YAML, at once.
import {
  type Alias,
  Composer,
  type CST,
  Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  Parser,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import * as catalogue from '../../diagnostics/catalogue/load-yaml.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, Place, Result } from '../../model/result.ts';
import { MAX_ALIASES, MAX_TOLD } from '../limits.ts';
import { type SourceFile, spanPlace } from '../source-file.ts';
import { lexWithin } from './guard.ts';
import { plainData, readPlain } from './plain.ts';

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

export interface YamlFile {
  readonly source: SourceFile;
  readonly document: Document<ParsedNode>;
  /** Maps, lists, texts, numbers, booleans and null; not yet checked against a schema. */
  readonly data: unknown;
}

function syntaxDiagnostic(source: SourceFile, problem: YAMLError): Diagnostic {
  const [start, end] = problem.pos;
  if (problem.code !== 'DUPLICATE_KEY') {
    return catalogue.yamlSyntax(spanPlace(source, start, end), problem.message, problem.code);
  }
  // The parser marks one character; the key goes on to its colon.
  const key = /^[^:\s]+/.exec(source.text.slice(start))?.[0] ?? '';
  return catalogue.duplicateKey(spanPlace(source, start, start + key.length, key));
}

function secondDocument(source: SourceFile, { range: [start] }: Document.Parsed): Diagnostic {
  return catalogue.yamlDocuments(spanPlace(source, start, start + 3));
}

function spanOf(source: SourceFile, node: unknown): Place {
  const range = (node as ParsedNode | null)?.range;
  return spanPlace(source, range?.[0] ?? 0, range?.[1] ?? 1);
}

function checkKey(source: SourceFile, pair: Pair): Diagnostic | null {
  const { key } = pair;
  if (!isScalar(key) || key.value === null) return catalogue.yamlKey(spanOf(source, key));
  const word = String(key.value);
  return FORBIDDEN.includes(word) ? catalogue.forbiddenKey(spanOf(source, key), word) : null;
}

interface Seen {
  readonly pair: (pair: Pair) => void;
  readonly alias: (alias: Alias) => void;
}

/** Every pair and alias in the order of the text. The parser's own walk keeps the way to each node, at a price. */
function walk(node: unknown, seen: Seen): void {
  if (isAlias(node)) seen.alias(node);
  else if (isSeq(node)) for (const item of node.items) walk(item, seen);
  else if (isMap(node)) for (const pair of node.items) walk(pair, seen);
  else if (isPair(node)) {
    seen.pair(node);
    walk(node.key, seen);
    walk(node.value, seen);
  }
}

/** Keys and aliases that the data could not be built from safely. */
function checkNodes(source: SourceFile, document: Document.Parsed): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  walk(document.contents, {
    pair: (pair) => {
      const finding = checkKey(source, pair);
      if (finding !== null) findings.push(finding);
    },
    alias: (alias) => {
      if (alias.resolve(document) === undefined) {
        findings.push(catalogue.yamlAlias(spanOf(source, alias), alias.source));
      }
    },
  });
  return findings;
}

function checkDirective(source: SourceFile, document: Document.Parsed): readonly Diagnostic[] {
  if (document.directives.yaml.version === '1.2') return [];
  return [catalogue.yamlDirective(spanPlace(source, 0, source.text.length))];
}

function firstAlias(source: SourceFile, document: Document.Parsed): Place {
  const aliases: Alias[] = [];
  walk(document.contents, { pair: () => {}, alias: (alias) => aliases.push(alias) });
  return spanOf(source, aliases[0]);
}

function toData(source: SourceFile, document: Document.Parsed): Result<unknown> {
  try {
    return done(document.toJS({ maxAliasCount: MAX_ALIASES }));
  } catch (cause) {
    if (cause instanceof ReferenceError) return failed([catalogue.yamlAliases(firstAlias(source, document))]);
    throw cause;
  }
}

/** One mistake makes the parser stumble several times over the same line. */
function firstOfEachLine(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Map<number | null, Diagnostic>();
  for (const finding of findings) {
    const line = finding.place?.line ?? null;
    if (!lines.has(line)) lines.set(line, finding);
  }
  return [...lines.values()];
}

/** The parser over tokens that are there already, so that the text is not taken apart twice. */
function* parseTokens(tokens: readonly string[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const token of tokens) yield* parser.next(token);
  yield* parser.end();
}

/** The first document, and a second one where there is any. */
function compose(source: SourceFile, tokens: readonly string[]) {
  const composer = new Composer({ version: '1.2', schema: 'core', prettyErrors: false });
  const [document, second = null] = composer.compose(parseTokens(tokens), true, source.text.length);
  if (document === undefined) throw new Error('the YAML parser gives a document even of an empty text');
  return { document, second };
}

/** Nothing can be wrong with YAML that is plain: whatever is wrong is not. */
function plainFile(source: SourceFile, contents: YAMLMap | YAMLSeq): YamlFile {
  const document = new Document<ParsedNode>();
  document.contents = contents as ParsedNode;
  return { source, document, data: plainData(contents) };
}

/** Whatever the parser takes. */
function parseAny(source: SourceFile): Result<YamlFile> {
  const tokens = lexWithin(source);
  if (!tokens.ok) return tokens;
  const { document, second } = compose(source, tokens.value);
  const syntax = firstOfEachLine([
    ...document.errors.slice(0, MAX_TOLD).map((problem) => syntaxDiagnostic(source, problem)),
    ...(second === null ? [] : [secondDocument(source, second)]),
    ...document.warnings.slice(0, MAX_TOLD).map((problem) => syntaxDiagnostic(source, problem)),
  ]);
  const findings = [...syntax, ...checkDirective(source, document), ...checkNodes(source, document)];
  if (findings.length > 0) return failed(findings);
  const data = toData(source, document);
  return data.ok ? done({ source, document, data: data.value }) : data;
}

/** One YAML 1.2 document with the core schema; the parser's warnings count as errors. */
export function parseYaml(source: SourceFile): Result<YamlFile> {
  const plain = readPlain(source.text);
  return plain === null ? parseAny(source) : done(plainFile(source, plain));
}
