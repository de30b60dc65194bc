// Measures texts of the theme's styles with the real fonts.
import { covers, type FontSet } from '../fonts/font-set.ts';
import { matchFaces } from '../fonts/match.ts';
import type { Ruler } from './scene.ts';
import { lineWidth } from './shape.ts';
import type { Theme } from './theme.ts';

/** `language` is that of the whole figure. */
export function rulerOf(fonts: FontSet, theme: Theme, language: string): Ruler {
  const style = (name: string) => {
    const found = theme.styles[name];
    if (found === undefined) throw new Error(`theme.json has no style "${name}"`);
    return found;
  };
  const measureText = (text: string, name: string): number => {
    const { size, weight } = style(name);
    const widths = text
      .split('\n')
      .map((line) => lineWidth(fonts, line, { family: theme.family, weight, size, language }));
    return Math.max(...widths);
  };
  const known = new Map<string, Map<string, number>>();
  return {
    style,
    width: (text, name) => {
      const texts = known.get(name) ?? new Map<string, number>();
      known.set(name, texts);
      const width = texts.get(text) ?? measureText(text, name);
      texts.set(text, width);
      return width;
    },
  };
}

/** The characters of a text that no face of the theme's families has. */
export function strangersTo(fonts: FontSet, theme: Theme): (text: string) => readonly string[] {
  const faces = matchFaces(fonts, theme.family, 400);
  const known = new Map<string, boolean>();
  const isStrange = (character: string): boolean => {
    const codePoint = character.codePointAt(0) ?? 0;
    const strange = known.get(character) ?? !faces.some((face) => covers(face, codePoint));
    known.set(character, strange);
    return strange;
  };
  return (text) => [...new Set(text)].filter((character) => !/\s/u.test(character) && isStrange(character));
}
