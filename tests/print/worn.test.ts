// A browser grows with every print, so after a hundred it is replaced.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { print } from '../../src/print/index.ts';
import { enterLair, type Lair } from './processes.ts';
import { jobOf, sheet } from './sheets.ts';

let lair: Lair;
beforeAll(async () => {
  lair = await enterLair();
});
afterAll(() => lair.leave());

it('is closed after a hundred prints, and another one prints the rest', async () => {
  const sheets = Array.from({ length: 103 }, (_, index) => sheet(`s${index}`, '<p>城</p>'));
  const browsers: (number | undefined)[] = [];
  const onPrinted = () => void browsers.push(...lair.browsers());
  const run = await print(await jobOf(sheets, { onPrinted }));
  expect(run.ok && run.value.count).toBe(103);
  expect(new Set(browsers).size).toBe(2);
  const [first] = browsers;
  // A sheet is handed on while the next one is printed: the hundredth beside the new browser, or between the two.
  expect(browsers.slice(0, 98).every((pid) => pid === first)).toBe(true);
  expect(browsers.slice(-2).every((pid) => pid !== first)).toBe(true);
  expect(lair.processes()).toEqual([]);
});
