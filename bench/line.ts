// A line of the benchmarks: what was measured, and what it should be.

export interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `null` where nobody has set one. */
  readonly aim: Aim | null;
  /** What else is worth knowing. */
  readonly note: string;
}

export interface Aim {
  readonly value: number;
  readonly is: 'most' | 'least';
}

export const most = (value: number): Aim => ({ value, is: 'most' });
export const least = (value: number): Aim => ({ value, is: 'least' });

export const line = (
  name: string,
  value: number,
  unit: string,
  aim: Aim | null = null,
  note: string = '',
): Line => ({ name, value, unit, aim, note });

/** A part of the benchmarks, whose lines are printed as they come. */
export type Part = () => AsyncIterable<Line>;

export function isReached({ value, aim }: Line): boolean | null {
  if (aim === null) return null;
  return aim.is === 'most' ? value <= aim.value : value >= aim.value;
}
