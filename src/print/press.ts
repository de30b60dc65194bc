// One browser process with one warm page, which prints sheet after sheet.
import type { CDPSession, Page } from 'puppeteer-core';
import * as catalogue from '../diagnostics/catalogue/print.ts';
import { done, failed, settle } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Result } from '../model/result.ts';
import type { Printed, Sheet, SheetKind, Shell } from '../model/sheet.ts';
import type { RunningBrowser } from './browser/launch.ts';
import { printSettled } from './contents.ts';
import { measureLayout } from './page/measure.ts';
import { loadBody, loadShell } from './page/shell.ts';
import { checkStacks } from './page/stacks.ts';
import { contentBox, contentBoxes, type PageBoxes } from './page/width.ts';
import { type Refusals, watchRequests } from './requests.ts';

export interface PressOptions {
  readonly shells: readonly Shell[];
  /** `@font-face` rules with the fonts as data. */
  readonly fontCss: string;
  readonly fonts: FontSet;
  /** ISO date that goes into the PDFs. */
  readonly date: string;
}

export interface Press {
  /** Diagnostics: `fallback-glyph`, `refused-request`, `contents-target`, `contents-unsettled`, `page-size`, `print-failed`. */
  readonly print: (sheet: Sheet) => Promise<Result<Printed>>;
}

/** Makes the page ready: no JavaScript of the page's own, no network, print style. */
export async function openPress(running: RunningBrowser, options: PressOptions): Promise<Press> {
  const page = await running.browser.newPage();
  const session = await page.createCDPSession();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  const requests = await watchRequests(session);
  let loaded: { readonly kind: SheetKind; readonly boxes: PageBoxes } | null = null;
  return {
    print: async (sheet) => {
      try {
        if (loaded?.kind !== sheet.kind) {
          const ready = await prepare(page, sheet.kind, options);
          if (!ready.ok) return ready;
          loaded = { kind: sheet.kind, boxes: ready.value };
        }
        return await printSheet({ page, session, requests, boxes: loaded.boxes }, sheet, options);
      } catch (cause) {
        return failed([catalogue.printFailed(sheet.id, cause)]);
      }
    },
  };
}

async function prepare(page: Page, kind: SheetKind, options: PressOptions): Promise<Result<PageBoxes>> {
  const shell = options.shells.find((candidate) => candidate.kind === kind);
  if (shell === undefined) throw new Error(`there is no style sheet for a ${kind}`);
  const rules = await loadShell(page, shell, options.fontCss);
  const boxes = contentBoxes(rules);
  const unreadable = rules.find((rule) => contentBox(rule) === null);
  if (boxes === null) return failed([catalogue.pageSize(kind, unreadable?.size ?? '')]);
  await page.setViewport({ width: Math.ceil(boxes.unnamed.width), height: 1000 });
  return done(boxes);
}

interface Desk {
  readonly page: Page;
  readonly session: CDPSession;
  readonly requests: Refusals;
  readonly boxes: PageBoxes;
}

async function printSheet(desk: Desk, sheet: Sheet, options: PressOptions): Promise<Result<Printed>> {
  desk.requests.take();
  await loadBody(desk.page, sheet);
  const fallbacks = await checkStacks(desk.page, sheet.id, options.fonts);
  const misfits = await measureLayout(desk.page, desk.boxes, sheet.voice);
  const settled = await printSettled(desk.page, desk.session, sheet, options.date);
  const refused = desk.requests.take().map((what) => catalogue.refusedRequest(sheet.id, what));
  const findings = [...fallbacks, ...refused];
  if (!settled.ok) return failed([...findings, ...settled.diagnostics]);
  return settle(findings, () => ({ sheet, misfits, ...settled.value }));
}
