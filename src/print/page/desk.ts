// Puts what works inside the page into it, once for many sheets, and asks it for all of a sheet in one go.
import type { JSHandle, Page } from 'puppeteer-core';
import { unbroken } from '../../language/typeset.ts';
import type { Misfit, Sheet } from '../../model/sheet.ts';
import * as asked from './asked.ts';
import * as body from './body.ts';
import * as layout from './layout.ts';
import * as lines from './lines.ts';
import * as mend from './mend.ts';
import * as overlaps from './overlaps.ts';
import * as pages from './pages.ts';
import * as stacks from './stacks.ts';
import * as text from './text.ts';
import type { PageBoxes } from './width.ts';
import * as wording from './wording.ts';

/** What the laid-out page tells of a sheet. */
export interface Laid {
  /** What it asks for beside pictures; where there is anything, it has not been laid out. */
  readonly asked: readonly string[];
  /** Everything that does not fit or is set against the rules of its language. */
  readonly misfits: readonly Misfit[];
  readonly stacks: readonly stacks.StackUse[];
  /** Ids whose page numbers the sheet prints. */
  readonly references: readonly string[];
  /** What must begin on which side. */
  readonly rectos: readonly string[];
  readonly wording: wording.PageWording;
}

export interface Desk {
  /**
   * Swaps a sheet in, lays it out as wide as its pages will be, and holds together what no line of a language of its
   * voice may part.
   */
  readonly lay: (sheet: Sheet) => Promise<Laid>;
  /** Page numbers of the contents and pages put in before chapters. What is not painted only has places. */
  readonly set: (setting: Setting) => Promise<void>;
  /** As the numbers now stand in it. */
  readonly wording: () => Promise<wording.PageWording>;
}

export interface Setting {
  readonly numbers: Readonly<Record<string, number>>;
  readonly blanks: readonly string[];
  readonly painted: boolean;
}

/** The same, inside. */
interface Inside {
  readonly lay: (
    sheet: { readonly html: string; readonly title: string; readonly voice: readonly string[] },
    boxes: PageBoxes,
    pieces: Readonly<Record<string, string>>,
  ) => Promise<Laid>;
  readonly set: (setting: Setting) => void;
  readonly readWording: () => wording.PageWording;
}

const ROOMS = [asked, body, layout, text, lines, mend, overlaps, pages, stacks, wording];

const NOTHING: Laid = {
  asked: [],
  misfits: [],
  stacks: [],
  references: [],
  rectos: [],
  wording: { links: [], headings: [] },
};

const SCRIPT = `(() => {
const nothing = ${JSON.stringify(NOTHING)};
${ROOMS.flatMap((room) => Object.values(room).map(String)).join('\n')}
const measure = (boxes, pieces) => {
  const misfits = [];
  const report = (element, problem, byPx, words) => misfits.push(toMisfit(element, problem, byPx, words));
  const read = { ${Object.keys(text).join(', ')}, scriptOf: scripts(), boxesOf: ruler() };
  const pages = findPages(boxes);
  takePageWidths(pages);
  const settings = new Map();
  const blocks = mendLines((root) => readBlocks(root, settings, read.boxesOf), pieces, read);
  findOverfullBoxes(report);
  findTooWide(blocks, pages, report);
  findTooTall(pages, report);
  findClippedLabels(report);
  findForbiddenMarks(blocks, read, report);
  findLonelyEnds(blocks, read, report);
  findTypedSpaces(blocks, read, report);
  findForeignScripts(blocks, read, report);
  findSmallType(blocks, report);
  findTextOverlaps(blocks, report);
  checkLabels(report);
  dropPageWidths(pages);
  return misfits;
};
const lay = async ({ html, title, voice }, boxes, pieces) => {
  const content = parseSheet(html);
  const asked = listAsked(content);
  if (asked.length > 0) return { ...nothing, asked };
  takeWidth(boxes);
  await setBody({ content, title, voice });
  const stacks = listStacks();
  const misfits = measure(boxes, pieces);
  markLanguages();
  dropWidth();
  return { asked, misfits, stacks, references: listPageReferences(), rectos: listRectos(), wording: readWording() };
};
const set = ({ numbers, blanks, painted }) => {
  setPageNumbers(numbers);
  setBlanks(blanks);
  setPaint(painted);
};
return { lay, set, readWording };
})()`;

/** Of a page that has its shell. */
export async function openDesk(page: Page, boxes: PageBoxes): Promise<Desk> {
  const inside = (await page.evaluateHandle(SCRIPT)) as JSHandle<Inside>;
  return {
    lay: ({ html, title, voice }) => {
      const pieces = Object.fromEntries(voice.map((language) => [language, unbroken(language)]));
      const sheet = { html, title, voice: [...voice] };
      return inside.evaluate((desk, ...of) => desk.lay(...of), sheet, boxes, pieces);
    },
    set: (setting) => inside.evaluate((desk, of) => desk.set(of), setting),
    wording: () => inside.evaluate((desk) => desk.readWording()),
  };
}
