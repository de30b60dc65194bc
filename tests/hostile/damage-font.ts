// Damages a real font file in many ways; the checksums can be made right again, so that only reading it tells.
import { readFileSync } from 'node:fs';

/** 380 KB, TrueType. */
export const FONT = readFileSync(
  'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
);

export interface Table {
  readonly tag: string;
  /** Of its record in the directory. */
  readonly record: number;
  readonly offset: number;
  readonly length: number;
}

export const tablesOf = (font: Buffer): readonly Table[] =>
  Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const record = 12 + 16 * i;
    return {
      tag: font.toString('latin1', record, record + 4),
      record,
      offset: font.readUInt32BE(record + 8),
      length: font.readUInt32BE(record + 12),
    };
  });

/** A copy with something done to one of its tables. */
export function changed(tag: string, change: (font: Buffer, table: Table) => void): Buffer {
  const font = Buffer.from(FONT);
  const table = tablesOf(font).find((candidate) => candidate.tag === tag);
  if (table === undefined) throw new Error(`no table ${tag}`);
  change(font, table);
  return font;
}

/** Writes the checksum that each table now has into the directory. */
export function withChecksums(font: Buffer): Buffer {
  for (const { tag, record, offset, length } of tablesOf(font)) {
    let sum = 0;
    for (let at = 0; at < length; at += 4) {
      if (tag === 'head' && at === 8) continue;
      for (let i = 0; i < 4; i++) {
        const byte = at + i < length ? (font[offset + at + i] ?? 0) : 0;
        sum = (sum + byte * 2 ** (24 - 8 * i)) % 2 ** 32;
      }
    }
    font.writeUInt32BE(sum, record + 4);
  }
  return font;
}
