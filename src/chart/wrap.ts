// Breaks labels into lines by measured width: Latin between words, Chinese between words of the dictionary.

type Width = (line: string) => number;

/**
 * The fewest lines of at most `max` px as `width` measures them, of about equal length; a longer word is cut, a
 * Latin one with a hyphen.
 */
export function wrap(text: string, max: number, width: Width): readonly string[] {
  const parts = unbreakable(text).flatMap((piece) =>
    width(piece.trimEnd()) <= max ? [piece] : cut(piece, max, width),
  );
  const greedy = fill(parts, max, width);
  let best = greedy;
  // A narrower column that needs no more lines has no short last line.
  for (let narrower = max * 0.95; narrower > max / 2; narrower *= 0.95) {
    const lines = fill(parts, narrower, width);
    if (lines.length > greedy.length || lines.some((line) => width(line) > max)) break;
    best = lines;
  }
  return best;
}

function fill(parts: readonly string[], max: number, width: Width): readonly string[] {
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

/** Must not begin a line, and must not end one. */
const CLOSING = /^[，。、；：？！）》」』”’%,.;:?!)\]]/u;
const OPENING = /[（《「『“‘(]$/u;

/** A space at which a line may end: not U+00A0 and not U+202F. */
const SPACE = /[^\S\u00a0\u202f]$/u;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！（）《》「」『』]/u;

/** Finds the words of scripts without spaces by a dictionary, which is the same for every language named here. */
const DICTIONARY = new Intl.Segmenter('zh', { granularity: 'word' });

/** The parts of a text between which a line may break, each with the spaces after it. */
export function unbreakable(text: string): readonly string[] {
  const words = [...DICTIONARY.segment(text)].map(({ segment }) => segment);
  const pieces: string[] = [];
  words.forEach((word, index) => {
    if (index > 0 && mayBreak(words, index)) pieces.push(word);
    else pieces.push(`${pieces.pop() ?? ''}${word}`);
  });
  return pieces;
}

/** Whether a line may end before the word at `index`. */
function mayBreak(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? '';
  const after = words[index] ?? '';
  if (/^\s/u.test(after) || CLOSING.test(after) || OPENING.test(before)) return false;
  if (SPACE.test(before)) return true;
  if (!HAN.test(before) && !HAN.test(after)) return false;
  return !/\d$/u.test(before) && !staysTogether(words, index);
}

/**
 * The dictionary leaves single characters over: two in a row are a word (专|项), one alone belongs to the word before
 * it (活跃|度, 实验|室|占|比), or at the start to the word after it (投|融资).
 */
function staysTogether(words: readonly string[], index: number): boolean {
  const single = (at: number) => /^\p{Script=Han}$/u.test(words[at] ?? '');
  let start = index;
  while (single(start - 1)) start -= 1;
  let end = index;
  while (single(end)) end += 1;
  const led = /\p{Script=Han}$/u.test(words[start - 1] ?? '');
  const suffix = led && (end - start) % 2 === 1;
  if (start === end) return false;
  if (index === start) return suffix;
  return index === end ? !led && end - start === 1 : !(suffix && index === start + 1);
}

/** Characters of a script without spaces; else parts of about equal length, so that no single letter is left over. */
function cut(word: string, max: number, width: Width): readonly string[] {
  const letters = [...word.trimEnd()];
  for (let count = 2; count < letters.length && !HAN.test(word); count++) {
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
