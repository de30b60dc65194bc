// Sends the measuring functions into the page and brings back what they found.
import type { Page } from 'puppeteer-core';
import type { Misfit } from '../../model/sheet.ts';
import * as layout from './layout.ts';

const SCRIPT = `(() => {
${Object.values(layout).map(String).join('\n')}
return [...findOverfullBoxes(), ...findTooWide(), ...findClippedLabels()];
})()`;

/** Everything on the laid-out page that does not fit, in print style. */
export async function measureLayout(page: Page): Promise<readonly Misfit[]> {
  return (await page.evaluate(SCRIPT)) as readonly Misfit[];
}
