// Runs inside the page: loads a shell (style sheets and fonts) and swaps bodies into it.
/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import type { Sheet, Shell } from '../../model/sheet.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
const EMPTY = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title></title></head><body></body></html>`;

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

/**
 * Swaps in a sheet's body; its first language and title become those of the document. Style sheets can ask for
 * `html[data-kind]` and `html[data-voice]`.
 */
export async function loadBody(page: Page, sheet: Sheet): Promise<void> {
  await page.evaluate(
    async (html, title, voice) => {
      document.documentElement.lang = voice[0] ?? '';
      document.documentElement.dataset.voice = voice.join('-');
      document.title = title;
      document.body.innerHTML = html;
      await document.fonts.ready;
      await Promise.allSettled([...document.images].map((image) => image.decode()));
    },
    sheet.html,
    sheet.title,
    [...sheet.voice] as string[],
  );
}

/** Sets the numbers of the contents; `[data-page-of]` elements whose id is not among them keep their text. */
export async function setPageNumbers(page: Page, numbers: Readonly<Record<string, number>>): Promise<void> {
  await page.evaluate((byId) => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      const number = byId[element.dataset.pageOf ?? ''];
      if (number !== undefined) element.textContent = String(number);
    }
  }, numbers);
}

/** Ids whose page numbers the sheet prints, in order, each once. */
export async function listPageReferences(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map(
        (element) => element.dataset.pageOf ?? '',
      ),
    ),
  ]);
}
