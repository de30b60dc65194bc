// Cuts a TrueType font to some characters with HarfBuzz, every glyph keeping its number.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What is used here of the subsetter's WebAssembly; a number is an address, a set or a count. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly _initialize: () => void;
  readonly malloc: (bytes: number) => number;
  readonly free: (at: number) => void;
  readonly hb_blob_create: (at: number, bytes: number, mode: number, user: number, free: number) => number;
  readonly hb_blob_destroy: (blob: number) => void;
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  readonly hb_blob_get_length: (blob: number) => number;
  readonly hb_face_create: (blob: number, index: number) => number;
  readonly hb_face_destroy: (face: number) => void;
  readonly hb_face_reference_blob: (face: number) => number;
  readonly hb_set_clear: (set: number) => void;
  readonly hb_set_add: (set: number, value: number) => void;
  readonly hb_subset_input_create_or_fail: () => number;
  readonly hb_subset_input_destroy: (input: number) => void;
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void;
  readonly hb_subset_input_set: (input: number, which: number) => number;
  readonly hb_subset_input_unicode_set: (input: number) => number;
  readonly hb_subset_or_fail: (face: number, input: number) => number;
}

/** Names of HarfBuzz's public headers: HB_MEMORY_MODE_READONLY, HB_SUBSET_FLAGS_RETAIN_GIDS, … */
const READ_ONLY = 1;
const RETAIN_GLYPH_NUMBERS = 2;
const LAYOUT_FEATURES = 6;

let loaded: Promise<HarfBuzz> | null = null;

/**
 * The font with the glyphs of these characters and what the OpenType `features` may put in their place; all others
 * are empty. As numbers stay, what a sheet's PDF says of a glyph does not depend on the other characters. Throws where
 * the font cannot be cut.
 */
export async function cutFont(
  font: Uint8Array,
  characters: string,
  features: readonly string[],
): Promise<Buffer> {
  loaded ??= load();
  return cut(await loaded, font, characters, features);
}

async function load(): Promise<HarfBuzz> {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file));
  const harfbuzz = instance.exports as unknown as HarfBuzz;
  harfbuzz._initialize();
  return harfbuzz;
}

/** A view is taken where it is used: it is void when the memory has grown. */
const memoryOf = ({ memory }: HarfBuzz): Uint8Array => new Uint8Array(memory.buffer);

function cut(hb: HarfBuzz, font: Uint8Array, characters: string, features: readonly string[]): Buffer {
  const at = hb.malloc(font.length);
  memoryOf(hb).set(font, at);
  const face = takeFace(hb, hb.hb_blob_create(at, font.length, READ_ONLY, 0, 0));
  const input = makeInput(hb, characters, features);
  const part = hb.hb_subset_or_fail(face, input);
  const bytes = part === 0 ? Buffer.alloc(0) : bytesOf(hb, part);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.free(at);
  if (bytes.length === 0) throw new Error('a font cannot be cut to its characters');
  return bytes;
}

function takeFace(hb: HarfBuzz, blob: number): number {
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  return face;
}

function makeInput(hb: HarfBuzz, characters: string, features: readonly string[]): number {
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, RETAIN_GLYPH_NUMBERS);
  const wanted = hb.hb_subset_input_set(input, LAYOUT_FEATURES);
  hb.hb_set_clear(wanted);
  for (const feature of features) hb.hb_set_add(wanted, Buffer.from(feature, 'latin1').readUInt32BE());
  const codePoints = hb.hb_subset_input_unicode_set(input);
  for (const character of characters) hb.hb_set_add(codePoints, character.codePointAt(0) ?? 0);
  return input;
}

/** A copy of the face's bytes; the face is given up. */
function bytesOf(hb: HarfBuzz, face: number): Buffer {
  const blob = hb.hb_face_reference_blob(face);
  const from = hb.hb_blob_get_data(blob, 0);
  const bytes = Buffer.from(memoryOf(hb).subarray(from, from + hb.hb_blob_get_length(blob)));
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(face);
  return bytes;
}
