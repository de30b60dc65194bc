// Makes a picture smaller.
import type { Raster } from './raster.ts';

/** Every pixel is the mean of `factor` × `factor`; what is left over at the right and at the foot is cut off. */
export function shrink({ width, height, rgba }: Raster, factor: number): Raster {
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const pixels = new Uint8Array(small.width * small.height * 4);
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const from = (y * factor * width + x * factor) * 4;
      for (let channel = 0; channel < 4; channel++)
        pixels[(y * small.width + x) * 4 + channel] = meanOf(rgba, from + channel, width * 4, factor);
    }
  }
  return { ...small, rgba: pixels };
}

function meanOf(rgba: Uint8Array, from: number, stride: number, factor: number): number {
  let sum = 0;
  for (let y = 0; y < factor; y++)
    for (let x = 0; x < factor; x++) sum += rgba[from + y * stride + x * 4] ?? 0;
  return Math.round(sum / factor ** 2);
}
