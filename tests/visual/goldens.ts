// The golden pages, found by what is on them: at least one for every template.

import type { Spot } from '../../src/pictures/find-page.ts';

export interface Golden extends Spot {
  /** File name without its ending. */
  readonly name: string;
  /** Pages after that one; 1 is the right-hand page of a spread. */
  readonly further: number;
}

const page = (name: string, sheet: string, at: string | null, rest: Partial<Golden> = {}): Golden => ({
  name,
  sheet,
  at,
  holds: null,
  further: 0,
  ...rest,
});

const BOTH = 'whitepaper.zh-en';

export const GOLDENS: readonly Golden[] = [
  page('cover', BOTH, null),
  page('contents', BOTH, null, { holds: '目录' }),
  page('prose', BOTH, 'state'),
  page('method', BOTH, 'method'),
  page('league', BOTH, 'league'),
  page('robustness', BOTH, 'robustness'),
  page('intervals', BOTH, 'figure-rank-intervals'),
  page('dimensions', BOTH, 'dimensions'),
  page('cities', BOTH, 'cities'),
  page('city-left', BOTH, 'city-alpha'),
  page('city-right', BOTH, 'city-alpha', { further: 1 }),
  page('trends', BOTH, 'trends'),
  page('data-notes', BOTH, 'data-notes'),
  page('annex', BOTH, 'annex'),
  page('audit', BOTH, 'audit'),
  page('numbers', BOTH, 'numbers'),
  page('about', BOTH, 'about'),
  page('chinese-league', 'whitepaper.zh', 'league'),
  page('chinese-city', 'whitepaper.zh', 'city-beta'),
  page('english-prose', 'whitepaper.en', 'state'),
  page('english-city', 'whitepaper.en', 'city-gamma'),
  page('brief-chinese', 'brief:alpha.zh', null),
  page('brief-english', 'brief:gamma.en', null),
];
