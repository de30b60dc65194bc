// Every folder of tests/hostile/looks is one bad template, style sheet or font, laid over a copy of the templates.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTemplates } from '../../src/compose/templates.ts';
import { readFonts } from '../../src/fonts/read.ts';
import type { Diagnostic } from '../../src/model/result.ts';

interface Case {
  readonly code: string;
  readonly why: string;
  /** Where the first finding points, if anywhere. */
  readonly line?: number | null;
  /** Is filled with `view` where reading alone tells nothing. */
  readonly fill?: string;
  readonly view?: object;
}

const CASES = join(import.meta.dirname, 'looks');
const cases = readdirSync(CASES).sort();

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'looks-'));
  // Charts and phrases are others' business.
  const isOurs = (path: string) => !/^templates\/(charts|phrases)/.test(path);
  cpSync('templates', join(room, 'base'), { recursive: true, filter: isOurs });
  mkdirSync(join(room, 'cases'));
});
afterAll(() => rmSync(room, { recursive: true }));

function layOver(name: string): string {
  const folder = join(room, 'cases', name, 'templates');
  cpSync(join(room, 'base'), folder, { recursive: true });
  const overlay = join(CASES, name, 'templates');
  if (existsSync(overlay)) cpSync(overlay, folder, { recursive: true });
  return folder;
}

async function findingsOf(name: string, { fill, view }: Case): Promise<readonly Diagnostic[]> {
  const folder = layOver(name);
  // The fonts of the report need not be read anew for every case.
  const fonts = name.startsWith('font-') ? await readFonts(join(folder, 'style/fonts.css')) : null;
  const templates = await readTemplates(folder);
  const filled = templates.ok && fill !== undefined ? templates.value.fill(fill, view ?? {}) : null;
  return [fonts, templates, filled].flatMap((result) =>
    result === null || result.ok ? [] : result.diagnostics,
  );
}

describe('bad looks', () => {
  it('are many, and laid over templates without a fault', async () => {
    expect(cases.length).toBeGreaterThanOrEqual(130);
    expect(await readTemplates(join(room, 'base'))).toMatchObject({ ok: true, warnings: [] });
    expect(await readFonts(join(room, 'base/style/fonts.css'))).toMatchObject({ ok: true, warnings: [] });
  });

  it.each(cases)('%s is refused by its code, with file, line and remedy', async (name) => {
    const said = JSON.parse(readFileSync(join(CASES, name, 'case.json'), 'utf8')) as Case;
    const findings = await findingsOf(name, said);
    const [first] = findings;
    expect([...new Set(findings.map(({ code }) => code))], said.why).toEqual([said.code]);
    expect(first?.place?.file).toContain(join('cases', name));
    if (said.line !== undefined && said.line !== null) expect(first?.place?.line).toBe(said.line);
    if (!said.code.startsWith('file-')) expect(first?.hint).not.toBeNull();
  });
});
