// Whether a font file can be read to its last character and cut; loaded only for fonts that lie with the templates.
import { create } from 'fontkit';
import type { FontFile } from './font-set.ts';
import { subset } from './subset.ts';

/** The planes in which letters, signs and Han characters lie. */
const LAST = 0x3_ff_ff;

/** Its list of characters is not asked for: a damaged one may be without end. */
function charactersOf(bytes: Buffer): readonly string[] | null {
  const font = create(bytes);
  if (!('glyphForCodePoint' in font) || font.postscriptName === '' || !(font.unitsPerEm > 0)) return null;
  const characters: string[] = [];
  for (let codePoint = 0x20; codePoint <= LAST; codePoint++) {
    const isSurrogate = codePoint >= 0xd8_00 && codePoint <= 0xdf_ff;
    if (isSurrogate || !font.hasGlyphForCodePoint(codePoint)) continue;
    if (!Number.isFinite(font.glyphForCodePoint(codePoint).advanceWidth)) return null;
    characters.push(String.fromCodePoint(codePoint));
  }
  return characters;
}

/** Measures and cuts every character, as the press may; `null` where nothing breaks. */
export async function unreadable(file: FontFile): Promise<string | null> {
  try {
    const characters = charactersOf(file.bytes);
    if (characters === null) return 'its name or its widths are missing';
    if (characters.length === 0) return 'it has no characters';
    await subset({ faces: [{ family: 'x', weight: 400, range: null, file }], versions: {} }, characters);
    return null;
  } catch (cause) {
    return `it cannot be understood (${cause instanceof Error ? cause.message : String(cause)})`;
  }
}
