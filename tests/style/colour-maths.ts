// Colour arithmetic for the tests of the look: lightness, contrast, and how colour-blind readers see a colour.

export type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** `full` is ordinary sight; the others are complete deficiencies. */
export const SIGHTS = ['full', 'protan', 'deutan', 'tritan'] as const;
export type Sight = (typeof SIGHTS)[number];

/** Machado, Oliveira and Fernandes (2009), severity 1, in linear light. */
const DEFICIENCIES: Readonly<Record<Sight, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Ottosson (2020): linear sRGB to cone responses, and their cube roots to Lab. */
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const times = (matrix: Matrix, [x, y, z]: Rgb): Rgb => {
  const row = ([a, b, c]: Rgb) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

const each = ([x, y, z]: Rgb, change: (value: number) => number): Rgb => [change(x), change(y), change(z)];

/** Linear light of `#rrggbb`, 0 to 1; throws where it is none. */
export function toLinear(colour: string): Rgb {
  const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(colour) ?? [];
  if (r === undefined || g === undefined || b === undefined) throw new Error(`no colour: ${colour}`);
  const part = (hex: string) => Number.parseInt(hex, 16) / 255;
  return each([part(r), part(g), part(b)], (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
}

const luminance = (colour: string): number => {
  const [r, g, b] = toLinear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** CIE L*, 0 (black) to 100 (white): what is left of a colour in grey print. */
export function lightness(colour: string): number {
  const y = luminance(colour);
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Distance in OKLab as a reader with this sight sees the two; 0.02 is about the least that one notices. */
export function distance(one: string, other: string, sight: Sight): number {
  const lab = (colour: string) => {
    const seen = each(times(DEFICIENCIES[sight], toLinear(colour)), (v) => Math.max(0, Math.min(1, v)));
    return times(TO_LAB, each(times(TO_CONES, seen), Math.cbrt));
  };
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
