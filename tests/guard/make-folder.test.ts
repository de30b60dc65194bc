// Folders that users name.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFolder } from '../../src/guard/make-folder.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'indexpress-folder-'));
});
afterAll(() => rmSync(home, { recursive: true }));

const modeOf = (path: string): number => statSync(path).mode & 0o777;

it('are made with those above them, for their user alone where that is asked', async () => {
  await makeFolder(join(home, 'a', 'b', 'c'), 0o700);
  for (const path of ['a', 'a/b', 'a/b/c']) expect(modeOf(join(home, path))).toBe(0o700);
});

it('stay as they are where they are there', async () => {
  await makeFolder(join(home, 'a', 'b'), 0o755);
  expect(modeOf(join(home, 'a', 'b'))).toBe(0o700);
});

it('are refused below a file and where nothing can be made', async () => {
  writeFileSync(join(home, 'file'), '');
  await expect(makeFolder(join(home, 'file', 'x'))).rejects.toThrow('ENOTDIR');
  await expect(makeFolder(join(home, 'file'))).rejects.toThrow('EEXIST');
  await expect(makeFolder('/proc/indexpress/x/y')).rejects.toThrow('ENOENT');
});
