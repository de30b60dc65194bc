// Every folder of tests/hostile/data is one attack: files laid over the edition of three cities, and the code that stops it.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { load } from '../../src/load/index.ts';
import { GENERATORS, type Room } from './generators.ts';

const ROOT = join(import.meta.dirname, '../..');
const BASE = join(ROOT, 'tests/fixtures/three-cities');
const CASES = join(import.meta.dirname, 'data');

/** A hang guard, far above what any of them takes. */
const MOST = 30_000;

const caseSchema = z.strictObject({ code: z.string(), why: z.string(), generate: z.string().optional() });

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hostile-data-'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** The edition, with the case's files laid over it; a canary lives outside of it. */
function layOver(name: string, generate: string | undefined): Room {
  const home = join(root, name);
  const room = {
    edition: join(home, 'data/three-cities'),
    phrases: join(home, 'templates/phrases'),
    outside: join(home, 'outside'),
  };
  mkdirSync(room.outside, { recursive: true });
  for (const file of ['canary.yaml', 'canary.csv', 'canary.txt', 'state.md'])
    writeFileSync(join(room.outside, file), 'CANARY-7f3a: [broken\n');
  writeFileSync(join(home, 'canary.txt'), 'CANARY-7f3a');
  writeFileSync(join(home, 'canary.csv'), 'CANARY-7f3a,"');
  cpSync(BASE, room.edition, { recursive: true });
  cpSync(join(ROOT, 'templates/phrases'), room.phrases, { recursive: true });
  cpSync(join(CASES, name), room.edition, { recursive: true, filter: (from) => !from.endsWith('case.json') });
  if (generate !== undefined) {
    const make = GENERATORS[generate];
    if (make === undefined) throw new Error(`no generator ${generate}`);
    make(room);
  }
  return room;
}

async function told(name: string, generate?: string) {
  const { edition, phrases } = layOver(name, generate);
  const result = await load({ folder: edition, phrases });
  rmSync(join(root, name), { recursive: true });
  return { ok: result.ok, findings: result.ok ? result.warnings : result.diagnostics };
}

const cases = readdirSync(CASES).sort();

describe('hostile data', () => {
  it('are two hundred cases and more, laid over an edition without a fault', async () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    const result = await load({ folder: BASE, phrases: join(ROOT, 'templates/phrases') });
    expect(result.ok).toBe(true);
  });

  it('uses every generator', () => {
    const used = cases.flatMap((name) => {
      const text = readFileSync(join(CASES, name, 'case.json'), 'utf8');
      return caseSchema.parse(JSON.parse(text)).generate ?? [];
    });
    expect(used.toSorted()).toEqual(Object.keys(GENERATORS).toSorted());
  });

  it.each(cases)(
    '%s is refused with its code and a place, and shows nothing from outside',
    async (name) => {
      const file = join(CASES, name, 'case.json');
      const { code, generate } = caseSchema.parse(
        existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {},
      );
      const { ok, findings } = await told(name, generate);
      expect(ok).toBe(false);
      expect(findings.map((finding) => finding.code)).toContain(code);
      const found = findings.filter((finding) => finding.code === code);
      expect(found.every(({ place }) => place !== null && place.file !== '')).toBe(true);
      expect(findings.length).toBeLessThanOrEqual(1_001);
      expect(JSON.stringify(findings)).not.toContain('CANARY');
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
    MOST,
  );
});
