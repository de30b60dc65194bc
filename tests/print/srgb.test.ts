// The sRGB profile says what IEC 61966-2-1 says, and its bytes are where ICC.1:2001 wants them.
import { describe, expect, it } from 'vitest';
import { ADAPTATION_65536, COLORANTS_65536, srgbProfile } from '../../src/print/pdf/srgb.ts';

const profile = srgbProfile();
const text = (from: number, length: number): string => profile.toString('latin1', from, from + length);

/** Tag → its bytes. */
const tags = new Map(
  Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
    const at = 132 + 12 * index;
    const from = profile.readUInt32BE(at + 4);
    return [text(at, 4), profile.subarray(from, from + profile.readUInt32BE(at + 8))] as const;
  }),
);
const tag = (key: string): Buffer => tags.get(key) ?? Buffer.alloc(0);
const numbers = (key: string, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => tag(key).readInt32BE(8 + 4 * index) / 65536);

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

const times = (matrix: Matrix, vector: Vector): Vector => {
  const [x, y, z] = matrix.map((row) => row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2]);
  return [x ?? 0, y ?? 0, z ?? 0];
};

/** White of a chromaticity, with Y = 1. */
const xyz = (x: number, y: number): Vector => [x / y, 1, (1 - x - y) / y];

const D50: Vector = [0.9642, 1, 0.8249];
const D65 = xyz(0.3127, 0.329);
const BRADFORD: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

const row = (from: number): Vector => {
  const [x, y, z] = numbers('chad', 9).slice(from);
  return [x ?? 0, y ?? 0, z ?? 0];
};
const adaptation: Matrix = [row(0), row(3), row(6)];

describe('the profile', () => {
  it('has a header that says how long it is, and that it is a display profile for RGB', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.readUInt32BE(8)).toBe(0x02400000);
    expect([text(12, 4), text(16, 4), text(20, 4), text(36, 4)]).toEqual(['mntr', 'RGB ', 'XYZ ', 'acsp']);
    expect([68, 72, 76].map((at) => profile.readInt32BE(at) / 65536)).toEqual(
      D50.map((each) => expect.closeTo(each, 4)),
    );
  });

  it('has the tags of a matrix profile, each at a multiple of four bytes within the file', () => {
    expect([...tags.keys()]).toEqual([
      'desc',
      'cprt',
      'wtpt',
      'chad',
      'rXYZ',
      'gXYZ',
      'bXYZ',
      'rTRC',
      'gTRC',
      'bTRC',
    ]);
    for (const [key, bytes] of tags) {
      expect(bytes.byteOffset - profile.byteOffset).toSatisfy((at: number) => at % 4 === 0);
      expect([key, bytes.toString('latin1', 0, 4)]).toEqual([key, TYPES[key]]);
    }
    expect(tag('desc').toString('latin1', 12, 12 + tag('desc').readUInt32BE(8))).toBe('sRGB IEC61966-2.1\0');
  });

  it('adapts the white of D65 to that of D50 as Bradford did, to a few units in 65,536', () => {
    const found = times(adaptation, D65);
    found.forEach((value, index) => {
      expect(value).toBeCloseTo(D50[index] ?? 0, 4);
    });
    const [white, target] = [times(BRADFORD, D65), times(BRADFORD, D50)];
    const response = times(BRADFORD, times(adaptation, [0.3, 0.4, 0.5]));
    const expected = times(BRADFORD, [0.3, 0.4, 0.5]).map(
      (each, i) => (each * (target[i] ?? 0)) / (white[i] ?? 1),
    );
    response.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index] ?? 0, 4);
    });
  });

  it("has the chromaticities of the standard's primaries, once the adaptation is undone", () => {
    const primaries = { rXYZ: [0.64, 0.33], gXYZ: [0.3, 0.6], bXYZ: [0.15, 0.06] } as const;
    for (const [key, [x, y]] of Object.entries(primaries)) {
      const [cx, cy, cz] = numbers(key, 3);
      const scaled = times(adaptation, xyz(x, y)).map(
        (each) => (each * (cy ?? 0)) / (times(adaptation, xyz(x, y))[1] ?? 1),
      );
      [cx, cy, cz].forEach((value, index) => {
        expect(value).toBeCloseTo(scaled[index] ?? 0, 3);
      });
    }
  });

  it('has primaries that add up to white, to the unit', () => {
    const { rXYZ, gXYZ, bXYZ } = COLORANTS_65536;
    expect([0, 1, 2].map((i) => (rXYZ[i] ?? 0) + (gXYZ[i] ?? 0) + (bXYZ[i] ?? 0))).toEqual([
      63190, 65536, 54061,
    ]);
    expect(ADAPTATION_65536).toHaveLength(9);
  });

  it('has the curve of the standard, straight near black, once for three channels', () => {
    const curve = tag('rTRC');
    expect(curve.readUInt32BE(8)).toBe(1024);
    const at = (index: number) => curve.readUInt16BE(12 + 2 * index) / 65535;
    expect([at(0), at(1023)]).toEqual([0, 1]);
    expect(at(20)).toBeCloseTo(20 / 1023 / 12.92, 5);
    expect(at(512)).toBeCloseTo(((512 / 1023 + 0.055) / 1.055) ** 2.4, 5);
    expect(tag('bTRC').byteOffset).toBe(curve.byteOffset);
  });
});

const TYPES: Readonly<Record<string, string>> = {
  desc: 'desc',
  cprt: 'text',
  wtpt: 'XYZ ',
  chad: 'sf32',
  rXYZ: 'XYZ ',
  gXYZ: 'XYZ ',
  bXYZ: 'XYZ ',
  rTRC: 'curv',
  gTRC: 'curv',
  bTRC: 'curv',
};
