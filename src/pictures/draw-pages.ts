// Draws every page of every sheet, large and small, as PNG.
import { setImmediate } from 'node:timers/promises';
import type { Printed, Sheet } from '../model/sheet.ts';
import { index } from './palette.ts';
import { encodePng } from './png.ts';
import { openRasteriser, type Pages, type Raster } from './raster.ts';
import { shrink } from './scale.ts';

/** Where the pictures of a page lie below the gallery's folder, and how large the small one is, in pixels. */
export interface Picture {
  readonly sheet: string;
  /** 1-based. */
  readonly page: number;
  readonly large: string;
  readonly small: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface DrawnPages {
  readonly pictures: readonly Picture[];
  readonly files: readonly PictureFile[];
}

export interface DrawHooks {
  readonly onPage?: (done: number, total: number, page: { readonly id: string }) => void;
  readonly signal?: AbortSignal;
}

/** A4 is 793 × 1122 pixels: as large as on paper, a pixel for a pixel, on a usual screen. */
const DPI = 96;
const SMALLER = 3;
const COLOURS = 96;

const pathOf = ({ file }: Sheet, page: number, ending: string): string =>
  `pages/${file.replace(/\.pdf$/, '')}/${String(page).padStart(3, '0')}${ending}.png`;

/** The same pictures for the same PDFs. An interruption throws the signal's reason. */
export async function drawPages(
  printed: readonly Printed[],
  { onPage, signal }: DrawHooks,
): Promise<DrawnPages> {
  const total = printed.reduce((sum, { pages }) => sum + pages, 0);
  const pictures: Picture[] = [];
  const files: PictureFile[] = [];
  const rasteriser = await openRasteriser();
  try {
    for (const { sheet, pdf } of printed) {
      const pages = await rasteriser.open(pdf);
      for (let page = 1; page <= pages.count; page++) {
        // A turn of the event loop a page, for signals and progress.
        await setImmediate();
        signal?.throwIfAborted();
        const drawn = await drawPage(pages, sheet, page);
        files.push(...drawn.files);
        pictures.push(drawn.picture);
        onPage?.(pictures.length, total, { id: `${sheet.id} ${page}` });
      }
    }
    return { pictures, files };
  } finally {
    rasteriser.close();
  }
}

async function drawPage(pages: Pages, sheet: Sheet, page: number) {
  const [large, small] = [pathOf(sheet, page, ''), pathOf(sheet, page, '.small')];
  const raster = await pages.draw(page, DPI);
  const smaller = shrink(raster, SMALLER);
  const { width, height } = smaller;
  return {
    picture: { sheet: sheet.id, page, large, small, width, height },
    files: [toFile(large, raster), toFile(small, smaller)],
  };
}

const toFile = (path: string, raster: Raster): PictureFile => ({
  path,
  bytes: encodePng(index(raster, COLOURS)),
});
