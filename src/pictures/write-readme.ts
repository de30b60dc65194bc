// Draws the README's pictures from a gallery: node dist/pictures/write-readme.js output/readme/2018.gallery docs/images
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { findPage } from './find-page.ts';
import { index } from './palette.ts';
import { encodePng } from './png.ts';
import { openRasteriser, type Rasteriser } from './raster.ts';
import { README_PICTURES, type ReadmePicture } from './readme-pictures.ts';

/** What a gallery's manifest says of one sheet. */
interface ListedSheet {
  readonly id: string;
  readonly file: string;
  readonly destinations: Readonly<Record<string, number>>;
}

interface Desk {
  readonly gallery: string;
  readonly target: string;
  readonly sheets: readonly ListedSheet[];
  readonly rasteriser: Rasteriser;
}

/** A4 is 900 × 1274 pixels: twice what a cell of the README's table has. */
const DPI = 109;
const COLOURS = 96;

interface ReadManifest {
  readonly sheets: readonly ListedSheet[];
}

async function readSheets(gallery: string): Promise<readonly ListedSheet[]> {
  const manifest: ReadManifest = JSON.parse(await readFile(join(gallery, 'manifest.json'), 'utf8'));
  return manifest.sheets;
}

/** What was drawn, in words; throws where the gallery lacks what the picture shows. */
async function writePicture(
  picture: ReadmePicture,
  { gallery, target, sheets, rasteriser }: Desk,
): Promise<string> {
  const listed = sheets.find(({ id }) => id === picture.sheet);
  if (listed === undefined) throw new Error(`${gallery} has no sheet ${picture.sheet}`);
  const pages = await rasteriser.open(await readFile(join(gallery, listed.file)));
  const page = findPage(picture, listed.destinations, pages);
  if (page === null) throw new Error(`${picture.sheet} has no page for the picture ${picture.name}`);
  const png = encodePng(index(await pages.draw(page, DPI), COLOURS));
  const path = join(target, `${picture.name}.png`);
  await writeFile(path, png);
  return `${path}: ${picture.sheet}, page ${page}, ${Math.ceil(png.length / 1024)} KB`;
}

const [gallery, target] = argv.slice(2);
if (gallery === undefined || target === undefined)
  throw new Error('say which gallery the pages are in, and which folder the pictures go to');
const rasteriser = await openRasteriser();
const desk = { gallery, target, sheets: await readSheets(gallery), rasteriser };
await mkdir(target, { recursive: true });
for (const picture of README_PICTURES) stdout.write(`${await writePicture(picture, desk)}\n`);
rasteriser.close();
