// Loads a shell (style sheets and fonts) into the page.
/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import type { Shell } from '../../model/sheet.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
/** See `setPaint`. */
const UNPAINTED = 'html[data-unpainted] * { visibility: hidden !important }';
const EMPTY = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title></title><style>${UNPAINTED}</style></head><body></body></html>`;

/** One kind of page as its `@page` rules make it: an unnamed or a named one, or its first, left or right page. */
export interface PageRule {
  /** `''` for the unnamed page. */
  readonly name: string;
  readonly size: string;
  /** Top, right, bottom, left; `''` where unsaid. */
  readonly margins: readonly [string, string, string, string];
}

/** Puts style sheets and fonts into an empty document; throws where a font does not load. */
export async function loadShell(page: Page, shell: Shell, fontCss: string): Promise<readonly PageRule[]> {
  await page.setContent(EMPTY);
  const css = shell.css.replace(/@font-face\s*\{[^}]*\}/g, '');
  await page.evaluate(
    async (kind, ...sheets) => {
      document.documentElement.dataset.kind = kind;
      for (const text of sheets)
        document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
      await Promise.all([...document.fonts].map((face) => face.load()));
    },
    shell.kind,
    fontCss,
    css,
  );
  return listPageRules(page);
}

/** Every selector of `@page`, with what its rules and those that it builds on say; the unnamed one comes first. */
function listPageRules(page: Page): Promise<readonly PageRule[]> {
  return page.evaluate(() => {
    const NAMES = ['size', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left'];
    const said = new Map<string, Record<string, string>>([['', {}]]);
    for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
      if (!(rule instanceof CSSPageRule)) continue;
      for (const selector of rule.selectorText.split(',').map((part) => part.trim())) {
        const values = NAMES.flatMap((name) => {
          const value = rule.style.getPropertyValue(name);
          return value === '' ? [] : [[name, value] as const];
        });
        said.set(selector, { ...said.get(selector), ...Object.fromEntries(values) });
      }
    }
    return [...said.keys()].map((selector) => {
      const name = selector.split(':')[0] ?? '';
      const found: Record<string, string> = { ...said.get(''), ...said.get(name), ...said.get(selector) };
      const [size = '', top = '', right = '', bottom = '', left = ''] = NAMES.map((key) => found[key] ?? '');
      return { name, size, margins: [top, right, bottom, left] as const };
    });
  });
}
