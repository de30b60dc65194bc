// Reading the fonts' style sheet: real packages, broken rules, unusable files.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlineProblem } from '../../src/fonts/outlines.ts';
import { parseFaces } from '../../src/fonts/parse.ts';
import { readFonts } from '../../src/fonts/read.ts';
import { parseUnicodeRange } from '../../src/fonts/unicode-range.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fonts-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function codesOf(css: string): Promise<readonly string[]> {
  const file = join(folder, 'fonts.css');
  await writeFile(file, css);
  const result = await readFonts(file);
  return result.ok ? [] : result.diagnostics.map((finding) => finding.code);
}

const face = (url: string) => `@font-face { font-family: "A"; font-weight: 400; src: url("${url}"); }`;

describe('readFonts', () => {
  it('reads every face of the report and knows its version and hash', async () => {
    const fonts = await readFonts('templates/style/fonts.css');
    if (!fonts.ok) throw new Error(JSON.stringify(fonts.diagnostics));
    expect(fonts.value.faces.length).toBeGreaterThan(10);
    expect(fonts.value.versions['Noto Serif SC 400']).toMatch(/^\d+\.\d+\.\d+ sha256:[0-9a-f]{64}$/);
  });

  it('loads a file that two faces share only once', async () => {
    const fonts = await readFonts('templates/style/fonts.css');
    const files = (fonts.ok ? fonts.value.faces : []).map((each) => each.file);
    expect(new Set(files).size).toBe(new Set(files.map((file) => file.url)).size);
    expect(new Set(files).size).toBeLessThan(files.length);
  });

  it('says that a style sheet is missing', async () => {
    const result = await readFonts(join(folder, 'nowhere.css'));
    expect(result.ok ? [] : result.diagnostics.map((finding) => finding.code)).toEqual(['font-style-sheet']);
  });

  it('says that a style sheet declares no face', async () => {
    expect(await codesOf('/* @font-face { } */')).toEqual(['font-style-sheet']);
  });

  it('names every missing font file at once', async () => {
    const css = [face('npm:no-such-package/a.ttf'), face('npm:@expo-google-fonts/noto-serif-sc/nope.ttf')];
    expect(await codesOf([...css, face('beside.ttf')].join('\n'))).toEqual([
      'font-file',
      'font-file',
      'font-file',
    ]);
  });

  it('refuses a file that cannot be embedded as a real font', async () => {
    await writeFile(join(folder, 'cff.otf'), Buffer.from('OTTO\0\0\0\0\0\0\0\0'));
    expect(await codesOf(face('cff.otf'))).toEqual(['font-outlines']);
  });
});

describe('parseFaces', () => {
  it('points at the line of a broken rule and says which property is wrong', () => {
    const css = '/* one\n two */\n@font-face { font-family: "A"; font-weight: bold; src: url("a.ttf"); }';
    const result = parseFaces(css, 'fonts.css');
    const [finding] = result.ok ? [] : result.diagnostics;
    expect(finding).toMatchObject({ code: 'font-face', message: '@font-face has the font-weight bold' });
    expect(finding?.place).toMatchObject({ line: 3, column: 1 });
  });

  it('reports all that is missing from one rule', () => {
    const result = parseFaces('@font-face { unicode-range: U+ZZ; }', 'fonts.css');
    expect(result.ok ? 0 : result.diagnostics.length).toBe(4);
  });
});

describe('outlineProblem', () => {
  it('tells CFF, web fonts and nonsense apart', () => {
    expect(outlineProblem(Buffer.from('OTTO________'))).toContain('CFF');
    expect(outlineProblem(Buffer.from('wOF2________'))).toContain('web font');
    expect(outlineProblem(Buffer.from('%PDF-1.4____'))).toContain('not a TrueType file');
    expect(outlineProblem(Buffer.from(''))).toContain('not a font file');
  });
});

describe('parseUnicodeRange', () => {
  it('reads single code points, ranges and wildcards', () => {
    expect(parseUnicodeRange('U+20-7E, u+b7, U+4??')).toEqual([
      [0x20, 0x7e],
      [0xb7, 0xb7],
      [0x400, 0x4ff],
    ]);
  });

  it('refuses what is not a range', () => {
    expect(parseUnicodeRange('U+7E-20')).toBeNull();
    expect(parseUnicodeRange('20-7E')).toBeNull();
  });
});
