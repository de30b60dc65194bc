// Which pages the README shows, by what is on them.
import type { Spot } from './find-page.ts';

export interface ReadmePicture extends Spot {
  /** File name without its ending. */
  readonly name: string;
}

const BOTH = 'whitepaper.zh-en';

export const README_PICTURES: readonly ReadmePicture[] = [
  { name: 'cover', sheet: BOTH, at: null, holds: null },
  { name: 'contents', sheet: BOTH, at: null, holds: '目录' },
  { name: 'certainty', sheet: BOTH, at: 'figure-rank-intervals', holds: null },
  { name: 'league-table', sheet: BOTH, at: 'league', holds: null },
  { name: 'city-zh-en', sheet: BOTH, at: 'city-beijing', holds: null },
  { name: 'brief-zh', sheet: 'brief:beijing.zh', at: null, holds: null },
];
