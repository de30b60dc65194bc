// The benchmarks' table and JSON.
import { availableParallelism, cpus } from 'node:os';
import { isReached, type Line } from './line.ts';

const DIGITS = 4;

/** Four digits are as many as any measurement here is good for. */
function rounded(value: number): string {
  const whole = Math.floor(Math.abs(value)).toString().length;
  return value.toFixed(Math.abs(value) < 1 ? 3 : Math.max(0, Math.min(2, DIGITS - whole)));
}

function aimWords(measured: Line): string {
  const { aim, unit } = measured;
  if (aim === null) return '';
  const sign = aim.is === 'most' ? '≤' : '≥';
  return `${sign} ${aim.value} ${unit}${isReached(measured) ? '' : ' missed'}`;
}

export const machine = (): string =>
  `${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`;

export const HEAD = tableLine('', 'measured', 'aim', '');

export const rowOf = (measured: Line): string =>
  tableLine(measured.name, `${rounded(measured.value)} ${measured.unit}`, aimWords(measured), measured.note);

function tableLine(name: string, measured: string, aim: string, note: string): string {
  return `${name.padEnd(54)}${measured.padStart(14)}  ${aim.padEnd(20)}${note}`.trimEnd();
}

export interface PartLines {
  readonly part: string;
  readonly lines: readonly Line[];
}

export function toJson(parts: readonly PartLines[]): string {
  const shown = parts.map(({ part, lines }) => ({
    part,
    lines: lines.map((measured) => ({ ...measured, reached: isReached(measured) })),
  }));
  return `${JSON.stringify({ machine: machine(), parts: shown }, null, 2)}\n`;
}
