// Every folder of tests/golden/bad-input is one mistake: files laid over the tiny edition, and the screen text expected.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDiagnostics } from '../../src/diagnostics/render.ts';
import { load } from '../../src/load/index.ts';

const BASE = join(import.meta.dirname, '../fixtures/tiny');
const CASES = join(import.meta.dirname, '../golden/bad-input');

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'bad-input-'));
});
afterAll(() => rmSync(room, { recursive: true }));

/** The tiny edition with the case's files laid over it; `removed.txt` lists files that are taken away. */
function layOver(name: string): string {
  const folder = join(room, name);
  for (const part of ['edition', 'phrases']) {
    cpSync(join(BASE, part), join(folder, part), { recursive: true });
    const overlay = join(CASES, name, part);
    if (existsSync(overlay)) cpSync(overlay, join(folder, part), { recursive: true });
  }
  const removed = join(CASES, name, 'removed.txt');
  if (existsSync(removed)) {
    for (const file of readFileSync(removed, 'utf8').trim().split('\n')) rmSync(join(folder, file));
  }
  return folder;
}

/** What the screen shows, with paths as if one stood in the case's folder. */
async function screenOf(name: string): Promise<string> {
  const folder = layOver(name);
  const result = await load({ folder: join(folder, 'edition'), phrases: join(folder, 'phrases') });
  const findings = result.ok ? result.warnings : result.diagnostics;
  return renderDiagnostics(findings, { colour: false }).replaceAll(`${folder}/`, '');
}

const cases = readdirSync(CASES).sort();

describe('bad input', () => {
  it('has at least twenty-five cases, and a base without a fault', async () => {
    expect(cases.length).toBeGreaterThanOrEqual(25);
    const base = await load({ folder: join(BASE, 'edition'), phrases: join(BASE, 'phrases') });
    expect(base).toMatchObject({ ok: true, warnings: [] });
  });

  it.each(cases)('%s is told as expected', async (name) => {
    const screen = await screenOf(name);
    const golden = join(CASES, name, 'expected.txt');
    // UPDATE_GOLDEN=1 writes what is said now; read it before you commit it.
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, screen);
    expect(screen).not.toBe('');
    expect(screen).toBe(readFileSync(golden, 'utf8'));
  });
});
