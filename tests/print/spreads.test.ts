// What begins on which side of a spread, worked out from one print.
import { describe, expect, it } from 'vitest';
import { impose } from '../../src/print/page/rectos.ts';

const SPREAD = ['cities>alpha'];

describe('a spread', () => {
  it('is left where it is when it begins on an even page', () => {
    const found = impose(SPREAD, [], { cities: 7, alpha: 8, beta: 10 });
    expect(found).toEqual({ blanks: [], numbers: { cities: 7, alpha: 8, beta: 10 } });
  });

  it('is moved to an even page by a page before its chapter, and all that follows with it', () => {
    const found = impose(SPREAD, [], { league: 4, cities: 6, alpha: 7, beta: 9 });
    expect(found).toEqual({ blanks: ['cities'], numbers: { league: 4, cities: 7, alpha: 8, beta: 10 } });
  });

  it('keeps the page that a print before has put in', () => {
    const found = impose(SPREAD, ['cities'], { league: 4, cities: 7, alpha: 8, beta: 10 });
    expect(found).toEqual({ blanks: ['cities'], numbers: { league: 4, cities: 7, alpha: 8, beta: 10 } });
  });

  it('gives up that page when it is no longer needed', () => {
    const found = impose(SPREAD, ['cities'], { league: 4, cities: 8, alpha: 9, beta: 11 });
    expect(found).toEqual({ blanks: [], numbers: { league: 4, cities: 7, alpha: 8, beta: 10 } });
  });
});
