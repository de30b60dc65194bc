// The few tables of a TrueType program that a PDF's font dictionary must agree with.

export interface TrueType {
  readonly glyphs: number;
  /** Advance width in thousandths of an em; `null` beyond the last glyph. */
  readonly width: (glyph: number) => number | null;
  /** Platform and encoding of each subtable of `cmap`: `3.1`. */
  readonly encodings: readonly string[];
}

/** `null` where the bytes are no TrueType program with the tables that are asked. */
export function readTrueType(bytes: Uint8Array): TrueType | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readTables(view);
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function readTables(view: DataView): TrueType | null {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    tables.set(tag, view.getUint32(at + 8));
  }
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map((tag) => tables.get(tag));
  if (head === undefined || maxp === undefined || hhea === undefined || hmtx === undefined) return null;
  const glyphs = view.getUint16(maxp + 4);
  const measured = view.getUint16(hhea + 34);
  const perEm = view.getUint16(head + 18);
  const width = (glyph: number): number | null => {
    if (glyph >= glyphs || measured === 0) return null;
    return (view.getUint16(hmtx + 4 * Math.min(glyph, measured - 1)) * 1000) / perEm;
  };
  return { glyphs, width, encodings: readEncodings(view, tables.get('cmap')) };
}

function readEncodings(view: DataView, cmap: number | undefined): readonly string[] {
  if (cmap === undefined) return [];
  return Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const at = cmap + 4 + index * 8;
    return `${view.getUint16(at)}.${view.getUint16(at + 2)}`;
  });
}
