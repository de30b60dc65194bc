// Unpacks the browser of the npm package @sparticuz/chromium into a private folder, once.
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { makeFolder } from '../../guard/make-folder.ts';
import { clearDead } from './dead-folders.ts';
import { isIntact, writeInventory } from './inventory.ts';
import { readTar } from './tar.ts';

/**
 * Makes `folder` hold the browser as `chromium`, its libraries in `lib` and its fallback font in `fonts`, from the
 * archives in `packed`. A folder that is there is checked byte by byte; a damaged one is made anew. Throws what the
 * file system throws, and where the folder above belongs to somebody else.
 */
export async function unpack(packed: string, folder: string): Promise<void> {
  await makeFolder(dirname(folder), 0o700);
  await requirePrivate(dirname(folder));
  if (await isIntact(folder)) return;
  await clearDead(dirname(folder), `${basename(folder)}.tmp-`);
  const temporary = await mkdtemp(`${folder}.tmp-${process.pid}-`);
  try {
    await fill(temporary, packed, folder);
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
  } catch (cause) {
    // Another process may have finished the same folder in the meantime.
    if (!(await isIntact(folder))) throw cause;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function requirePrivate(folder: string): Promise<void> {
  const found = await lstat(folder);
  const mine = found.isDirectory() && found.uid === process.getuid?.();
  if (!mine || (found.mode & 0o022) !== 0)
    throw new Error(`${folder} must be a folder of this user that nobody else can write`);
}

async function fill(target: string, packed: string, final: string): Promise<void> {
  const archive = createReadStream(join(packed, 'chromium.br'));
  const browser = createWriteStream(join(target, 'chromium'), { mode: 0o700 });
  await pipeline(archive, createBrotliDecompress(), browser);
  const libraries = await unpackTar(join(packed, 'al2023.tar.br'), target);
  const fonts = await unpackTar(join(packed, 'fonts.tar.br'), target);
  await writeFile(join(target, 'fonts.conf'), fontConfig(final));
  await writeInventory(target, ['chromium', 'fonts.conf', ...libraries, ...fonts]);
}

async function unpackTar(file: string, target: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name, bytes } of readTar(await promisify(brotliDecompress)(await readFile(file)))) {
    // The archive's own fonts.conf names folders of another machine.
    if (name === 'fonts.conf') continue;
    if (normalize(name) !== name || name.startsWith('..') || name.startsWith('/'))
      throw new Error(`${file} holds a file outside of it: ${name}`);
    await mkdir(dirname(join(target, name)), { recursive: true });
    await writeFile(join(target, name), bytes, { mode: 0o700 });
    names.push(name);
  }
  return names;
}

/** Only the fallback font, so that no font of the machine can reach a page; it shows up in preflight. */
const fontConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}/fonts</dir>
  <cachedir>${folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}/font-cache</cachedir>
</fontconfig>
`;
