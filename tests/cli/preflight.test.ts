// indexpress preflight: any PDF from the command line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printBook } from '../preflight/book.ts';
import { damaged } from '../preflight/damage.ts';
import { element } from '../preflight/harm.ts';
import { theFonts } from '../print/sheets.ts';
import { type Cli, compileCli } from './run.ts';

let cli: Cli;
let folder: string;
let good: string;
let bad: string;
beforeAll(async () => {
  cli = compileCli();
  folder = mkdtempSync(join(tmpdir(), 'indexpress-preflight-'));
  [good, bad] = [join(folder, 'good.pdf'), join(folder, 'bad.pdf')];
  const { pdf } = await printBook(await theFonts());
  writeFileSync(good, pdf);
  writeFileSync(bad, damaged(pdf, element('Figure', '', { Alt: undefined })));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('indexpress preflight', () => {
  it('says what it has held a file to', async () => {
    const { code, stdout, stderr } = await cli.run(['preflight', good]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`${good}: 2 pages, 4 fonts, held to PDF/UA-1: no errors, no warnings\n`);
  });

  it('fails on a broken rule, with its number, page, element and remedy', async () => {
    const { code, stdout, stderr } = await cli.run(['preflight', good, bad]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /error\[pdf-ua\] .*bad\.pdf breaks rule 7\.3-1 of PDF\/UA-1: .*page 1.*\n.*hint: .*aria-label/,
    );
    expect(stdout).toContain('bad.pdf: 2 pages, 4 fonts, held to PDF/UA-1: 1 error, no warnings');
  });

  it('gives every breach as JSON', async () => {
    const { code, stdout } = await cli.run(['preflight', '--json', bad, good]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      files: [
        { file: bad, pages: 2, breaches: [{ standard: 'PDF/UA-1', rule: '7.3-1', page: 1 }] },
        { file: good, breaches: [], diagnostics: [] },
      ],
    });
  });

  it('says that a file is no PDF, or is not there', async () => {
    const none = await cli.run(['preflight', 'package.json']);
    expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('pdf-unreadable') });
    const gone = await cli.run(['preflight', 'nowhere.pdf']);
    expect(gone).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error[pdf-missing] nowhere.pdf'),
    });
  });

  it('asks for a file', async () => {
    expect(await cli.run(['preflight'])).toMatchObject({ code: 2 });
  });
});
