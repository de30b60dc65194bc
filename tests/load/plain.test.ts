// Plain YAML: what the quick reader takes, it reads as the parser does, to the place of every value.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { spanPlace } from '../../src/load/source-file.ts';
import { lexWithin } from '../../src/load/yaml/guard.ts';
import { plainData, readPlain } from '../../src/load/yaml/plain.ts';
import { source } from './source.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const read = (folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(`${ROOT}/${folder}/${name}`, 'utf8')),
  );

const OURS = read(['data', 'templates']);
const FILES = [...OURS, ...read(['tests/fixtures', 'tests/golden/bad-input'])];

/** Every node of a document: where it stands, and what it says. */
function outline(text: string, node: unknown): readonly unknown[] {
  if (isPair(node)) return [...outline(text, node.key), ...outline(text, node.value)];
  const within = isMap(node) || isSeq(node) ? node.items.flatMap((item) => outline(text, item)) : [];
  const said = isScalar(node) ? [node.value, typeof node.value === 'number' ? node.source : ''] : [];
  const [start, end] = (node as Document.Parsed['contents'])?.range ?? [-1, -1];
  const { line, column, length } = spanPlace(source(text), start, end);
  return [{ line, column, length, said }, ...within];
}

function expectTheSame(text: string): void {
  const plain = readPlain(text);
  if (plain === null) return;
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  expect(lexWithin(source(text)).ok).toBe(true);
  expect(JSON.stringify(plainData(plain))).toBe(JSON.stringify(document.toJS()));
  expect(outline(text, plain)).toEqual(outline(text, document.contents));
}

/** What may turn a plain line into something else. */
const SIGNS = [
  ...[
    '"',
    "'",
    ':',
    ': ',
    '- ',
    '-',
    '#',
    ' #',
    '{',
    '}',
    '[',
    ']',
    ',',
    '\n',
    '\n  ',
    ' ',
    '? ',
    '&a',
    '*a',
  ],
  ...['!', '|', '>', '%', '@', '~', 'null', 'true', '1', '0', '.5', '1e3', '+1', '\\', '\\u0041', '\t', '\r'],
  ...[
    '\n---\n',
    '...',
    '中',
    '0x1',
    'key:',
    '{}',
    '[]',
    '{a: b}',
    '[a: b]',
    '<<: 1',
    '\u0085',
    '\u3000',
    '.inf',
  ],
];

describe('plain YAML', () => {
  it('is how the edition and the phrases are written, but for anchors', () => {
    expect(OURS.length).toBeGreaterThan(20);
    expect(OURS.filter((text) => readPlain(text) === null && !text.includes(': &'))).toEqual([]);
  });

  it('is read as by the parser in every file that there is', () => {
    for (const text of FILES) expectTheSame(text);
  });

  it('is read as by the parser, or left to it, whatever a line is changed into', () => {
    const short = FILES.filter((text) => text.length < 8_000).map((text) => text.split('\n'));
    const change = fc.record({ at: fc.nat(600), sign: fc.constantFrom(...SIGNS), gone: fc.nat(3) });
    const changes = fc.array(change, { minLength: 1, maxLength: 3 });
    const property = fc.property(
      fc.nat(short.length - 1),
      fc.nat(60),
      fc.nat(10),
      changes,
      (file, from, count, made) => {
        const all = short[file] ?? [];
        const first = from % all.length;
        const text = all.slice(first, first + count + 1).join('\n');
        const change = (old: string, { at, sign, gone }: (typeof made)[number]) => {
          const here = at % (old.length + 1);
          return old.slice(0, here) + sign + old.slice(here + gone);
        };
        expectTheSame(made.reduce(change, text));
      },
    );
    fc.assert(property, { numRuns: 1_000 });
  });

  it.each([
    ['a key twice', 'a: 1\na: 2\n'],
    ['an anchor', 'a: &b 1\n'],
    ['a tag', 'a: !!str 1\n'],
    ['text over several lines', 'a: b\n  c\n'],
    ['a block of text', 'a: |\n  b\n'],
    ['a remark behind a value', 'a: b # c\n'],
    ['a number that two readers read in two ways', 'a: 017\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a key that JavaScript gives a meaning', 'constructor: 1\n'],
    ['a tabulator', 'a:\n\tb: 1\n'],
    ['brackets within brackets without end', `a: ${'['.repeat(40)}${']'.repeat(40)}\n`],
    ['a list with nothing behind a dash', 'a:\n  -  \n'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(readPlain(text)).toBeNull();
  });
});
