// Writes a picture of few colours as PNG (https://www.w3.org/TR/png-3/), with nothing in it but the picture.
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { Indexed } from './palette.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const BY_PALETTE = 3;
const NO_FILTER = 0;
/** Higher ones take three times as long for one byte in a hundred. */
const LEVEL = 5;

/** Bits a pixel: the fewest that the palette allows. */
const depthOf = (colours: number): number => [1, 2, 4].find((bits) => colours <= 2 ** bits) ?? 8;

/** Length, type, data, checksum. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Several pixels a byte, the first in the highest bits. */
function pack(pixels: Uint8Array, depth: number): Uint8Array {
  const perByte = 8 / depth;
  const packed = new Uint8Array(Math.ceil(pixels.length / perByte));
  for (const [x, pixel] of pixels.entries()) {
    const at = Math.floor(x / perByte);
    packed[at] = (packed[at] ?? 0) | (pixel << (8 - depth * ((x % perByte) + 1)));
  }
  return packed;
}

/** Each row begins with its filter. */
function packRows({ width, height, indices }: Indexed, depth: number): Uint8Array {
  const stride = Math.ceil((width * depth) / 8) + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const row = indices.subarray(y * width, (y + 1) * width);
    rows[y * stride] = NO_FILTER;
    rows.set(depth === 8 ? row : pack(row, depth), y * stride + 1);
  }
  return rows;
}

function header({ width, height }: Indexed, depth: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, BY_PALETTE, 0, 0, 0], 8);
  return data;
}

/** PNG bytes, equal for equal pictures on every machine: what compresses them is not Node's zlib, which differs. */
export function encodePng(picture: Indexed): Uint8Array {
  const depth = depthOf(picture.palette.length / 3);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(picture, depth)),
    chunk('PLTE', picture.palette),
    chunk('IDAT', zlibSync(packRows(picture, depth), { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ]);
}
