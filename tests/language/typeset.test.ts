// Typographic rules of single languages.
import { describe, expect, it } from 'vitest';
import { breakable, typeset } from '../../src/language/typeset.ts';

describe('typeset', () => {
  it('gives English its quotation marks and apostrophes, and leaves Chinese alone', () => {
    expect(typeset('en', `Xi'an's "hard technology"`)).toBe('Xi’an’s “hard technology”');
    expect(typeset('zh', '西安“硬科技”')).toBe('西安“硬科技”');
  });
});

describe('the pieces of a heading', () => {
  it('are words in Chinese, with punctuation at the end of a piece and opening marks at its beginning', () => {
    const pieces = breakable('zh', '开放部分医疗数据，统一“互通”标准');
    expect(pieces.join('')).toBe('开放部分医疗数据，统一“互通”标准');
    expect(pieces).toContain('数据，');
    expect(pieces.some((piece) => piece.startsWith('“'))).toBe(true);
    expect(pieces.filter((piece) => /^[，”。]/.test(piece))).toEqual([]);
  });

  it('are the whole heading where spaces part the words', () => {
    expect(breakable('en', 'Open selected health data')).toEqual(['Open selected health data']);
  });
});
