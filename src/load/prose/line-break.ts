// A line break within a paragraph: a space between words, nothing between Chinese characters.
import type { Inline } from '../../model/prose.ts';

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

const firstOf = (inline: Inline | undefined): string | null =>
  inline?.kind === 'text' ? ([...inline.text][0] ?? null) : innerOf(inline, 0, firstOf);

const lastOf = (inline: Inline | undefined): string | null =>
  inline?.kind === 'text' ? ([...inline.text].at(-1) ?? null) : innerOf(inline, -1, lastOf);

/** A reference says nothing about its neighbours: `null`. */
function innerOf(inline: Inline | undefined, at: 0 | -1, of: typeof firstOf): string | null {
  return inline !== undefined && 'children' in inline ? of(inline.children.at(at)) : null;
}

/** Replaces each "\n" by what joins its neighbours, and unites neighbouring texts. */
export function joinLines(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const [index, inline] of inlines.entries()) {
    const isBreak = inline.kind === 'text' && inline.text === '\n';
    const sides = isBreak ? [lastOf(inlines[index - 1]), firstOf(inlines[index + 1])] : [];
    const known = sides.filter((side) => side !== null);
    const tight = known.length > 0 && known.every((side) => CHINESE.test(side));
    const next: Inline = isBreak ? { kind: 'text', text: tight ? '' : ' ' } : inline;
    const last = joined.at(-1);
    if (next.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + next.text };
    } else if (next.kind !== 'text' || next.text !== '') joined.push(next);
  }
  return joined;
}
