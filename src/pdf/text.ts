// Words and the bytes of PDF strings (ISO 32000-1, 7.9.2).
import type { PdfText } from './values.ts';

/** The bytes of PDFDocEncoding that are not those of Latin-1: runs of them, by the first. */
const RUNS: readonly (readonly [first: number, characters: string])[] = [
  [0x18, '˘ˇˆ˙˝˛˚˜'],
  [0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€'],
];

const DIFFERENT: ReadonlyMap<string, string> = new Map(
  RUNS.flatMap(([first, characters]) =>
    [...characters].map((character, index) => [String.fromCharCode(first + index), character] as const),
  ),
);

/** UTF-16 or UTF-8 where a byte order mark says so, else PDFDocEncoding. */
export function toText({ bytes }: PdfText): string {
  if (bytes.startsWith('\xFE\xFF')) return utf16(bytes.slice(2));
  if (bytes.startsWith('\xEF\xBB\xBF')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return bytes.replace(/[^ -~]/g, (byte) => DIFFERENT.get(byte) ?? byte);
}

function utf16(bytes: string): string {
  const even = Buffer.from(bytes.slice(0, bytes.length - (bytes.length % 2)), 'latin1');
  return even.swap16().toString('utf16le');
}

/** A string that reads as `words`: plain where they are ASCII, else UTF-16. */
export function fromText(words: string): PdfText {
  if (/^[\x20-\x7E]*$/.test(words)) return { type: 'text', bytes: words };
  const bytes = Buffer.from(words, 'utf16le').swap16().toString('latin1');
  return { type: 'text', bytes: `\xFE\xFF${bytes}` };
}
