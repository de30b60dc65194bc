// Texts that nobody would think of, for the loader and for the prose: never an exception, never a hang, never markup of
// its own. The seed is fixed; FUZZ_RUNS=10000 runs more of them, FUZZ_SEED=7 others.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/compose/context.ts';
import { figureDesk } from '../../src/compose/figures.ts';
import { proseSections } from '../../src/compose/prose.ts';
import { hiddenIn } from '../../src/load/hidden.ts';
import { load } from '../../src/load/index.ts';
import { readYaml, shapeYaml } from '../../src/load/parse/file.ts';
import { parseProse } from '../../src/load/prose/parse.ts';
import { inlinesOf } from '../../src/load/prose/walk.ts';
import { citySchemas } from '../../src/load/schema/city.ts';
import { editionSchemas, nationalSchemas, sourcesSchemas } from '../../src/load/schema/edition.ts';
import { frameworkSchemas } from '../../src/load/schema/framework.ts';
import { phrasesSchema } from '../../src/load/schema/phrases.ts';
import { readNumber } from '../../src/load/table/number.ts';
import { parseTable } from '../../src/load/table/parse.ts';
import { makeContext } from '../compose/make-context.ts';
import { source } from '../load/source.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';

const ROOT = join(import.meta.dirname, '../..');

const RUNS = Number(process.env.FUZZ_RUNS ?? 0);
const SEED = Number(process.env.FUZZ_SEED ?? 2018);

const settings = (runs: number) => ({ seed: SEED, numRuns: RUNS > 0 ? RUNS : runs });

/** A hang guard: ms that no text of a few thousand characters may take, once everything is warm. */
const MOST = 1_000;

function guarded<T>(run: () => T): T {
  const start = performance.now();
  const result = run();
  expect(performance.now() - start).toBeLessThan(MOST);
  return result;
}

const SCHEMAS = [
  citySchemas.printed,
  editionSchemas.printed,
  editionSchemas.scored,
  frameworkSchemas.printed,
  nationalSchemas.printed,
  sourcesSchemas.printed,
  phrasesSchema,
];

/** What the loader does to a file, for every kind of file: it may only answer or tell. */
function readAsAll(text: string): void {
  const gathering = { yaml: new Map(), findings: [] };
  const yaml = readYaml(gathering, source(text));
  for (const schema of SCHEMAS) shapeYaml(gathering, yaml, schema);
  for (const finding of gathering.findings) expect(finding).toHaveProperty('place.file');
}

const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));

const SNIPPETS = [
  ...['!!js/function "x"', '!!binary aa', '&a [*a]', '*a', '<<: {a: 1}', '? {a: b}\n: c', '---\n', '...\n'],
  ...[
    '%YAML 1.1\n',
    '__proto__: {a: 1}',
    'constructor: x',
    '"\\u202e"',
    '\u202e',
    '\0',
    '\t',
    '\r',
    '\uFEFF',
  ],
  ...['1e999', '.nan', '0x1F', '017', '-0', '{', '}', '[', ']', ': ', '- ', '# ', '|\n', '>-\n', '"', "'"],
  ...['{a: '.repeat(70), '['.repeat(70), 'x'.repeat(300), '😀', '\ud83d', '\u2028', '~', 'null', 'yes'],
];

const PROSE_SNIPPETS = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '<https://a.b>',
  ],
  ...['[a](https://a.b/"onclick="x)', '[a](https://a.b "t")', '[a](mailto:a@b.c)', '[a](#here)', '![a](b)'],
  ...[
    '[a][b]',
    '[b]: javascript:x\n',
    '[^n]',
    '[^n]: note\n',
    '{{fact "edition.title"}}',
    '{{fact "a"}}',
    '{{',
  ],
  ...[
    '{{see "figure:x"}}',
    '{{see "section:x" page}}',
    '{{cite "survey"}}',
    '{{cite "x"}}',
    '}}',
    '{{{{',
    '&lt;',
  ],
  ...[
    '&#60;script&#62;',
    '&#123;&#123;',
    '**',
    '*',
    '__',
    '`',
    '```\n',
    '~~',
    '> ',
    '- ',
    '1. ',
    '## ',
    '\\',
    '|a|\n|-|\n',
  ],
  ...[
    '{#x}',
    '{#x" onclick="y}',
    '    ',
    '  \n',
    '\n\n',
    '<!--',
    ']]>',
    '<a href="x">',
    "'",
    '"',
    '](',
    '[',
    '\u202e',
  ],
  ...[
    '第3章',
    '，',
    '人工\n智能',
    '{{figure "x"}}\n\n',
    'https://a.b',
    '<javascript:x>',
    '[a](<https://a b>)',
  ],
];

/** Facts that the edition of three cities has. */
const FACTS = ['edition.title', 'national.enterprises', 'national.workforce', 'national.investment'];

/** Cuts, doubles and swaps parts of a text, and puts something between. */
type Change = readonly [kind: number, at: number, length: number, snippet: string];

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((old, [kind, where, length, snippet]) => {
    const at = Math.floor(where * old.length);
    const [before, part, after] = [old.slice(0, at), old.slice(at, at + length), old.slice(at + length)];
    return (
      [before + after, before + part + part + after, after + part + before, before + snippet + part + after][
        kind
      ] ?? old
    );
  }, text);
}

const changesWith = (snippets: readonly string[]) =>
  fc.array(
    fc.tuple(fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(80), fc.constantFrom(...snippets)),
    { minLength: 1, maxLength: 6 },
  );

const mutated = (texts: readonly string[], snippets: readonly string[]) =>
  fc.tuple(fc.constantFrom(...texts), changesWith(snippets)).map(([text, changes]) => changed(text, changes));

describe('the loader of YAML', () => {
  it('answers or tells, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        guarded(() => readAsAll(new TextDecoder().decode(bytes)));
      }),
      settings(400),
    );
  });

  it('answers or tells, whatever the characters and the hostile pieces among them', () => {
    const piece = fc.oneof(
      fc.constantFrom(...SNIPPETS),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constant('\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        guarded(() => readAsAll(pieces.join('')));
      }),
      settings(600),
    );
  });

  it('answers or tells, whatever is done to a real file', () => {
    const texts = [...filesBelow('data/2018', '.yaml'), ...filesBelow('tests/fixtures', '.yaml')];
    fc.assert(
      fc.property(mutated(texts, SNIPPETS), (text) => {
        guarded(() => readAsAll(text));
      }),
      settings(120),
    );
  });
});

describe('a whole edition', () => {
  const folder = join(ROOT, 'tests/fixtures/three-cities');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|md)$/.test(name))
    .sort();
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'hostile-fuzz-'));
    cpSync(folder, copy, { recursive: true });
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it('is loaded or told of, whatever is done to one of its files', async () => {
    const changes = fc.tuple(fc.constantFrom(...names), changesWith([...SNIPPETS, ...PROSE_SNIPPETS]));
    await fc.assert(
      fc.asyncProperty(changes, async ([name, made]) => {
        const text = readFileSync(join(folder, name), 'utf8');
        writeFileSync(join(copy, name), changed(text, made));
        const result = await load({ folder: copy, phrases: join(ROOT, 'templates/phrases') });
        writeFileSync(join(copy, name), text);
        for (const { code } of result.ok ? result.warnings : result.diagnostics) expect(code).not.toBe('');
      }),
      settings(60),
    );
  });
});

describe('the reader of tables', () => {
  it('answers or tells, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(',', '"', '\n', '\r', ';', '1e5', '=1+1', ' '),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        guarded(() => {
          const table = parseTable(source(pieces.join(''), 'a.csv'));
          for (const cell of table.ok ? table.value.rows.flatMap(({ cells }) => cells) : []) readNumber(cell);
        });
      }),
      settings(600),
    );
  });
});

describe('the prose', () => {
  let context: Context;
  beforeAll(async () => {
    context = makeContext(unwrap(await threeCities()), 'en', 'zh');
  });

  /** The HTML of a text that `load` lets through; `null` where it tells of a mistake. */
  function htmlOf(text: string): string | null {
    const parsed = parseProse(source(text, 'state.md'), 'state');
    if (!parsed.ok || hiddenIn(text) !== null) return null;
    // What no edition has is told by a later check, which a text alone does not meet.
    if (parsed.value.blocks.some(({ kind }) => kind === 'figure')) return null;
    if (
      inlinesOf(parsed.value).some(
        (inline) => inline.kind === 'reference' && !FACTS.includes(inline.reference.address),
      )
    )
      return null;
    const prose = { en: { state: parsed.value }, zh: { state: parsed.value } };
    const sections = proseSections(
      { ...context, dataset: { ...context.dataset, prose } },
      figureDesk(context, true, new Map()),
      'state',
    );
    return sections
      .flatMap(({ heading, opening, blocks }) => [heading, opening, ...blocks])
      .flatMap((part) => part?.said ?? [])
      .map(({ html }) => html.toString())
      .join('\n');
  }

  /** Tags and attributes that the program itself writes; all else must have been escaped. */
  function checkHtml(html: string): void {
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toMatch(/<[^>]*\son\w+\s*=/i);
    for (const [, href = ''] of html.matchAll(/<[^>]*\shref="([^"]*)"/gi))
      expect(href).toMatch(/^(https:\/\/|mailto:|#)/);
    for (const [, tag = ''] of html.matchAll(/<\/?([a-z][\w-]*)/gi))
      expect(['p', 'a', 'strong', 'ul', 'ol', 'li', 'span', 'sup', 'wbr']).toContain(tag);
  }

  function check(text: string): void {
    const html = guarded(() => htmlOf(text));
    if (html !== null) checkHtml(html);
  }

  it('is printed as words or refused, whatever the characters', () => {
    const piece = fc.oneof(fc.constantFrom(...PROSE_SNIPPETS), fc.string({ unit: 'grapheme', maxLength: 6 }));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('')),
        check,
      ),
      settings(800),
    );
  });

  it('is printed as words or refused, where hostile pieces stand between plain words', () => {
    const piece = fc.tuple(
      fc.constantFrom(...PROSE_SNIPPETS),
      fc.constantFrom(' word ', '\n\nword ', 'word', '\n'),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 5 }).map((pairs) => `A ${pairs.flat().join('')}`),
        check,
      ),
      settings(1_200),
    );
  });

  it('is printed as words or refused, whatever is done to a real text', () => {
    const texts = filesBelow('tests/fixtures/three-cities/text', '.md');
    fc.assert(fc.property(mutated(texts, PROSE_SNIPPETS), check), settings(400));
  });
});
