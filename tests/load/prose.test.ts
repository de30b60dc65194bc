// Markdown → blocks.
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/load/prose/parse.ts';
import type { Block } from '../../src/model/prose.ts';
import { source } from './source.ts';

const parse = (text: string) => parseProse(source(text, 'state.md'), 'state');

function blocks(text: string): readonly Block[] {
  const result = parse(text);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.value.blocks;
}

function inlines(text: string) {
  const [block] = blocks(text);
  return block !== undefined && 'inlines' in block ? block.inlines : [];
}

/** Code and line of everything that is wrong. */
function problems(text: string): readonly string[] {
  const result = parse(text);
  return result.ok
    ? []
    : result.diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

describe('notes', () => {
  const notes = (text: string) => {
    const result = parse(text);
    if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
    return result.value.notes;
  };

  it('are marks in the text and definitions beside it, which are no blocks of the text', () => {
    const text =
      'Size.[^bound] More.\n\n[^bound]: A **lower**\n  bound.\n[^other]: Another.\n\nEnd.[^other]\n';
    expect(blocks(text).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(inlines(text)).toMatchObject([
      { kind: 'text', text: 'Size.' },
      { kind: 'note', note: 'bound', place: { line: 1, column: 6, length: 8 } },
      { kind: 'text', text: ' More.' },
    ]);
    expect(notes(text)).toMatchObject([
      {
        id: 'bound',
        inlines: [{ kind: 'text', text: 'A ' }, { kind: 'strong' }, { kind: 'text', text: ' bound.' }],
        place: { line: 3 },
      },
      { id: 'other', place: { line: 5 } },
    ]);
  });

  it('may hold facts and references, but no notes', () => {
    expect(problems('A[^a]\n\n[^a]: {{fact "national.x"}}, {{see "table:league"}}\n')).toEqual([]);
    expect(problems('A[^a]\n\n[^a]: B[^a]\n')).toEqual(['prose-markup 3:1']);
  });

  it('have no place in a heading, and need words', () => {
    expect(problems('## A[^a]\n\nB[^a]\n\n[^a]:\n')).toEqual(['prose-markup 1:1', 'prose-markup 5:1']);
  });
});

describe('cross-references', () => {
  const see = (text: string) =>
    inlines(text).flatMap((inline) => (inline.kind === 'see' ? [inline.see] : []));

  it('name a kind and an id, and one of three forms', () => {
    const text = '{{see "figure:a-b"}} {{see "table:league" name}} {{ see "section:x-y" page }}';
    expect(see(text)).toMatchObject([
      { kind: 'figure', id: 'a-b', form: 'full', place: { column: 1, length: 20 } },
      { kind: 'table', id: 'league', form: 'name' },
      { kind: 'section', id: 'x-y', form: 'page' },
    ]);
  });

  it('of an unknown kind or form are told with their place', () => {
    expect(problems('A {{see "page:12"}}')).toEqual(['reference-kind 1:3']);
    expect(problems('A {{see "figure:x" number}}')).toEqual(['reference-syntax 1:3']);
    expect(problems('## A {{see "figure:x"}}')).toEqual(['prose-markup 1:1']);
  });

  it('call a heading by the name that stands behind it', () => {
    expect(blocks('## Known issues {#known-issues}\n')).toMatchObject([
      { kind: 'heading', name: 'known-issues', inlines: [{ kind: 'text', text: 'Known issues' }] },
    ]);
    expect(blocks('## Limits\n')).toMatchObject([{ name: null }]);
  });
});

describe('marks of sources', () => {
  it('name a source, at their place', () => {
    expect(inlines('Text.{{cite "white-paper"}} More.')).toMatchObject([
      { kind: 'text', text: 'Text.' },
      { kind: 'cite', source: 'white-paper', place: { line: 1, column: 6, length: 22 } },
      { kind: 'text', text: ' More.' },
    ]);
  });

  it('have no place in a heading or a note, and no form', () => {
    expect(problems('## A {{cite "x"}}')).toEqual(['prose-markup 1:1']);
    expect(problems('A[^a]\n\n[^a]: B {{cite "x"}}\n')).toEqual(['prose-markup 3:1']);
    expect(problems('A {{cite "x" page}}')).toEqual(['reference-syntax 1:3']);
  });
});

describe('parseProse', () => {
  it('knows headings, paragraphs and lists, with their lines', () => {
    const found = blocks('## A\n\nText.\n\n### B\n\n- one\n- two\n\n1. first\n');
    expect(found.map(({ kind, place }) => `${kind} ${place.line}`)).toEqual([
      'heading 1',
      'paragraph 3',
      'heading 5',
      'list 7',
      'list 10',
    ]);
    expect(
      found.flatMap((block) => (block.kind === 'list' ? [[block.ordered, block.items.length]] : [])),
    ).toEqual([
      [false, 2],
      [true, 1],
    ]);
  });

  it('keeps bold and links, and what is within them', () => {
    expect(inlines('a **b [c](https://d.e/)**')).toEqual([
      { kind: 'text', text: 'a ' },
      {
        kind: 'strong',
        children: [
          { kind: 'text', text: 'b ' },
          { kind: 'link', href: 'https://d.e/', children: [{ kind: 'text', text: 'c' }] },
        ],
      },
    ]);
  });

  it('joins the lines of a paragraph by a space between words, by nothing between Chinese characters', () => {
    expect(inlines('one\ntwo')).toEqual([{ kind: 'text', text: 'one two' }]);
    expect(inlines('人工\n智能')).toEqual([{ kind: 'text', text: '人工智能' }]);
    expect(inlines('人工，\n**智能**')[0]).toEqual({ kind: 'text', text: '人工，' });
    expect(inlines('用 AI\n智能')).toEqual([{ kind: 'text', text: '用 AI 智能' }]);
  });

  it('finds references in their form and at their place', () => {
    const text = '共{{fact "national.a"}}，即\n**x** {{ fact "cities.b.rank" number }}';
    const references = inlines(text).filter(({ kind }) => kind === 'reference');
    expect(references[0]).toMatchObject({
      reference: { address: 'national.a', form: 'full', place: { line: 1, column: 2 } },
    });
    expect(references[1]).toMatchObject({
      reference: { address: 'cities.b.rank', form: 'number', place: { line: 2, column: 7 } },
    });
  });

  it.each([
    ['HTML', 'a\n\n<div>b</div>', 'prose-markup 3:1'],
    ['HTML within a line', 'a\nb <br> c', 'prose-markup 2:1'],
    ['a picture', '![a](b.png)', 'prose-markup 1:1'],
    ['code', 'a `b`', 'prose-markup 1:1'],
    ['an indented block', 'a\n\n    b', 'prose-markup 3:5'],
    ['a quotation', '> a', 'prose-markup 1:1'],
    ['a rule', 'a\n\n***', 'prose-markup 3:1'],
    ['a heading of level 1', '# a', 'prose-markup 1:1'],
    ['a heading of level 4', '#### a', 'prose-markup 1:1'],
    ['emphasis', 'a *b*', 'prose-markup 1:1'],
    ['a forced line break', 'a  \nb', 'prose-markup 1:1'],
    ['a list that starts at 3', '3. a', 'prose-markup 1:1'],
    ['two paragraphs in an item', '- a\n\n  b', 'prose-markup 1:1'],
    ['a link that runs code', '[a](javascript:b)', 'prose-link 1:1'],
    ['a link without encryption', '[a](http://b.c)', 'prose-link 1:1'],
    ['a reference of another kind', 'a {{chart "b"}}', 'reference-syntax 1:3'],
    ['a reference over two lines', 'a {{fact\n"b"}}', 'reference-syntax 1:3'],
  ])('refuses %s', (_, text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  it('tells of everything at once', () => {
    expect(problems('# a\n\n<p>\n\n{{b}}')).toEqual([
      'prose-markup 1:1',
      'prose-markup 3:1',
      'reference-syntax 5:1',
    ]);
  });
});
