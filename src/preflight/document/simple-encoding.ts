// What the codes of a simple font without a ToUnicode map stand for, as far as its encoding tells.
import { ask } from '../../pdf/ask.ts';
import type { PdfFile } from '../../pdf/file.ts';
import { toText } from '../../pdf/text.ts';
import { isName, type PdfDictionary } from '../../pdf/values.ts';

const NAMED = ['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding', 'StandardEncoding'];

/** Names that a program makes up for glyphs: `g12`, `cid34`, `glyph5`, `.notdef`. */
const MADE_UP = /^(?:g|c|cid|glyph|index|a)\d+$|^\.notdef$/i;

/**
 * Text of a code, or `null`. Letters are told only as far as ASCII goes, where all encodings agree; of what lies above,
 * and of named glyphs, it is told that there is text, by the replacement `·`.
 */
export function readSimpleEncoding(
  file: PdfFile,
  dictionary: PdfDictionary,
): (code: number) => string | null {
  const font = ask(file, dictionary);
  const encoding = font.dictionary('Encoding');
  const base = encoding === null ? font.name('Encoding') : ask(file, encoding).name('BaseEncoding');
  const symbolic =
    ((ask(file, font.dictionary('FontDescriptor') ?? undefined).number('Flags') ?? 32) & 4) === 4;
  const known = base !== null ? NAMED.includes(base) : !symbolic;
  const names = new Map<number, string>();
  let next = 0;
  for (const each of encoding === null ? [] : (ask(file, encoding).array('Differences') ?? [])) {
    const value = file.resolve(each);
    if (typeof value === 'number') next = value;
    else if (isName(value)) names.set(next++, value.name);
  }
  return (code) => {
    const name = names.get(code);
    if (name !== undefined) return textOfName(name);
    if (!known) return null;
    return code < 128 ? toText({ type: 'text', bytes: String.fromCharCode(code) }) : '·';
  };
}

function textOfName(name: string): string | null {
  if (/^uni[0-9A-F]{4}$/.test(name)) return String.fromCharCode(Number.parseInt(name.slice(3), 16));
  if (/^[A-Za-z]$/.test(name)) return name;
  if (name === 'space') return ' ';
  return MADE_UP.test(name) ? null : '·';
}
