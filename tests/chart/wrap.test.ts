import { describe, expect, it } from 'vitest';
import { unbreakable, wrap } from '../../src/chart/wrap.ts';

/** A Chinese character is 2 wide, every other 1. */
const width = (line: string): number =>
  [...line].reduce((sum, character) => sum + (/\p{Script=Han}|[，（）]/u.test(character) ? 2 : 1), 0);

describe('wrap', () => {
  it('keeps a short label on one line', () => {
    expect(wrap('Beijing', 10, width)).toEqual(['Beijing']);
  });

  it('breaks Latin between words', () => {
    expect(wrap('Local support funds', 13, width)).toEqual(['Local support', 'funds']);
  });

  it('breaks Chinese between words', () => {
    expect(wrap('本地扶持资金', 10, width)).toEqual(['本地扶持', '资金']);
    expect(wrap('人工智能重点实验室', 12, width)).toEqual(['人工智能', '重点实验室']);
  });

  it('leaves no single character of a Chinese word behind', () => {
    expect(unbreakable('投融资活跃度')).toEqual(['投融资', '活跃度']);
    expect(unbreakable('人工智能专项政策')).toEqual(['人工', '智能', '专项', '政策']);
    expect(unbreakable('实验室占比')).toEqual(['实验室', '占比']);
  });

  it('keeps a number with its unit, and what a no-break space holds together', () => {
    expect(wrap('超过1600亿元', 8, width)).toEqual(['超过', '1600亿元']);
    expect(wrap('more than CNY\u00a052\u00a0billion', 14, width)).toEqual([
      'more than',
      'CNY\u00a052\u00a0billion',
    ]);
  });

  it('cuts a Chinese word that is longer than a line between characters', () => {
    expect(wrap('实验室', 4, width)).toEqual(['实验', '室']);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    for (const line of wrap('人工智能（超算），中心', 8, width)) expect(line).not.toMatch(/^[，）]|（$/u);
  });

  it('cuts a word that is longer than a line into parts of about equal length', () => {
    expect(wrap('Professionals', 12, width)).toEqual(['Profess-', 'ionals']);
  });

  it('loses no character', () => {
    const text = '人工智能 Artificial intelligence（AI），城市';
    for (let max = 4; max < 40; max++)
      expect(wrap(text, max, width).join('').replace(/[-\s]/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
