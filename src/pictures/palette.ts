// Finds a small palette for a picture, so that it can be stored with one byte a pixel or less.
import type { Raster } from './raster.ts';

/** A picture of at most 256 colours; one byte a pixel, an index into the palette. */
export interface Indexed {
  readonly width: number;
  readonly height: number;
  readonly indices: Uint8Array;
  /** Red, green, blue, one after another; the most frequent colour first. */
  readonly palette: Uint8Array;
}

type Colours = readonly number[];

const FIRST_DISTANCE = 4;
/** From the first distance to the largest that there is in fifteen rounds. */
const WIDER = 1.4;

const red = (colour: number): number => colour & 255;
const green = (colour: number): number => (colour >> 8) & 255;
const blue = (colour: number): number => (colour >> 16) & 255;

const squaredDistance = (a: number, b: number): number =>
  (red(a) - red(b)) ** 2 + (green(a) - green(b)) ** 2 + (blue(a) - blue(b)) ** 2;

/** One number a pixel: blue, green, red from the highest byte of three. */
function pixelsOf({ rgba }: Raster): Uint32Array {
  const pixels = new Uint32Array(rgba.length / 4);
  for (let at = 0; at < pixels.length; at++) {
    const from = at * 4;
    pixels[at] = (rgba[from] ?? 0) | ((rgba[from + 1] ?? 0) << 8) | ((rgba[from + 2] ?? 0) << 16);
  }
  return pixels;
}

/** The most frequent first; equally frequent ones by value. Counted by runs of one colour, since a page is mostly paper. */
function coloursOf(pixels: Uint32Array): Colours {
  const counts = new Map<number, number>();
  let begin = 0;
  for (let at = 1; at <= pixels.length; at++) {
    const colour = pixels[begin] ?? 0;
    if (at < pixels.length && pixels[at] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + at - begin);
    begin = at;
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
}

/** Colours of which no two are nearer than `distance`, while every colour is nearer than that to one of them. */
function spread(colours: Colours, distance: number, size: number): Colours | null {
  const chosen: number[] = [];
  for (const colour of colours) {
    if (chosen.some((other) => squaredDistance(colour, other) < distance ** 2)) continue;
    if (chosen.length === size) return null;
    chosen.push(colour);
  }
  return chosen;
}

function choose(colours: Colours, size: number): Colours {
  if (colours.length <= size) return colours;
  let distance = FIRST_DISTANCE;
  for (;;) {
    const chosen = spread(colours, distance, size);
    if (chosen !== null) return chosen;
    distance *= WIDER;
  }
}

function nearest(colour: number, chosen: Colours): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let place = 0; place < chosen.length; place++) {
    const distance = squaredDistance(colour, chosen[place] ?? 0);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

/** The place of every pixel's colour in the palette. */
function placesOf(pixels: Uint32Array, colours: Colours, chosen: Colours): Uint8Array {
  const places = new Map(colours.map((colour) => [colour, nearest(colour, chosen)]));
  const indices = new Uint8Array(pixels.length);
  let [colour, place] = [-1, 0];
  for (let at = 0; at < pixels.length; at++) {
    if (pixels[at] !== colour) {
      colour = pixels[at] ?? 0;
      place = places.get(colour) ?? 0;
    }
    indices[at] = place;
  }
  return indices;
}

/**
 * The picture in at most `size` colours (2 to 256), chosen from its own: flat areas keep theirs exactly, the edges of
 * letters get the nearest. A picture that has no more colours than that loses nothing.
 */
export function index(raster: Raster, size: number): Indexed {
  const pixels = pixelsOf(raster);
  const colours = coloursOf(pixels);
  const chosen = choose(colours, size);
  return {
    width: raster.width,
    height: raster.height,
    indices: placesOf(pixels, colours, chosen),
    palette: Uint8Array.from(chosen.flatMap((colour) => [red(colour), green(colour), blue(colour)])),
  };
}
