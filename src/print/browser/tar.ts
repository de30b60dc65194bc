// Reads the plain tar archives inside the browser's package: regular files only.

export interface TarEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

const BLOCK = 512;

/** The regular files of a tar archive; throws on a header whose checksum is wrong. */
export function readTar(archive: Buffer): readonly TarEntry[] {
  const entries: TarEntry[] = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + BLOCK);
    if (checksum(header) !== octal(header, 148, 8)) throw new Error(`damaged archive at byte ${at}`);
    const size = octal(header, 124, 12);
    const kind = header.toString('latin1', 156, 157);
    const bytes = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (kind === '0' || kind === '\0') entries.push({ name: text(header, 0, 100), bytes });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

const text = (header: Buffer, at: number, length: number): string =>
  header.toString('utf8', at, at + length).replace(/\0.*$/s, '');

const octal = (header: Buffer, at: number, length: number): number =>
  Number.parseInt(text(header, at, length).trim() || '0', 8);

/** Sum of the header's bytes, its own eight counted as spaces. */
function checksum(header: Buffer): number {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 32 : (header[i] ?? 0);
  return sum;
}
