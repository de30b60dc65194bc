// The characters of the sheets so far: the fonts are cut to them, and none of them is missing.

import * as catalogue from '../diagnostics/catalogue/print.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { openCutter } from '../fonts/subset.ts';
import { uncovered } from '../fonts/uncovered.ts';
import type { Diagnostic } from '../model/result.ts';
import type { Sheet, Shell } from '../model/sheet.ts';
import { cssStrings, printedText } from './printed-text.ts';

/** The declared fonts, cut to the characters of some sheets and of all before them. */
export interface Cut {
  /** Of two cuts the later one has all characters of the earlier. */
  readonly number: number;
  /** `@font-face` rules with the fonts as data. */
  readonly fontCss: Promise<string>;
}

/** A sheet, and the fonts that it needs. */
export interface Order {
  readonly sheet: Sheet;
  readonly cut: Cut;
}

export interface Stock {
  /** The sheets that can be printed, the longest first. */
  readonly take: (sheets: readonly Sheet[]) => readonly Order[];
  /** Of all sheets taken: `missing-glyph`, one a character; `unknown-entity`. */
  readonly findings: () => readonly Diagnostic[];
}

/** What style sheets may add to the text: ASCII for counters, bullets, dashes, quotation and emphasis marks. */
const ADDED = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}•◦▪‐–—…●“”‘’·`;

export function openStock(fonts: FontSet, shells: readonly Shell[]): Stock {
  const cutter = openCutter(fonts);
  const checks = openChecks(fonts);
  const characters = new Set<string>();
  let cut: Cut | null = null;
  /** Whether there was a new one. */
  const add = (text: string): boolean => {
    const before = characters.size;
    // Style sheets may ask for capitals.
    for (const character of new Set(text + text.toUpperCase())) characters.add(character);
    return characters.size > before;
  };
  for (const text of [ADDED, ...shells.map(({ css }) => cssStrings(css))]) add(text);
  const take = (sheets: readonly Sheet[]): readonly Order[] => {
    const good = sheets.flatMap((sheet) => {
      const text = checks.check(sheet);
      return text === null ? [] : [{ sheet, text }];
    });
    const isNew = good.map(({ text }) => add(text)).includes(true);
    if (good.length > 0 && (isNew || cut === null))
      cut = { number: (cut?.number ?? 0) + 1, fontCss: cutter([...characters]) };
    // Whoever needs it is told that it failed.
    cut?.fontCss.catch(() => undefined);
    const current = cut;
    if (current === null) return [];
    const sorted = good.map(({ sheet }) => sheet).sort((a, b) => b.html.length - a.html.length);
    return sorted.map((sheet) => ({ sheet, cut: current }));
  };
  return { take, findings: checks.findings };
}

interface Checks {
  /** The text of a sheet; `null` where there is something in it that cannot be printed. */
  readonly check: (sheet: Sheet) => string | null;
  readonly findings: () => readonly Diagnostic[];
}

function openChecks(fonts: FontSet): Checks {
  const found = new Map<string, { sheet: string; around: string; more: number }>();
  const entities: Diagnostic[] = [];
  const check = ({ id, html }: Sheet): string | null => {
    const { text, unknown } = printedText(html);
    entities.push(...unknown.map((entity) => catalogue.unknownEntity(id, entity)));
    const missing = uncovered(fonts, text);
    for (const character of missing) {
      const earlier = found.get(character);
      if (earlier !== undefined) earlier.more++;
      else found.set(character, { sheet: id, around: around(text, character), more: 0 });
    }
    return missing.length + unknown.length > 0 ? null : text;
  };
  const findings = () => [
    ...entities,
    ...[...found].map(([character, { sheet, around, more }]) =>
      catalogue.missingGlyph(character, sheet, around, more),
    ),
  ];
  return { check, findings };
}

function around(text: string, character: string): string {
  const characters = [...text];
  const at = characters.indexOf(character);
  const excerpt = characters.slice(Math.max(0, at - 12), at + 13).join('');
  return excerpt.replace(/\s+/g, ' ').trim();
}
