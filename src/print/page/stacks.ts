// Which characters the laid-out page sets in which font stack, to find those that would fall back.
/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import * as catalogue from '../../diagnostics/catalogue/print.ts';
import type { FontSet } from '../../fonts/font-set.ts';
import { uncoveredInStack } from '../../fonts/uncovered.ts';
import type { Diagnostic } from '../../model/result.ts';

/** The distinct characters set in one value of `font-family` and one weight. */
interface StackUse {
  readonly family: string;
  readonly weight: number;
  readonly characters: string;
}

/** One diagnostic for every character that no declared face of its own stack has: `fallback-glyph`. */
export async function checkStacks(page: Page, sheet: string, fonts: FontSet): Promise<readonly Diagnostic[]> {
  const uses = await listStacks(page);
  return uses.flatMap(({ family, weight, characters }) =>
    uncoveredInStack(fonts, characters, { family: parseFamilies(family), weight }).map((character) =>
      catalogue.fallbackGlyph(sheet, character, `${weight} ${family}`),
    ),
  );
}

function listStacks(page: Page): Promise<readonly StackUse[]> {
  return page.evaluate(() => {
    const uses = new Map<string, { family: string; weight: number; characters: Set<string> }>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue ?? '';
      if (element === null || text.trim() === '' || element.closest('title, desc, style, script')) continue;
      const { fontFamily, fontWeight, textTransform } = getComputedStyle(element);
      const key = `${fontWeight} ${fontFamily}`;
      const use = uses.get(key) ?? { family: fontFamily, weight: Number(fontWeight), characters: new Set() };
      uses.set(key, use);
      for (const character of textTransform === 'uppercase' ? text.toUpperCase() : text)
        use.characters.add(character);
    }
    return [...uses.values()].map((use) => ({ ...use, characters: [...use.characters].join('') }));
  });
}

/** `"Latin Serif", Noto Serif SC, serif` → names. */
const parseFamilies = (value: string): readonly string[] =>
  value.split(',').map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2'));
