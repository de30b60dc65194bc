// How numbers, quantities and phrases are said in Chinese and in English.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Speaker, speaker } from '../../src/language/speaker.ts';
import type { Language } from '../../src/model/language.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';

const amount = (value: number, more: Partial<Quantity> = {}): Quantity => ({
  value,
  to: null,
  decimals: String(value).split('.')[1]?.length ?? 0,
  unit: 'cny-100-million',
  bound: 'exact',
  perYear: false,
  ...more,
});

let zh: Speaker;
let en: Speaker;

beforeAll(async () => {
  const { phrases, units } = unwrap(await threeCities());
  zh = speaker('zh' as Language, phrases, units);
  en = speaker('en' as Language, phrases, units);
});

describe('amounts', () => {
  it('are printed in 亿元 in Chinese and in billions in English', () => {
    expect(zh.quantity(amount(271.5))).toBe('271.5亿元');
    expect(en.quantity(amount(271.5))).toBe('CNY\u00a027.15\u00a0billion');
    expect(en.quantity(amount(520))).toBe('CNY\u00a052\u00a0billion');
    expect(en.quantity(amount(0.8))).toBe('CNY\u00a00.08\u00a0billion');
  });

  it('of nothing are nothing, not none of a billion', () => {
    expect(zh.quantity(amount(0))).toBe('0元');
    expect(en.quantity(amount(0))).toBe('CNY\u00a00');
  });

  it('keep their bound, their range and their period', () => {
    expect(zh.quantity(amount(2, { bound: 'at-least', perYear: true }))).toBe('每年2亿元以上');
    expect(en.quantity(amount(2, { bound: 'at-least', perYear: true }))).toBe(
      'at least CNY\u00a00.2\u00a0billion a year',
    );
    expect(zh.quantity(amount(200, { to: 300 }))).toBe('200–300亿元');
    expect(en.quantity(amount(200, { to: 300 }))).toBe('CNY\u00a020–30\u00a0billion');
  });

  it('keep the decimals that the source printed', () => {
    const share = amount(30, { unit: 'percent', decimals: 1 });
    expect(zh.quantity(share)).toBe('30.0%');
    expect(en.bare(share)).toBe('30.0');
  });

  it('turn 万 into whole people in English', () => {
    const people = amount(1.5, { unit: 'ten-thousand-persons' });
    expect(zh.quantity(people)).toBe('1.5万人');
    expect(en.quantity(people)).toBe('15,000 people');
  });
});

describe('counts', () => {
  it('agree with their noun in English', () => {
    expect(en.quantity(amount(1, { unit: 'enterprises' }))).toBe('1 enterprise');
    expect(en.quantity(amount(1700, { unit: 'enterprises', bound: 'over' }))).toBe(
      'more than 1,700 enterprises',
    );
  });

  it('are divided by thousands in Chinese as in English, alone, in sentences and beside their noun', () => {
    expect(zh.quantity(amount(1700, { unit: 'enterprises', bound: 'over' }))).toBe('超过1,700家');
    expect(zh.quantity(amount(33000, { unit: 'patents' }))).toBe('33,000项');
    expect([zh.number(1234.5, 1), en.number(1234.5, 1)]).toEqual(['1,234.5', '1,234.5']);
    expect(zh.phrase('count.cities', { count: 3000 })).toBe('3,000个城市');
    expect(en.phrase('count.cities', { count: 3000 })).toBe('3,000 cities');
  });

  it('show a true minus sign', () => {
    expect(en.number(-1.25, 1)).toBe('−1.3');
    expect(zh.number(-1234, 0)).toBe('−1,234');
  });

  it('show no minus sign before what rounds to zero', () => {
    expect([en.number(-0.04, 1), zh.number(-0.004, 2)]).toEqual(['0.0', '0.00']);
  });
});

describe('words', () => {
  it('join lists as the language does', () => {
    expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
    expect(en.list(['A', 'B'])).toBe('A and B');
  });

  it('mark a shared rank', () => {
    expect(en.rank({ position: 4, tied: true })).toBe('4=');
    expect(en.phrase('rank.ordinal-tied', { position: 2 })).toBe('joint 2nd');
    expect(zh.phrase('rank.ordinal-tied', { position: 2 })).toBe('并列第2位');
  });

  it('write typographic quotes and apostrophes in English only', () => {
    const text = { zh: '“硬科技”', en: `Xi'an's "hard technology"` };
    expect(zh.text(text)).toBe('“硬科技”');
    expect(en.text(text)).toBe('Xi’an’s “hard technology”');
  });

  it('write dates out, whatever the time zone', () => {
    expect(zh.date('2018-05-31')).toBe('2018年5月31日');
    expect(en.date('2018-05-31')).toBe('31 May 2018');
  });

  it('treat an unknown phrase as a bug', () => {
    expect(() => en.phrase('no.such')).toThrow('no en phrase "no.such"');
  });
});
