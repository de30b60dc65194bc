import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/chart/wrap.ts';

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

  it('breaks Chinese between characters, into lines of about equal length', () => {
    expect(wrap('本地扶持资金', 10, width)).toEqual(['本地扶', '持资金']);
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
