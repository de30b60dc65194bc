// What a PDF says about itself, scanned from its bytes as Chromium writes them.

export interface Inspection {
  /** Names of the embedded fonts without their subset prefix, each once. */
  readonly fonts: readonly string[];
  readonly hasType3: boolean;
  readonly title: string | null;
  readonly language: string | null;
  readonly hasOutline: boolean;
}

export function inspect(pdf: Uint8Array): Inspection {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const catalogue = text.slice(text.lastIndexOf('/Type /Catalog'));
  const names = [...text.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)].map(
    ([, name]) => name ?? '',
  );
  return {
    fonts: [...new Set(names)].sort(),
    hasType3: text.includes('/Subtype /Type3'),
    title: stringAfter(text, 'Title'),
    language: stringAfter(catalogue, 'Lang'),
    hasOutline: /\/Outlines \d+ 0 R/.test(catalogue),
  };
}

/** The text string after a key: `(ASCII)`, or `<FEFF…>` in UTF-16. */
function stringAfter(text: string, key: string): string | null {
  const match = new RegExp(`/${key} (?:\\(((?:[^()\\\\]|\\\\[\\s\\S])*)\\)|<([0-9A-Fa-f]*)>)`).exec(text);
  if (match === null) return null;
  if (match[1] !== undefined) return literal(match[1]);
  const bytes = Buffer.from(match[2] ?? '', 'hex');
  return bytes.readUInt16BE(0) === 0xfeff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

const literal = (text: string): string =>
  text.replace(/\\(?:([0-7]{3})|(.))/g, (_, octal?: string, character?: string) =>
    octal === undefined ? (character ?? '') : String.fromCharCode(Number.parseInt(octal, 8)),
  );
