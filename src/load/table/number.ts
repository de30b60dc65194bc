// A cell → its number, or why it is none.
import { isHoldable } from '../limits.ts';
import { decimalsOf } from '../yaml/place.ts';

export interface ReadNumber {
  readonly value: number;
  /** As written, 15 at most. */
  readonly decimals: number;
}

/** Why a cell is no number: its kind, and what to write instead where that can be told. */
export interface NoNumber {
  readonly problem: 'thousands' | 'comma' | 'percent' | 'minus' | 'word' | 'size';
  readonly instead: string | null;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const THOUSANDS = /^[+-]?\d{1,3}([,' \u00a0\u2009\u202f]\d{3})+(\.\d+)?$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;

function problemOf(cell: string): NoNumber {
  if (THOUSANDS.test(cell)) return { problem: 'thousands', instead: cell.replace(/[^\d.+-]/g, '') };
  if (DECIMAL_COMMA.test(cell)) return { problem: 'comma', instead: cell.replace(',', '.') };
  const plain = cell.replace(/^\u2212/, '-');
  if (plain !== cell && NUMBER.test(plain)) return { problem: 'minus', instead: plain };
  const bare = cell.replace(/[%％]$/, '').trimEnd();
  return bare !== cell && NUMBER.test(bare)
    ? { problem: 'percent', instead: bare }
    : { problem: 'word', instead: null };
}

/** Digits with a point, a sign and an exponent at most. */
export function readNumber(cell: string): ReadNumber | NoNumber {
  if (!NUMBER.test(cell)) return problemOf(cell);
  const value = Number(cell);
  return isHoldable(value) ? { value, decimals: decimalsOf(cell) } : { problem: 'size', instead: null };
}
