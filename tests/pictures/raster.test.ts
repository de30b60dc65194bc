// Pages as pixels, and pixels as PNG: the same every time, with the colours of the page.
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index } from '../../src/pictures/palette.ts';
import { encodePng } from '../../src/pictures/png.ts';
import { openRasteriser, type Raster, type Rasteriser } from '../../src/pictures/raster.ts';
import { shrink } from '../../src/pictures/scale.ts';
import { printed, sheet } from '../print/sheets.ts';

const body = `<h1 style="color: #b3261e">北京 Beijing</h1><p>人工智能 and cities</p>
  <div style="position: absolute; left: 40mm; top: 100mm; width: 30mm; height: 30mm; background: #104473"></div>
  <section><p>第二页</p></section>`;

let pdf: Uint8Array;
let rasteriser: Rasteriser;
let page: Raster;

beforeAll(async () => {
  pdf = (await printed([sheet('subject', body)]))[0]?.pdf ?? new Uint8Array();
  rasteriser = await openRasteriser();
  page = await (await rasteriser.open(pdf)).draw(1, 72);
});
afterAll(() => rasteriser.close());

const colourAt = ({ rgba, width }: Raster, x: number, y: number): readonly number[] => [
  ...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

/** Millimetres from the page's upper left corner to pixels at 72 dpi; the margins are those of the test's sheets. */
const at = (mm: number, margin: number): number => Math.round(((mm + margin) / 25.4) * 72);

describe('a rasteriser', () => {
  it('draws a page at the asked resolution, in the colours of the page', () => {
    expect([page.width, page.height]).toEqual([594, 841]);
    expect(colourAt(page, 2, 2)).toEqual([255, 255, 255, 255]);
    expect(colourAt(page, at(55, 22), at(115, 20))).toEqual([0x10, 0x44, 0x73, 255]);
  });

  it('gives the same pixels again, also when another has been opened', async () => {
    const other = await openRasteriser();
    const again = await (await other.open(pdf)).draw(1, 72);
    other.close();
    expect(Buffer.compare(page.rgba, again.rgba)).toBe(0);
  });

  it('counts the pages and reads their text', async () => {
    const pages = await rasteriser.open(pdf);
    expect(pages.count).toBe(2);
    expect(pages.text(1)).toContain('北京');
    expect(pages.text(2)).toContain('第二页');
    expect(pages.text(2)).not.toContain('北京');
  });

  it('refuses what is no PDF', async () => {
    await expect(rasteriser.open(new TextEncoder().encode('no PDF at all'))).rejects.toThrow();
  });
});

const decode = (png: Uint8Array) => PNG.sync.read(Buffer.from(png));

/** How far the farthest pixel of a picture is from what it was, over the three colours. */
function farthest(a: Raster, b: Uint8Array): number {
  let most = 0;
  for (const [place, value] of a.rgba.entries()) most = Math.max(most, Math.abs(value - (b[place] ?? 0)));
  return most;
}

describe('a PNG', () => {
  it.each([2, 4, 16, 128, 256])('of at most %i colours can be read by others', (size) => {
    const picture = index(page, size);
    const { width, height, data } = decode(encodePng(picture));
    expect([width, height]).toEqual([page.width, page.height]);
    const colours = new Set(new Uint32Array(data.buffer, data.byteOffset, width * height));
    expect(colours.size).toBeLessThanOrEqual(size);
    expect(picture.palette.length / 3).toBeLessThanOrEqual(size);
  });

  it('keeps flat colours exactly, and the edges of letters nearly', () => {
    const { data } = decode(encodePng(index(page, 128)));
    const flat = { ...page, rgba: data };
    expect(colourAt(flat, 2, 2)).toEqual([255, 255, 255, 255]);
    expect(colourAt(flat, at(55, 22), at(115, 20))).toEqual([0x10, 0x44, 0x73, 255]);
    expect(farthest(page, data)).toBeLessThan(12);
  });

  it('loses nothing where the picture has few colours', () => {
    const rgba = Uint8Array.from([
      1, 2, 3, 255, 4, 5, 6, 255, 1, 2, 3, 255, 250, 0, 9, 255, 0, 0, 0, 255, 4, 5, 6, 255,
    ]);
    const { data } = decode(encodePng(index({ width: 3, height: 2, rgba }, 4)));
    expect([...data]).toEqual([...rgba]);
  });

  it('of equal pictures is equal', () => {
    const [one, other] = [encodePng(index(page, 64)), encodePng(index(page, 64))];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

describe('a small picture', () => {
  it('has the mean of the pixels that it stands for, and drops what is left over', () => {
    const grey = (...values: readonly number[]) =>
      Uint8Array.from(values.flatMap((value) => [value, value, value, 255]));
    const small = shrink({ width: 3, height: 2, rgba: grey(0, 100, 7, 20, 80, 7) }, 2);
    expect(small).toEqual({ width: 1, height: 1, rgba: grey(50) });
  });
});
