// One browser process with one warm page, which prints sheet after sheet.
import type { CDPSession, Page } from 'puppeteer-core';
import * as catalogue from '../diagnostics/catalogue/print.ts';
import { done, failed, settle } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Result } from '../model/result.ts';
import type { Misfit, Sheet, SheetKind, Shell } from '../model/sheet.ts';
import type { RunningBrowser } from './browser/launch.ts';
import { printSettled, type Settled } from './contents.ts';
import { unlessLost } from './loss.ts';
import { type Desk, openDesk } from './page/desk.ts';
import { loadShell } from './page/shell.ts';
import { contentBox, contentBoxes } from './page/width.ts';
import { type Refusals, watchRequests } from './requests.ts';
import { checkStacks } from './stacks.ts';

export interface PressOptions {
  readonly shells: readonly Shell[];
  readonly fonts: FontSet;
}

/** A sheet as it comes from the press; it has still to be finished. */
export interface Pressed extends Settled {
  readonly sheet: Sheet;
  readonly misfits: readonly Misfit[];
}

/** The fonts of a sheet. */
export interface FontsCut {
  /** Those with a higher number have all characters of those with a lower one. */
  readonly number: number;
  /** `@font-face` rules with the fonts as data. */
  readonly fontCss: string;
}

export interface Press {
  /**
   * Throws where the browser or its page is lost. Diagnostics: `fallback-glyph`, `refused-request`, `contents-target`,
   * `contents-unsettled`, `page-size`.
   */
  readonly print: (sheet: Sheet, cut: FontsCut) => Promise<Result<Pressed>>;
}

/** Makes the page ready: no JavaScript of the page's own, no network, print style. */
export async function openPress(running: RunningBrowser, options: PressOptions): Promise<Press> {
  const page = await running.browser.newPage();
  const session = await page.createCDPSession();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  const requests = await watchRequests(session);
  const unlessCrashed = unlessLost(new Promise<never>((_, reject) => page.once('error', reject)));
  let loaded: Loaded | null = null;
  const print = async (sheet: Sheet, cut: FontsCut): Promise<Result<Pressed>> => {
    if (loaded?.kind !== sheet.kind || loaded.number < cut.number) {
      const ready = await prepare(page, sheet.kind, cut.fontCss, options);
      if (!ready.ok) return ready;
      loaded = { kind: sheet.kind, number: cut.number, desk: ready.value };
    }
    return printSheet({ session, requests, desk: loaded.desk }, sheet, options);
  };
  return { print: (sheet, cut) => unlessCrashed(print(sheet, cut)) };
}

/** What the page has in it beside a sheet's body. */
interface Loaded {
  readonly kind: SheetKind;
  readonly number: number;
  readonly desk: Desk;
}

async function prepare(
  page: Page,
  kind: SheetKind,
  fontCss: string,
  options: PressOptions,
): Promise<Result<Desk>> {
  const shell = options.shells.find((candidate) => candidate.kind === kind);
  if (shell === undefined) throw new Error(`there is no style sheet for a ${kind}`);
  const rules = await loadShell(page, shell, fontCss);
  const boxes = contentBoxes(rules);
  const unreadable = rules.find((rule) => contentBox(rule) === null);
  if (boxes === null) return failed([catalogue.pageSize(kind, unreadable?.size ?? '')]);
  // As high as ever, since vertical text is measured by it.
  await page.setViewport({ width: Math.ceil(boxes.unnamed.width), height: 1000 });
  return done(await openDesk(page, boxes));
}

interface Seated {
  readonly session: CDPSession;
  readonly requests: Refusals;
  readonly desk: Desk;
}

async function printSheet(
  { session, requests, desk }: Seated,
  sheet: Sheet,
  options: PressOptions,
): Promise<Result<Pressed>> {
  requests.take();
  const laid = await desk.lay(sheet);
  if (laid.asked.length > 0)
    return failed(laid.asked.map((what) => catalogue.refusedRequest(sheet.id, what)));
  const fallbacks = checkStacks(laid.stacks, sheet.id, options.fonts);
  const settled = await printSettled({ session, desk, laid }, sheet);
  const refused = requests.take().map((what) => catalogue.refusedRequest(sheet.id, what));
  const findings = [...fallbacks, ...refused];
  if (!settled.ok) return failed([...findings, ...settled.diagnostics]);
  return settle(findings, () => ({ sheet, misfits: laid.misfits, ...settled.value }));
}
