// Breaks labels into lines by measured width: Latin between words, Chinese between characters.

/** Must not begin a line. */
const CLOSING = /^[，。、；：？！）》」』”’%,.;:?!)\]]/u;

/** What stays together: a word with the space after it, or one character of a script without spaces. */
const PIECE =
  /[（《「『]*(?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！（）《》「」『』]+|\S)\s*/gu;

/**
 * The fewest lines of at most `max` px as `width` measures them, of about equal length; a longer word is cut with
 * a hyphen.
 */
export function wrap(text: string, max: number, width: (line: string) => number): readonly string[] {
  const greedy = fill(pieces(text, max, width), max, width);
  let best = greedy;
  // A narrower column that needs no more lines has no short last line.
  for (let narrower = max * 0.95; narrower > max / 2; narrower *= 0.95) {
    const lines = fill(pieces(text, max, width), narrower, width);
    if (lines.length > greedy.length || lines.some((line) => width(line) > max)) break;
    best = lines;
  }
  return best;
}

function fill(parts: readonly string[], max: number, width: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const fits = width((line + part).trimEnd()) <= max;
    if (line === '' || fits || CLOSING.test(part)) line += part;
    else {
      lines.push(line.trimEnd());
      line = part;
    }
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** The parts of a text between which a line may break. */
export const unbreakable = (text: string): readonly string[] =>
  (text.match(PIECE) ?? []).map((piece) => piece.trimEnd());

function pieces(text: string, max: number, width: (line: string) => number): readonly string[] {
  return (text.match(PIECE) ?? []).flatMap((piece) =>
    width(piece.trimEnd()) <= max ? [piece] : cut(piece, max, width),
  );
}

/** Parts of about equal length, so that no single letter is left over. */
function cut(word: string, max: number, width: (line: string) => number): readonly string[] {
  const letters = [...word.trimEnd()];
  for (let count = 2; count < letters.length; count++) {
    const size = Math.ceil(letters.length / count);
    const parts = Array.from({ length: Math.ceil(letters.length / size) }, (_, index) =>
      letters.slice(index * size, (index + 1) * size).join(''),
    );
    const hyphened = parts.map((part, index) => (index < parts.length - 1 ? `${part}-` : part));
    if (hyphened.every((part) => width(part) <= max))
      return [...hyphened.slice(0, -1), `${hyphened.at(-1)} `];
  }
  return letters;
}
