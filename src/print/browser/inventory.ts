// Size and hash of every file of the unpacked browser, so that a damaged one is never run.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** By path below the folder. */
type Inventory = Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;

const FILE = 'inventory.json';

export async function writeInventory(folder: string, names: readonly string[]): Promise<void> {
  const inventory: Record<string, Inventory[string]> = {};
  for (const name of names) {
    const { size } = await stat(join(folder, name));
    inventory[name] = { bytes: size, sha256: await sha256(join(folder, name)) };
  }
  await writeFile(join(folder, FILE), `${JSON.stringify(inventory, null, 2)}\n`);
}

/** Whether every file that was unpacked is still there, byte for byte. */
export async function isIntact(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => null);
  if (text === null) return false;
  const inventory = JSON.parse(text) as Inventory;
  for (const [name, expected] of Object.entries(inventory)) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.size !== expected.bytes) return false;
    if ((await sha256(join(folder, name))) !== expected.sha256) return false;
  }
  return true;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
