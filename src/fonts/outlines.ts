// Whether a font file is what a PDF can embed as a real font: static, with TrueType outlines.

/** What is wrong with the file, in words; `null` where it is a static TrueType font. */
export function outlineProblem(bytes: Buffer): string | null {
  if (bytes.length < 12) return 'it is not a font file';
  const kind = bytes.subarray(0, 4).toString('latin1');
  if (kind === 'OTTO') return 'it has CFF outlines';
  if (kind === 'wOFF' || kind === 'wOF2') return 'it is a compressed web font';
  if (kind !== '\0\x01\0\0' && kind !== 'true') return 'it is not a TrueType file';
  const tables = new Set<string>();
  for (let i = 0; i < bytes.readUInt16BE(4) && 12 + i * 16 + 16 <= bytes.length; i++)
    tables.add(bytes.toString('latin1', 12 + i * 16, 16 + i * 16));
  if (tables.has('fvar')) return 'it is a variable font';
  return tables.has('glyf') ? null : 'it has no TrueType outlines';
}
