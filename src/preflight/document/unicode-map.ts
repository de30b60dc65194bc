// The ToUnicode map of a font: which text a character code stands for (ISO 32000-1, 9.10.3).

/** Code → text. */
export type UnicodeMap = ReadonlyMap<number, string>;

const SECTION = /begin(bfchar|bfrange)([\s\S]*?)end\1/g;
const PAIR = /<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>/g;
const RANGE = /<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])/g;
/** More than a font can have codes: a range that says more is broken. */
const LONGEST = 0xffff;

/** `text` is the map's stream, one character a byte. What is not written as a map is passed over. */
export function readUnicodeMap(text: string): UnicodeMap {
  const map = new Map<number, string>();
  for (const [, kind, body = ''] of text.matchAll(SECTION)) {
    if (kind === 'bfchar') {
      for (const [, code = '', to = ''] of body.matchAll(PAIR)) map.set(number(code), words(to));
    } else {
      for (const [, from = '', to = '', first, list] of body.matchAll(RANGE))
        addRange(map, number(from), Math.min(number(to), number(from) + LONGEST), first, list);
    }
  }
  return map;
}

function addRange(
  map: Map<number, string>,
  from: number,
  to: number,
  first: string | undefined,
  list: string | undefined,
): void {
  if (list !== undefined) {
    [...list.matchAll(/<([0-9A-Fa-f\s]*)>/g)].forEach(([, each = ''], index) => {
      if (from + index <= to) map.set(from + index, words(each));
    });
    return;
  }
  const start = words(first ?? '');
  // Only the last code unit counts up.
  const [head, last] = [start.slice(0, -1), start.charCodeAt(start.length - 1)];
  for (let code = from; code <= to; code++) map.set(code, head + String.fromCharCode(last + code - from));
}

const number = (hex: string): number => Number.parseInt(hex.replace(/\s/g, ''), 16);

/** UTF-16, big end first. */
function words(hex: string): string {
  const digits = hex.replace(/\s/g, '');
  let text = '';
  for (let at = 0; at + 4 <= digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16));
  return digits.length === 2 ? String.fromCharCode(Number.parseInt(digits, 16)) : text;
}
