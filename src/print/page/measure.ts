// Sends the measuring functions into the page and brings back what they found.
import type { Page } from 'puppeteer-core';
import { unbroken } from '../../language/typeset.ts';
import type { Misfit } from '../../model/sheet.ts';
import * as layout from './layout.ts';
import * as lines from './lines.ts';
import * as mend from './mend.ts';
import * as overlaps from './overlaps.ts';
import * as pages from './pages.ts';
import * as text from './text.ts';
import type { PageBoxes } from './width.ts';

const ROOMS = [layout, text, lines, mend, overlaps, pages];

const SCRIPT = `(boxes, pieces) => {
${ROOMS.flatMap((room) => Object.values(room).map(String)).join('\n')}
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
}`;

/**
 * Lays the page out as wide as its pages will be, holds together what no line of a language of `voice` may part, and
 * returns everything that does not fit or is set against the rules of its language.
 */
export async function measureLayout(
  page: Page,
  boxes: PageBoxes,
  voice: readonly string[],
): Promise<readonly Misfit[]> {
  const pieces = Object.fromEntries(voice.map((language) => [language, unbroken(language)]));
  return (await page.evaluate(
    `(${SCRIPT})(${JSON.stringify(boxes)}, ${JSON.stringify(pieces)})`,
  )) as readonly Misfit[];
}
