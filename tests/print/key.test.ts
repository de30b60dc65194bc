// The key of a print changes with everything that its bytes depend on, and with nothing else.
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identifyBrowser, type PrintContext, printKey, printParts } from '../../src/print/index.ts';
import { enterLair, type Lair } from './processes.ts';
import { en, sheet, shells } from './sheets.ts';

const one = sheet('one', '<p>城</p>');
const context: PrintContext = {
  shells,
  fonts: { 'Noto Serif SC 400': '0.4.3 sha256:00', 'Noto Sans SC 700': '0.4.3 sha256:01' },
  date: '2018-05-31',
  browser: 'embedded 1',
};
const before = printParts(one, context);
const changed = (sheet: typeof one, about: PrintContext): readonly string[] =>
  Object.entries(printParts(sheet, about)).flatMap(([part, digest]) =>
    before[part as keyof typeof before] === digest ? [] : [part],
  );

describe('printParts', () => {
  it('says which part has changed, and nothing where none has', () => {
    expect(changed({ ...one }, { ...context })).toEqual([]);
    expect(changed({ ...one, html: '<p>市</p>' }, context)).toEqual(['content']);
    expect(changed({ ...one, voice: [en] }, context)).toEqual(['content']);
    expect(changed(one, { ...context, shells: [{ kind: 'brief', css: 'p {}' }] })).toEqual(['style']);
    expect(changed(one, { ...context, fonts: { 'Noto Serif SC 400': '0.4.4' } })).toEqual(['fonts']);
    expect(changed(one, { ...context, browser: 'embedded 2' })).toEqual(['browser']);
    expect(changed(one, { ...context, date: '2018-06-01' })).toEqual(['date']);
  });

  it('does not mind the style of another kind of sheet, nor the order of keys', () => {
    const other = shells.map((shell) => (shell.kind === 'brief' ? shell : { ...shell, css: 'p {}' }));
    const turned = Object.fromEntries(Object.entries(context.fonts).reverse());
    expect(changed(one, { ...context, shells: other, fonts: turned })).toEqual([]);
  });
});

describe('printKey', () => {
  it('is a hash over all parts', () => {
    expect(printKey(one, context)).toMatch(/^[0-9a-f]{64}$/);
    expect(printKey({ ...one }, context)).toBe(printKey(one, context));
    expect(printKey(one, { ...context, date: '2018-06-01' })).not.toBe(printKey(one, context));
  });
});

describe('identifyBrowser', () => {
  let lair: Lair;
  beforeAll(async () => {
    lair = await enterLair();
  });
  afterAll(() => lair.leave());

  it('names the embedded browser without unpacking it', async () => {
    expect(await identifyBrowser(null)).toMatchObject({
      ok: true,
      value: expect.stringMatching(/^embedded [\d.]+ .*chromium\.br:\d+/),
    });
  });

  it('notices that a named browser was replaced', async () => {
    const path = join(lair.folder, 'chrome');
    await writeFile(path, 'old', { mode: 0o755 });
    const first = await identifyBrowser(path);
    await writeFile(path, 'new');
    await utimes(path, 1, 1);
    const second = await identifyBrowser(path);
    expect(first.ok && second.ok && first.value !== second.value).toBe(true);
    expect(second).toMatchObject({ ok: true, value: `${path} 3 1000000000` });
  });

  it('says that a named browser is not there', async () => {
    const missing = await identifyBrowser('/nowhere/chrome');
    expect(missing.ok ? [] : missing.diagnostics).toMatchObject([{ code: 'browser-missing' }]);
  });
});
