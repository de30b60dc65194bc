// Small sheets with Chinese and English, and the fonts of the report, for the press's tests.
import type { FontSet } from '../../src/fonts/font-set.ts';
import { readFonts } from '../../src/fonts/read.ts';
import type { Language } from '../../src/model/language.ts';
import type { Printed, Sheet, Shell } from '../../src/model/sheet.ts';
import { type PrintJob, print } from '../../src/print/index.ts';

export const zh = 'zh' as Language;
export const en = 'en' as Language;

const css = `
  @font-face { font-family: "Noto Serif SC"; src: url("npm:never/read"); }
  @page { size: A4; margin: 20mm 22mm; }
  html { font: 10.5pt/1.7 "Source Serif 4", "Noto Serif SC"; font-synthesis: none; }
  html:lang(zh) { font-family: "Latin Serif", "Noto Serif SC"; }
  body { margin: 0; }
  h1, h2 { font-family: "Source Sans 3", "Noto Sans SC"; break-after: avoid; }
  section { break-before: page; }
  .number { display: inline-block; width: 4em; text-align: right; font-variant-numeric: tabular-nums; }`;

export const shells: readonly Shell[] = [
  { kind: 'brief', css },
  { kind: 'whitepaper', css },
];

export function sheet(id: string, html: string, rest: Partial<Sheet> = {}): Sheet {
  return {
    id,
    kind: 'brief',
    city: null,
    voice: [zh],
    title: `${id} 标题`,
    author: '编者',
    description: '说明',
    archive: false,
    print: '0000',
    html,
    file: `${id}.pdf`,
    promises: { pages: 1, headings: [], contents: false, blankVersos: false, maxBytes: null },
    ...rest,
  };
}

export async function theFonts(): Promise<FontSet> {
  const result = await readFonts('templates/style/fonts.css');
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

export async function jobOf(sheets: readonly Sheet[], rest: Partial<PrintJob> = {}): Promise<PrintJob> {
  const fonts = rest.fonts ?? (await theFonts());
  return {
    sheets: [sheets],
    total: sheets.length,
    shells,
    fonts,
    jobs: 1,
    date: '2018-05-31',
    browser: null,
    onPrinted: () => undefined,
    ...rest,
  };
}

/** Prints, and fails the test where the press does; in the order in which the sheets were given. */
export async function printed(
  sheets: readonly Sheet[],
  rest: Partial<PrintJob> = {},
): Promise<readonly Printed[]> {
  const made = new Map<string, Printed>();
  const onPrinted = (one: Printed): void => void made.set(one.sheet.id, one);
  const run = await print(await jobOf(sheets, { onPrinted, ...rest }));
  if (!run.ok) throw new Error(JSON.stringify(run.diagnostics, null, 2));
  return sheets.flatMap((one) => made.get(one.id) ?? []);
}

/** Codes of what the press refuses. */
export async function refusals(
  sheets: readonly Sheet[],
  rest: Partial<PrintJob> = {},
): Promise<readonly string[]> {
  const run = await print(await jobOf(sheets, rest));
  return run.ok ? [] : run.diagnostics.map((finding) => `${finding.code}: ${finding.message}`);
}
