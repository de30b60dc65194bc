// Compares pictures of pages, and shows where they differ.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { index } from '../../src/pictures/palette.ts';
import { encodePng } from '../../src/pictures/png.ts';
import type { Raster } from '../../src/pictures/raster.ts';

/** As fine as text can still be told apart, and no finer. */
export const DPI = 66;
export const COLOURS = 32;

/** Pixels that may differ: the pinned browser gives the same page everywhere, so nearly none. */
const TOLERATED = 6;
/** How far a colour may be off, 0 to 1, before its pixel counts, at the edges of letters too: the palette's error is below it. */
const OPTIONS = { threshold: 0.1, includeAA: true };

export function decodePng(bytes: Uint8Array): Raster {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  return { width, height, rgba: data };
}

export interface Difference {
  /** Pixels that differ by more than the threshold; all of them where the sizes differ. */
  readonly pixels: number;
  /** Both pictures pale, what differs in red; `null` where the sizes differ. */
  readonly picture: Raster | null;
}

/** `null` where the two look the same. */
export function differenceOf(actual: Raster, expected: Raster): Difference | null {
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height) return { pixels: width * height, picture: null };
  const rgba = new Uint8Array(width * height * 4);
  const pixels = pixelmatch(actual.rgba, expected.rgba, rgba, width, height, OPTIONS);
  return pixels > TOLERATED ? { pixels, picture: { width, height, rgba } } : null;
}

export const toGolden = (raster: Raster): Uint8Array => encodePng(index(raster, COLOURS));

/** Writes what is, what was expected, and where they differ; the path of the last, or of the first where sizes differ. */
export function writeDifference(
  folder: string,
  name: string,
  { actual, expected, picture }: { actual: Raster; expected: Raster; picture: Raster | null },
): string {
  mkdirSync(folder, { recursive: true });
  const write = (what: string, raster: Raster): string => {
    const file = join(folder, `${name}.${what}.png`);
    writeFileSync(file, encodePng(index(raster, 256)));
    return file;
  };
  write('expected', expected);
  const shown = write('actual', actual);
  return picture === null ? shown : write('difference', picture);
}
