// A hostile sheet reaches no listener and no file, whatever it tries; one that asks is refused by its name.
import { setTimeout } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/result.ts';
import type { Printed } from '../../src/model/sheet.ts';
import { findBrowser } from '../../src/print/browser/find.ts';
import { print } from '../../src/print/index.ts';
import { jobOf, sheet } from '../print/sheets.ts';
import { unwrap } from '../score/make-dataset.ts';
import { hostileBodies } from './bodies.ts';
import { type Canaries, SECRET, startCanaries } from './canaries.ts';

/** What these sheets would need is not there at all: no script runs, no link is followed. The rest must be refused. */
const HARMLESS = ['img-svg-data', 'link', 'script', 'script-src', 'script-svg', 'template'];

let canaries: Canaries;
let findings: readonly Diagnostic[] = [];
const printed: Printed[] = [];

beforeAll(async () => {
  canaries = await startCanaries();
  const sheets = [...hostileBodies(canaries)].map(([name, html]) => sheet(name, html, { title: 'Kept' }));
  const onPrinted = (one: Printed): void => void printed.push(one);
  const run = await print(await jobOf(sheets, { jobs: 2, onPrinted }));
  findings = run.ok ? run.warnings : run.diagnostics;
});
afterAll(() => canaries.close());

it('hears nothing from any sheet', async () => {
  // What was sent last may still be on its way.
  await setTimeout(300);
  expect(canaries.heard()).toEqual([]);
});

it('refuses every sheet that asks, by its name, and prints the others', () => {
  const names = [...hostileBodies(canaries).keys()];
  expect([...new Set(findings.map(({ code }) => code))]).toEqual(['refused-request']);
  const refused = new Set(findings.map(({ message }) => message.split(' asks for ')[0] ?? ''));
  expect(names.filter((name) => !refused.has(name)).sort()).toEqual(HARMLESS);
  expect(printed.map(({ sheet: { id } }) => id).sort()).toEqual(HARMLESS);
});

it('prints no word of a file, and what no script has changed', async () => {
  for (const { pdf } of printed) {
    const bytes = Buffer.from(pdf).toString('latin1');
    const { text } = await extractText(Uint8Array.from(pdf), { mergePages: true });
    expect(bytes).toContain('/Title (Kept)');
    expect(bytes).not.toContain(SECRET);
    expect(text).not.toContain(SECRET);
  }
});

/** Each of them by another way: image, frame, plug-in, style, font, script, WebSocket handshake, WebRTC. */
const WAYS = [
  'img',
  'mapped',
  'localhost',
  'iframe',
  'object',
  'link',
  'import',
  'url',
  'font',
  'script',
  '',
];

it('would have heard of them from a browser without our precautions', async () => {
  const control = await startCanaries();
  const { path, env } = unwrap(await findBrowser(null));
  const options = { executablePath: path, headless: 'shell' as const, pipe: true, args: ['--no-sandbox'] };
  const browser = await launch({ ...options, env: { ...process.env, ...env } });
  const awaited = [...WAYS.map((way) => `GET /${way} HTTP/1.1`), 'a datagram'];
  const missing = () => awaited.filter((line) => !control.heard().some((heard) => heard.startsWith(line)));
  try {
    const page = await browser.newPage();
    const bodies = [...hostileBodies(control)].filter(([name]) => !['meta', 'base'].includes(name));
    await page.setContent(bodies.map(([, html]) => html).join('\n'), { waitUntil: 'domcontentloaded' });
    for (let waited = 0; waited < 10_000 && missing().length > 0; waited += 50) await setTimeout(50);
  } finally {
    await browser.close();
  }
  expect(missing()).toEqual([]);
  await control.close();
});
