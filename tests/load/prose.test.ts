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
