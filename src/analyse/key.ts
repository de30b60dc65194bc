// What an analysis is made from, as one digest.
import { createHash } from 'node:crypto';
import type { Dataset } from '../model/dataset.ts';

/** Where a fact stands in its file, and a city's profile, are for readers: no number depends on them. */
const WORDS = new Set(['place', 'profile']);

/** SHA-256, in hex, over everything that the numbers can depend on; `code` is the program itself. */
export function analysisKey({ edition, framework, national, cities }: Dataset, code: string): string {
  const numbers = (key: string, value: unknown): unknown => (WORDS.has(key) ? undefined : value);
  const text = JSON.stringify([code, edition, framework, national.figures, cities], numbers);
  return createHash('sha256').update(text).digest('hex');
}
