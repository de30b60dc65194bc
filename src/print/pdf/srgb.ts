// An ICC profile of sRGB, made from the numbers of IEC 61966-2-1: what the colours of an archived PDF mean.

/**
 * Chromaticities of the standard's primaries under D65, adapted to D50 (Bradford), as the profile connection space
 * asks for; in 65536ths. The three add up to its white to the unit.
 */
export const COLORANTS_65536 = {
  rXYZ: [28576, 14581, 912],
  gXYZ: [25239, 46983, 6361],
  bXYZ: [9375, 3972, 46788],
} as const;

/** D50, the white of the profile connection space, in 65536ths. */
const WHITE = [63190, 65536, 54061] as const;

/** D65 to D50, row by row, in 65536ths. */
export const ADAPTATION_65536 = [68674, 1502, -3291, 1939, 64912, -1119, -606, 988, 49262] as const;

/** Samples of the curve: as many as sRGB profiles usually have. */
const SAMPLES = 1024;

/** From the encoded to the linear value, both 0 to 1. */
const linear = (encoded: number): number =>
  encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;

/** Version 2.4 (ICC.1:2001-04), a matrix and one curve for the three channels. */
export function srgbProfile(): Buffer {
  const curve = tag('curv', [u32(SAMPLES), samples()]);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', tag('text', [Buffer.from('No copyright, use freely\0', 'latin1')])],
    ['wtpt', tag('XYZ ', WHITE.map(u32))],
    ['chad', tag('sf32', ADAPTATION_65536.map(s32))],
    ...Object.entries(COLORANTS_65536).map(([key, xyz]) => [key, tag('XYZ ', xyz.map(u32))] as const),
    ...['rTRC', 'gTRC', 'bTRC'].map((key) => [key, curve] as const),
  ];
  const first = HEADER_LENGTH + 4 + 12 * tags.length;
  const bodies = [...new Set(tags.map(([, body]) => body))];
  const offsets = new Map<Buffer, number>();
  let at = first;
  for (const body of bodies) {
    offsets.set(body, at);
    at += body.length;
  }
  const table = tags.flatMap(([key, body]) => [four(key), u32(offsets.get(body) ?? 0), u32(body.length)]);
  return Buffer.concat([header(at), u32(tags.length), ...table, ...bodies]);
}

const HEADER_LENGTH = 128;

/** The date is that of the standard; nothing that a machine or a day would change. */
function header(length: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x02400000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [1999, 10, 18].forEach((part, index) => {
    bytes.writeUInt16BE(part, 24 + 2 * index);
  });
  bytes.write('acsp', 36, 'latin1');
  WHITE.forEach((value, index) => {
    bytes.writeUInt32BE(value, 68 + 4 * index);
  });
  return bytes;
}

/** Bodies begin at a multiple of four bytes. */
function tag(type: string, parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([four(type), u32(0), ...parts]);
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}

/** In ASCII; the parts for Unicode and for a script of the Macintosh are there and empty. */
function description(words: string): Buffer {
  const ascii = Buffer.from(`${words}\0`, 'latin1');
  return tag('desc', [u32(ascii.length), ascii, u32(0), u32(0), Buffer.alloc(2 + 1 + 67)]);
}

const four = (key: string): Buffer => Buffer.from(key, 'latin1');

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function s32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function samples(): Buffer {
  const bytes = Buffer.alloc(2 * SAMPLES);
  for (let index = 0; index < SAMPLES; index++)
    bytes.writeUInt16BE(Math.round(65535 * linear(index / (SAMPLES - 1))), 2 * index);
  return bytes;
}
