// Size and hash of every file of the unpacked browser, so that a damaged one is never run.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

interface Item {
  readonly bytes: number;
  readonly sha256: string;
}

/** By path below the folder. */
type Inventory = readonly (readonly [string, Item])[];

const FILE = 'inventory.json';
/** How the files stood in the file system when their hashes were last seen to be right. */
const SEEN = 'seen.txt';

export async function writeInventory(folder: string, names: readonly string[]): Promise<void> {
  const inventory: Record<string, Item> = {};
  for (const name of names) {
    const { size } = await stat(join(folder, name));
    inventory[name] = { bytes: size, sha256: await sha256(join(folder, name)) };
  }
  await writeFile(join(folder, FILE), `${JSON.stringify(inventory, null, 2)}\n`);
}

/**
 * Whether every file that was unpacked is still there, byte for byte. The bytes are read only where a file has been
 * touched since they were last found right: whatever writes to a file changes the time of its last change, which no
 * program can set.
 */
export async function isIntact(folder: string): Promise<boolean> {
  const inventory = await readInventory(folder);
  if (inventory === null) return false;
  const now = await howTheyStand(folder, inventory);
  if (now === null) return false;
  if (now === (await readFile(join(folder, SEEN), 'utf8').catch(() => ''))) return true;
  for (const [name, { sha256: expected }] of inventory)
    if ((await sha256(join(folder, name))) !== expected) return false;
  await note(folder, now);
  return true;
}

/** Of a file as it was unpacked. Throws where the inventory does not name it. */
export async function recordedHash(folder: string, name: string): Promise<string> {
  const item = (await readInventory(folder))?.find(([each]) => each === name)?.[1];
  if (item === undefined) throw new Error(`${join(folder, FILE)} does not name ${name}`);
  return item.sha256;
}

/** `null` where there is none, or a damaged one. */
async function readInventory(folder: string): Promise<Inventory | null> {
  try {
    return Object.entries(JSON.parse(await readFile(join(folder, FILE), 'utf8')) as Record<string, Item>);
  } catch {
    return null;
  }
}

/** A line for each file; `null` where one is missing or of another size. */
async function howTheyStand(folder: string, inventory: Inventory): Promise<string | null> {
  const sizes = new Map(inventory.map(([name, { bytes }]) => [name, BigInt(bytes)]));
  const lines: string[] = [];
  for (const name of [...sizes.keys(), FILE]) {
    const found = await stat(join(folder, name), { bigint: true }).catch(() => null);
    if (found === null || found.size !== (sizes.get(name) ?? found.size)) return null;
    lines.push(`${name} ${found.dev} ${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}\n`);
  }
  return lines.join('');
}

/** Where it cannot be noted the bytes are read again the next time. */
async function note(folder: string, now: string): Promise<void> {
  const file = join(folder, SEEN);
  const temporary = `${file}.${process.pid}`;
  try {
    await writeFile(temporary, now);
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true });
  }
}

/** Of a file's bytes, in hex. */
export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
