// A browser page with the report's own style and fonts, to look at how it sets a text.
import type { CDPSession, Page } from 'puppeteer-core';
import { readTemplates } from '../../src/compose/templates.ts';
import { readFonts } from '../../src/fonts/read.ts';
import type { Misfit, Sheet, SheetKind } from '../../src/model/sheet.ts';
import { findBrowser } from '../../src/print/browser/find.ts';
import { launchBrowser } from '../../src/print/browser/launch.ts';
import { openDesk as openPageDesk } from '../../src/print/page/desk.ts';
import { loadShell } from '../../src/print/page/shell.ts';
import { contentBoxes, type PageBoxes } from '../../src/print/page/width.ts';
import { openStock } from '../../src/print/stock.ts';
import { unwrap } from '../score/make-dataset.ts';

export interface Desk {
  readonly page: Page;
  readonly session: CDPSession;
  readonly boxes: PageBoxes;
  /** Lays a sheet out as the press does, and measures it. */
  readonly lay: (sheet: Sheet) => Promise<readonly Misfit[]>;
  readonly close: () => Promise<void>;
}

/** Ready for sheets of one kind; `sheets` name the characters that the fonts must have. */
export async function openDesk(kind: SheetKind, sheets: readonly Sheet[]): Promise<Desk> {
  const { shells } = unwrap(await readTemplates('templates'));
  const shell = shells.find((candidate) => candidate.kind === kind);
  if (shell === undefined) throw new Error(`no style of a ${kind}`);
  const [order] = openStock(unwrap(await readFonts('templates/style/fonts.css')), shells).take(sheets);
  const fonts = (await order?.cut.fontCss) ?? '';
  const running = unwrap(await launchBrowser(unwrap(await findBrowser(null))));
  const page = await running.browser.newPage();
  const session = await page.createCDPSession();
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType('print');
  const boxes = contentBoxes(await loadShell(page, shell, fonts));
  if (boxes === null) throw new Error('the style has no page size');
  await page.setViewport({ width: Math.ceil(boxes.unnamed.width), height: 1000 });
  const inside = await openPageDesk(page, boxes);
  const lay = async (sheet: Sheet) => (await inside.lay(sheet)).misfits;
  return { page, session, boxes, lay, close: running.close };
}
