// Files of the looks that are no plain files, lead elsewhere, are endless or damaged: each is refused, none is followed.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readTemplates } from '../../src/compose/templates.ts';
import { readFonts } from '../../src/fonts/read.ts';
import type { Result } from '../../src/model/result.ts';
import { changed, FONT, tablesOf, withChecksums } from './damage-font.ts';

const room = mkdtempSync(join(tmpdir(), 'looks-files-'));
const secret = join(room, 'secret');
let templates = '';
let count = 0;

beforeEach(() => {
  count += 1;
  templates = join(room, `project-${count}`, 'templates');
  cpSync('templates', templates, { recursive: true });
  mkdirSync(secret, { recursive: true });
  writeFileSync(join(secret, 'page.css'), 'p { color: red; }');
  writeFileSync(join(secret, 'a.ttf'), FONT);
});
afterAll(() => rmSync(room, { recursive: true }));

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.diagnostics.map(({ code }) => code);

/** What is said of the templates when something else stands in place of a file. */
async function insteadOf(file: string, make: (path: string) => void): Promise<readonly string[]> {
  rmSync(join(templates, file));
  make(join(templates, file));
  return codes(await readTemplates(templates));
}

const FACE = '@font-face { font-family: "A"; font-weight: 400; src: url("../fonts/a.ttf"); }';

/** What is said of a font that lies with the templates. */
async function ofFont(make: (path: string) => void): Promise<readonly string[]> {
  mkdirSync(join(templates, 'fonts'));
  writeFileSync(join(templates, 'style/fonts.css'), FACE);
  make(join(templates, 'fonts/a.ttf'));
  return codes(await readFonts(join(templates, 'style/fonts.css')));
}
const ofBytes = (bytes: Buffer) => ofFont((path) => writeFileSync(path, bytes));

describe('templates and style sheets', () => {
  it('may be links to a neighbour of the templates folder', async () => {
    const neighbour = join(templates, '../page.css');
    writeFileSync(neighbour, 'p { color: red; }');
    expect(await insteadOf('style/page.css', (path) => symlinkSync(neighbour, path))).toEqual([]);
  });

  it('may not be links that lead farther', async () => {
    const link = (path: string) => symlinkSync(join(secret, 'page.css'), path);
    expect(await insteadOf('style/page.css', link)).toEqual(['file-outside']);
    expect(await insteadOf('partials/said.hbs', link)).toContain('file-outside');
  });

  it('may not be a pipe, a device or a folder', async () => {
    expect(await insteadOf('style/page.css', (path) => execFileSync('mkfifo', [path]))).toEqual([
      'file-unreadable',
    ]);
    expect(await insteadOf('style/page.css', (path) => symlinkSync('/dev/zero', path))).toEqual([
      'file-unreadable',
      'file-outside',
    ]);
    expect(await insteadOf('style/page.css', (path) => mkdirSync(path))).toContain('file-unreadable');
  });

  it('may not be links to a folder, to nothing, or in a circle', async () => {
    symlinkSync(secret, join(templates, 'more'));
    symlinkSync(join(templates, 'nothing'), join(templates, 'lost.css'));
    symlinkSync(join(templates, 'round.css'), join(templates, 'round.css'));
    expect(codes(await readTemplates(templates))).toEqual(Array(3).fill('file-unreadable'));
  });

  it('may not have a gigabyte', async () => {
    const large = (path: string) => {
      writeFileSync(path, '');
      truncateSync(path, 2 ** 30);
    };
    expect(await insteadOf('style/page.css', large)).toContain('file-too-large');
  });

  it('may not be a thousand', async () => {
    for (let i = 0; i < 1_000; i++) writeFileSync(join(templates, `charts/${i}.txt`), '');
    expect(codes(await readTemplates(templates))).toEqual(['templates-many']);
  });
});

describe('a font that lies with the templates', () => {
  it('is taken where it is whole', async () => {
    expect(await ofBytes(FONT)).toEqual([]);
  });

  it('may not be a link that leads farther, or a pipe', async () => {
    expect(await ofFont((path) => symlinkSync(join(secret, 'a.ttf'), path))).toEqual(['font-file']);
    rmSync(join(templates, 'fonts'), { recursive: true });
    expect(await ofFont((path) => execFileSync('mkfifo', [path]))).toEqual(['font-file']);
  });

  it('may not have 200 megabytes', async () => {
    const large = (path: string) => {
      writeFileSync(path, FONT);
      truncateSync(path, 200_000_000);
    };
    expect(await ofFont(large)).toEqual(['font-file']);
  });

  it.each([
    ['is cut off in the middle', FONT.subarray(0, FONT.length / 2)],
    ['is cut off within the first table', FONT.subarray(0, 700)],
    ['has one wrong byte', changed('glyf', (font, { offset }) => font.writeUInt8(0xa5, offset + 5_000))],
    [
      'has a table beyond its end',
      changed('hmtx', (font, { record }) => font.writeUInt32BE(2 ** 31, record + 8)),
    ],
    [
      'has a table of four gigabytes',
      changed('cmap', (font, { record }) => font.writeUInt32BE(2 ** 32 - 1, record + 12)),
    ],
    ['lacks a table', changed('loca', (font, { record }) => font.write('zzzz', record, 'latin1'))],
    ['has no size', withChecksums(changed('head', (font, { offset }) => font.writeUInt16BE(0, offset + 18)))],
    [
      'has a list of characters that is noise',
      withChecksums(
        changed('cmap', (font, { offset, length }) => font.fill(0xee, offset + 4, offset + length)),
      ),
    ],
  ])('is damaged where it %s', async (_, bytes) => {
    expect(await ofBytes(bytes)).toEqual(['font-damaged']);
  });

  it('is either refused or can be measured and cut, whatever bytes of it are changed', async () => {
    let seed = 1;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * below);
    };
    mkdirSync(join(templates, 'fonts'));
    writeFileSync(join(templates, 'style/fonts.css'), FACE);
    const said = new Set<string>();
    for (const { tag } of tablesOf(FONT)) {
      const bytes = changed(tag, (font, { offset, length }) => {
        for (let i = 0; i < 40; i++) font.writeUInt8(next(256), offset + next(Math.min(length, 400)));
      });
      writeFileSync(join(templates, 'fonts/a.ttf'), withChecksums(bytes));
      // What throws here would end the program with the code for its own mistakes.
      for (const code of codes(await readFonts(join(templates, 'style/fonts.css')))) said.add(code);
    }
    expect([...said]).toEqual(['font-damaged']);
  });
});
