// Printed numbers as intervals, and how the checks of parts and wholes use them.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { intervalOf, overlap } from '../../src/load/check/rounding.ts';
import { load } from '../../src/load/index.ts';
import type { Quantity } from '../../src/model/quantity.ts';

const quantity = (value: number, decimals: number, to: number | null = null): Quantity => ({
  value,
  to,
  decimals,
  unit: 'percent',
  bound: 'exact',
  perYear: false,
});

describe('intervalOf', () => {
  it('is half a unit of the last printed decimal to either side', () => {
    expect(intervalOf(quantity(52, 0))).toEqual({ low: 51.5, high: 52.5 });
    expect(intervalOf(quantity(10, 0, 20))).toEqual({ low: 9.5, high: 20.5 });
  });

  it('touches its neighbour', () => {
    expect(overlap(intervalOf(quantity(0.1, 1)), intervalOf(quantity(0.2, 1)))).toBe(true);
    expect(overlap(intervalOf(quantity(0.1, 1)), intervalOf(quantity(0.3, 1)))).toBe(false);
  });
});

describe('the checks of parts and wholes', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rounding-'));
    cpSync('tests/fixtures/tiny', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Codes of the warnings of the tiny edition, with something in a file replaced. */
  async function warningsWith(file: string, written: string, instead: string): Promise<readonly string[]> {
    const path = join(folder, 'edition', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(written);
    writeFileSync(path, text.replace(written, instead));
    const result = await load({ folder: join(folder, 'edition'), phrases: join(folder, 'phrases') });
    return (result.ok ? result.warnings : result.diagnostics).map(({ code }) => code);
  }

  it('accept a share that its amount can be rounded to', async () => {
    // 50 of 100, each right to the unit, is anything from 49.25 % to 50.75 %.
    expect(await warningsWith('cities/north.yaml', 'value: 50.0', 'value: 50.7')).toEqual([]);
    expect(await warningsWith('cities/south.yaml', 'value: 30.0', 'value: 31.5')).toEqual([
      'share-not-amount',
    ]);
  });

  it('accept shares that exceed 100 only by rounding', async () => {
    expect(await warningsWith('cities/north.yaml', 'value: 50.0', 'value: 60.1')).not.toContain(
      'shares-over-100',
    );
    expect(await warningsWith('cities/north.yaml', 'value: 60.1', 'value: 60.3')).toContain(
      'shares-over-100',
    );
  });

  it('accept parts that exceed the total only by rounding', async () => {
    // Three amounts and the total, each half a unit off: up to 102 of 100.
    expect(await warningsWith('cities/north.yaml', 'value: 50,', 'value: 62,')).not.toContain(
      'parts-over-total',
    );
    expect(await warningsWith('cities/north.yaml', 'value: 62,', 'value: 63,')).toContain('parts-over-total');
  });

  it('accept a growth rate that the figures can be rounded to', async () => {
    expect(await warningsWith('national.yaml', 'value: 20.0', 'value: 20.2')).toEqual([]);
    expect(await warningsWith('national.yaml', 'value: 20.2', 'value: 20.4')).toEqual(['growth-mismatch']);
  });
});
