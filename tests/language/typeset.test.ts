// Typographic rules of single languages.
import { describe, expect, it } from 'vitest';
import { breakable, typeset, unbroken } from '../../src/language/typeset.ts';

describe('typeset', () => {
  it('gives English its quotation marks and apostrophes, and leaves Chinese alone', () => {
    expect(typeset('en', `Xi'an's "hard technology"`)).toBe('Xi’an’s “hard technology”');
    expect(typeset('zh', '西安“硬科技”')).toBe('西安“硬科技”');
  });
});

describe('typed spaces', () => {
  it('beside Chinese characters are left out, also where something follows; others stay', () => {
    expect(typeset('zh', '共有 15 个城市，AI 企业 30% 在北京 Beijing Municipality')).toBe(
      '共有15个城市，AI企业30%在北京Beijing Municipality',
    );
    expect([typeset('zh', '见 '), typeset('zh', ' 章')]).toEqual(['见', '章']);
    expect(typeset('zh', 'r\u00a0=\u00a00.9')).toBe('r\u00a0=\u00a00.9');
    expect(typeset('en', 'Hangzhou 杭州 and')).toBe('Hangzhou 杭州 and');
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

  it('keep Han with the digits and letters beside it, so that the gap between them stays', () => {
    const pieces = breakable('zh', '展望2020年的AI市场');
    expect(pieces.join('')).toBe('展望2020年的AI市场');
    expect(pieces[0]).toBe('展望2020年');
    expect(pieces).toContain('的AI市场');
  });

  it('are the whole heading where spaces part the words', () => {
    expect(breakable('en', 'Open selected health data')).toEqual(['Open selected health data']);
  });
});

describe('what no line may part', () => {
  const found = (language: string, text: string) => text.match(new RegExp(unbroken(language), 'gu')) ?? [];

  it('is in Chinese a range or number with its unit, a dash, an ellipsis, and a middle dot with its neighbours', () => {
    expect(found('zh', '规划（2017—2020年）》')).toEqual(['2017—2020年']);
    expect(found('zh', '量程0–10，共1,700家，约27.15亿元')).toEqual(['0–10', '1,700家', '27.15亿元']);
    expect(found('zh', '见图12和第3位，−0.4至30.0%')).toEqual(['图12', '第3位', '−0.4', '30.0%']);
    expect(found('zh', '甲——乙……丙')).toEqual(['——', '……']);
    expect(found('zh', '伊隆·马斯克')).toEqual(['隆·马']);
  });

  it('is in English a range, a number after its word, a letter with its value, and the day of a month', () => {
    expect(found('en', 'the plan (2017–2020) of 33,000')).toEqual(['2017–2020', '33,000']);
    expect(found('en', 'see Figure 12, page 31')).toEqual(['Figure 12', 'page 31']);
    expect(found('en', 'on 31 May 2018, r = −0.41')).toEqual(['31 May', '2018', 'r = −0.41']);
  });

  it('is a number in a language without rules of its own', () => {
    expect(found('fr', 'de 2017–2020')).toEqual(['2017–2020']);
  });
});
