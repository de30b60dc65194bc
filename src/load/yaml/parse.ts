// Text → YAML document with positions and plain data; everything that is wrong with it as YAML, at once.
import {
  type Document,
  isAlias,
  isScalar,
  type Pair,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import * as catalogue from '../../diagnostics/catalogue/load-yaml.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, Place, Result } from '../../model/result.ts';
import { type SourceFile, spanPlace } from '../source-file.ts';
import { checkDepth } from './guard.ts';

/** Aliases that a file may expand to; a bomb needs billions. */
const MAX_ALIASES = 100;

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

export interface YamlFile {
  readonly source: SourceFile;
  readonly document: Document.Parsed;
  /** Maps, lists, texts, numbers, booleans and null; not yet checked against a schema. */
  readonly data: unknown;
}

function syntaxDiagnostic(source: SourceFile, problem: YAMLError): Diagnostic {
  const [start, end] = problem.pos;
  if (problem.code === 'MULTIPLE_DOCS') return catalogue.yamlDocuments(spanPlace(source, start, start + 3));
  if (problem.code !== 'DUPLICATE_KEY') {
    return catalogue.yamlSyntax(spanPlace(source, start, end), problem.message, problem.code);
  }
  // The parser marks one character; the key goes on to its colon.
  const key = /^[^:\s]+/.exec(source.text.slice(start))?.[0] ?? '';
  return catalogue.duplicateKey(spanPlace(source, start, start + key.length, key));
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

/** Keys and aliases that the data could not be built from safely. */
function checkNodes(source: SourceFile, document: Document.Parsed): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  visit(document, {
    Pair(_, pair) {
      const finding = checkKey(source, pair);
      if (finding !== null) findings.push(finding);
    },
    Alias(_, alias) {
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
  let first: unknown = null;
  visit(document, (_, node) => {
    if (!isAlias(node)) return undefined;
    first = node;
    return visit.BREAK;
  });
  return spanOf(source, first);
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
const firstOfEachLine = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  findings.filter(
    ({ place }, index) => findings.findIndex((other) => other.place?.line === place?.line) === index,
  );

/** One YAML 1.2 document with the core schema; the parser's warnings count as errors. */
export function parseYaml(source: SourceFile): Result<YamlFile> {
  const tooDeep = checkDepth(source);
  if (tooDeep !== null) return failed([tooDeep]);
  const document = parseDocument(source.text, { version: '1.2', schema: 'core', prettyErrors: false });
  const problems = [...document.errors, ...document.warnings];
  const syntax = firstOfEachLine(problems.map((problem) => syntaxDiagnostic(source, problem)));
  const findings = [...syntax, ...checkDirective(source, document), ...checkNodes(source, document)];
  if (findings.length > 0) return failed(findings);
  const data = toData(source, document);
  return data.ok ? done({ source, document, data: data.value }) : data;
}
