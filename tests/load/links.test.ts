// Files of an edition that are none: links, pipes and devices, which strangers may send.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import { codesOf, SMALL } from './edition-folder.ts';

let root: string;
let edition: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'indexpress-links-'));
  edition = join(root, 'data', 'small');
  mkdirSync(edition, { recursive: true });
  for (const [name, text] of Object.entries(SMALL)) writeFileSync(join(edition, name), text);
});
afterEach(() => rmSync(root, { recursive: true }));

const loaded = () => load({ folder: edition, phrases: join(root, 'no-phrases') });

/** `values.csv` as a link to somewhere. */
function linked(target: string): void {
  rmSync(join(edition, 'values.csv'));
  symlinkSync(target, join(edition, 'values.csv'));
}

describe('a link in an edition', () => {
  it('is followed within the folder of all editions', async () => {
    mkdirSync(join(root, 'data', 'shared'));
    writeFileSync(join(root, 'data', 'shared', 'values.csv'), SMALL['values.csv']);
    linked('../shared/values.csv');
    expect((await loaded()).ok).toBe(true);
  });

  it('may be the edition’s own folder, which the user names', async () => {
    symlinkSync(edition, join(root, 'linked'));
    const result = await load({ folder: join(root, 'linked'), phrases: join(root, 'no-phrases') });
    expect(result.ok).toBe(true);
  });

  it('is refused where it leads out of that folder, and what it leads to is shown nowhere', async () => {
    writeFileSync(join(root, 'secret.csv'), 'code,roads,water\nash,canary,2\n');
    linked('../../secret.csv');
    const result = await loaded();
    expect(codesOf(result)).toEqual(['file-outside']);
    expect(JSON.stringify(result)).not.toContain('canary');
  });

  it('is refused where a whole folder is one', async () => {
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere', 'ash.yaml'), 'id: ash\nname: {en: Canary}\n');
    symlinkSync(join(root, 'elsewhere'), join(edition, 'cities'));
    const result = await loaded();
    expect(codesOf(result)).toContain('file-outside');
    expect(JSON.stringify(result)).not.toContain('Canary');
  });

  it('does not make the program read a device without an end', async () => {
    linked('/dev/zero');
    expect(codesOf(await loaded())).toEqual(['file-outside']);
  });
});

describe('a pipe in an edition', () => {
  it('is refused instead of waited for', async () => {
    rmSync(join(edition, 'values.csv'));
    execFileSync('mkfifo', [join(edition, 'values.csv')]);
    expect(codesOf(await loaded())).toEqual(['file-unreadable']);
  });
});
