// Chapters that begin on right-hand pages, and spreads on left-hand ones: Chromium reads `break-before: right` as any
// page, so pages are put in.
/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';

type Numbers = Readonly<Record<string, number>>;

/**
 * What must begin on which side, in reading order: `data-rectos` of the sheet's outermost element. `a`: chapter a on an
 * odd page. `a>b`: b on an even page, and what moves it is put in before a.
 */
export const listRectos = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    (document.querySelector<HTMLElement>('[data-rectos]')?.dataset.rectos ?? '').split(' ').filter(Boolean),
  );

export interface Imposed {
  /** Chapters that need a blank page before them. */
  readonly blanks: readonly string[];
  /** Page numbers as they will be with those blanks. */
  readonly numbers: Numbers;
}

/** `destinations` are those of a print that has `present` blanks in it. */
export function impose(
  rectos: readonly string[],
  present: readonly string[],
  destinations: Numbers,
): Imposed {
  const blanks: string[] = [];
  /** Pages, without any blanks, from which on one more blank has been put in. */
  const from: number[] = [];
  const pageOf = (id: string): number => destinations[id] ?? 0;
  const before = (number: number) => present.filter((id) => pageOf(id) <= number).length;
  const bareOf = (id: string): number => pageOf(id) - before(pageOf(id));
  for (const wish of rectos) {
    const [chapter = '', facing = null] = wish.split('>');
    const odd = facing === null ? 1 : 0;
    if ((bareOf(facing ?? chapter) + blanks.length) % 2 === odd) continue;
    blanks.push(chapter);
    from.push(bareOf(chapter));
  }
  const toNumber = (number: number): number => {
    const bare = number - before(number);
    return bare + from.filter((first) => first <= bare).length;
  };
  const numbers = Object.fromEntries(Object.entries(destinations).map(([id, at]) => [id, toNumber(at)]));
  return { blanks, numbers };
}

/**
 * Pages before these chapters and no others: a chapter's own plate (`data-plate-of`), hidden until it is needed, or
 * else a blank one, which holds nothing, so that nothing is read out.
 */
export async function setBlanks(page: Page, chapters: readonly string[]): Promise<void> {
  await page.evaluate(
    (ids) => {
      for (const blank of document.querySelectorAll('.blank-verso.put-in')) blank.remove();
      for (const plate of document.querySelectorAll<HTMLElement>('[data-plate-of]'))
        plate.hidden = !ids.includes(plate.dataset.plateOf ?? '');
      for (const id of ids) {
        if (document.querySelector(`[data-plate-of="${CSS.escape(id)}"]`) !== null) continue;
        const blank = document.createElement('div');
        blank.className = 'blank-verso put-in';
        document.getElementById(id)?.closest('section')?.before(blank);
      }
    },
    [...chapters],
  );
}
