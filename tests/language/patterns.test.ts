// Sentence patterns, and the numbers in them.
import { describe, expect, it } from 'vitest';
import { patterns } from '../../src/language/patterns.ts';
import type { Language } from '../../src/model/language.ts';

const zh = patterns('zh' as Language);
const en = patterns('en' as Language);

describe('a pattern', () => {
  it('writes a number alike with and without saying that it is one, also within a plural and a select', () => {
    expect(en('{count} of {all, number}', { count: 1200, all: 3400 })).toBe('1,200 of 3,400');
    const nested = '{of, select, all {{count, plural, =1 {one} other {{count} or #}}} other {none}}';
    expect(zh(nested, { of: 'all', count: 4567 })).toBe('4,567 or 4,567');
    expect(zh('{gap}', { gap: -0.5 })).toBe('−0.5');
  });

  it('leaves words as they are, and a year is a word', () => {
    expect(zh('{year}年', { year: '2018' })).toBe('2018年');
    expect(en('<b>{name}</b>', { name: 'A & B' })).toBe('<b>A & B</b>');
  });

  it('chooses by the number itself', () => {
    expect(en('{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n: 1003 })).toBe('1,003rd');
  });

  it('without one of its values is a bug', () => {
    expect(() => en('{a} {b}', { a: 1 })).toThrow('b in print');
  });
});
