import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPlate } from '../../src/chart/render.ts';
import { toneOf } from '../../src/chart/standing.ts';
import { openStudio, type Studio } from '../../src/chart/studio.ts';
import type { Result } from '../../src/model/result.ts';
import { TEMPLATES, value } from './job.ts';

const SPECS = `${TEMPLATES}/charts`;
const specs = async () => (await readdir(SPECS)).filter((name) => name.endsWith('.vl.json'));

/** What is said of all specs when they are compiled. */
const compiled = ({ specs, theme }: Studio): readonly string[] =>
  [...specs.values()].flatMap((spec) => {
    const plate = toPlate(spec, theme.config);
    return plate.ok ? plate.value.warnings : plate.diagnostics.map(({ message }) => message);
  });

/** What is said of the templates when one chart file is changed. */
async function changed(file: string, change: (text: string) => string): Promise<Result<Studio>> {
  const folder = await mkdtemp(join(tmpdir(), 'charts-'));
  try {
    await cp(SPECS, join(folder, 'charts'), { recursive: true });
    await cp(`${TEMPLATES}/style`, join(folder, 'style'), { recursive: true });
    const path = join(folder, 'charts', file);
    await writeFile(path, change(await readFile(path, 'utf8')));
    return await openStudio(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const codes = (result: Result<unknown>) =>
  (result.ok ? result.warnings : result.diagnostics).map(({ code }) => code);

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the chart specs', () => {
  it('all compile without a warning', async () => {
    const studio = await openStudio(TEMPLATES);
    expect(codes(studio)).toEqual([]);
    expect(value(studio).specs.size).toBe((await specs()).length);
    expect(compiled(value(studio))).toEqual([]);
  });

  it('hold no colour and no words', async () => {
    for (const name of await specs()) {
      const spec = await readFile(join(SPECS, name), 'utf8');
      expect(spec, name).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(|"title"|\p{Script=Han}/iu);
    }
  });

  it('type no colour, family, type size or line weight: the theme takes them from the tokens', async () => {
    const typed =
      /#[0-9a-f]{3,8}\b|rgba?\(|"(?:fontSize|fontWeight|lineHeight|strokeWidth|font)":(?! *(?:"var\(--|0\b))/i;
    for (const name of [...(await specs()), 'theme.json']) {
      const json = await readFile(join(SPECS, name), 'utf8');
      expect(typed.exec(json)?.[0], name).toBeUndefined();
      expect(json, name).not.toMatch(/Noto|Source S|\d(?:pt|px)\b/);
    }
  });

  it('follow a token that changes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'charts-'));
    try {
      await cp(SPECS, join(folder, 'charts'), { recursive: true });
      const css = await readFile(`${TEMPLATES}/style/tokens.css`, 'utf8');
      await mkdir(join(folder, 'style'));
      const changed = css
        .replace(/--size-note:[^;]+;/, '--size-note: 9pt;')
        .replace(/--ink:[^;]+;/, '--ink: #123456;');
      await writeFile(join(folder, 'style', 'tokens.css'), changed);
      const { theme } = value(await openStudio(folder));
      expect(theme.styles.tick?.size).toBe(12);
      expect(JSON.stringify(theme.config)).toContain('#123456');
      expect(JSON.stringify(theme.config)).not.toContain('var(');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('have a colour for each of eight dimensions, and a neutral one for all further ones', async () => {
    const { config } = value(await openStudio(TEMPLATES)).theme;
    const { category } = config.range ?? {};
    expect(new Set([category].flat().map(String)).size).toBe(9);
    expect([0, 7, 8, 20].map(toneOf)).toEqual([1, 8, 9, 9]);
  });

  it('shade no cell so dark that its value cannot be read', async () => {
    const { config } = value(await openStudio(TEMPLATES)).theme;
    const ink = luminance(String(Reflect.get(config.text ?? {}, 'color')));
    for (const shades of [config.range?.heatmap, config.range?.diverging] as readonly unknown[]) {
      if (!Array.isArray(shades)) throw new Error('no shades');
      // Between two shades every colour channel lies between theirs, so that the ends are the extremes.
      for (const shade of shades.map(String))
        expect((luminance(shade) + 0.05) / (ink + 0.05), shade).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are reported by file when they are no JSON', async () => {
    const result = await changed('heatmap.vl.json', (text) => text.slice(1));
    expect(codes(result)).toEqual(['chart-file']);
    expect(result.ok ? '' : result.diagnostics[0]?.place?.file).toMatch(/charts\/heatmap\.vl\.json$/);
  });

  it('are reported when Vega-Lite warns of them', async () => {
    const studio = await changed('ranking.vl.json', (text) =>
      text.replace('"scale": {"type": "band"', '"scale": {"type": "log"'),
    );
    expect(compiled(value(studio)).length).toBeGreaterThan(0);
  });

  it('are reported when they name a colour that the tokens lack', async () => {
    const result = await changed('theme.json', (text) => text.replace('var(--ink)', 'var(--inc)'));
    expect(result.ok ? [] : result.diagnostics.map(({ message }) => message)).toEqual([
      'the colour var(--inc) is not among the tokens',
    ]);
  });
});
