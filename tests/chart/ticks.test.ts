import { describe, expect, it } from 'vitest';
import { linearTicks, logTicks, rankTicks, shareTicks } from '../../src/chart/ticks.ts';

describe('ticks', () => {
  it('stand at round numbers of a linear scale, seven at most', () => {
    expect(linearTicks(0, 10)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(linearTicks(1, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(linearTicks(-2.3, 9.1)).toEqual([-2, 0, 2, 4, 6, 8]);
    expect(linearTicks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(linearTicks(0, 100)).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('stand at 1, 2 and 5 on a logarithmic scale', () => {
    expect(logTicks(0.17, 60)).toEqual([0.2, 0.5, 1, 2, 5, 10, 20, 50]);
  });

  it('take in the largest of some shares, in five steps at most', () => {
    expect(shareTicks(0.178)).toEqual([0, 0.05, 0.1, 0.15, 0.2]);
    expect(shareTicks(0)).toEqual([0, 0.01]);
    expect(shareTicks(1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('begin ranks with the first and stay few', () => {
    expect(rankTicks(15)).toEqual([1, 5, 10, 15]);
    expect(rankTicks(3)).toEqual([1, 2, 3]);
    expect(rankTicks(1)).toEqual([1]);
    expect(rankTicks(3000).length).toBeLessThanOrEqual(7);
  });
});
