// Whether a TrueType file is whole: its directory, and the place and checksum of every table.

/** What measuring, cutting and printing need. */
const NEEDED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];

const HEADER = 12;
const RECORD = 16;

/** Where `head` keeps a sum over the whole file, which does not count in its own. */
const ADJUSTMENT = 8;

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly offset: number;
  readonly length: number;
}

function tablesOf(bytes: Buffer): readonly Table[] | null {
  const count = bytes.readUInt16BE(4);
  if (HEADER + count * RECORD > bytes.length) return null;
  return Array.from({ length: count }, (_, i) => {
    const at = HEADER + i * RECORD;
    return {
      tag: bytes.toString('latin1', at, at + 4),
      checksum: bytes.readUInt32BE(at + 4),
      offset: bytes.readUInt32BE(at + 8),
      length: bytes.readUInt32BE(at + 12),
    };
  });
}

/** The sum of a table's words of four bytes; the last is filled up with zeros. */
function sumOf(bytes: Buffer, { tag, offset, length }: Table): number {
  const copy = Buffer.alloc(Math.ceil(length / 4) * 4);
  bytes.copy(copy, 0, offset, offset + length);
  const words = new Int32Array(copy.swap32().buffer, copy.byteOffset, copy.length / 4);
  let sum = 0;
  for (let i = 0; i < words.length; i++) sum = (sum + (words[i] ?? 0)) | 0;
  if (tag === 'head') sum = (sum - (words[ADJUSTMENT / 4] ?? 0)) | 0;
  return sum >>> 0;
}

/** What is broken, in words; `null` where the file is whole. It must have a header of 12 bytes. */
export function damage(bytes: Buffer): string | null {
  const tables = tablesOf(bytes);
  if (tables === null) return 'it ends within the list of its tables';
  const missing = NEEDED.find((tag) => !tables.some((table) => table.tag === tag));
  if (missing !== undefined) return `its table "${missing}" is missing`;
  const cut = tables.find(({ offset, length }) => offset + length > bytes.length);
  if (cut !== undefined) return `it is cut off: its table "${cut.tag}" lies beyond its end`;
  const broken = tables.find((table) => sumOf(bytes, table) !== table.checksum);
  return broken === undefined ? null : `its table "${broken.tag}" is damaged (the checksum is another one)`;
}
