import { describe, expect, it } from 'vitest';
import { autospaces } from '../../src/language/autospace.ts';

describe('autospaces', () => {
  it('counts the boundaries between Han and letters or digits', () => {
    expect(
      ['北京Beijing', '超过1600亿元', '人é', '北京 Beijing', '（AI）人'].map((text) =>
        autospaces('en', text),
      ),
    ).toEqual([1, 2, 1, 0, 0]);
  });

  it('sets a percent sign apart in Chinese only', () => {
    expect(autospaces('zh', '90%区间')).toBe(1);
    expect(autospaces('en', '90%区间')).toBe(0);
  });
});
