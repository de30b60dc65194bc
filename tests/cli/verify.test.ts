// indexpress verify: a published edition against its manifest.
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishTo } from '../publish/edition.ts';
import { type Cli, compileCli } from './run.ts';

let cli: Cli;
let folder: string;
let published: string;
let copies = 0;
beforeAll(async () => {
  cli = compileCli();
  folder = mkdtempSync(join(tmpdir(), 'indexpress-verify-'));
  published = join(folder, '2018');
  expect(await publishTo(published)).toMatchObject({ ok: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the edition, for harm. */
function copy(): string {
  const to = join(folder, `copy-${copies++}`);
  cpSync(published, to, { recursive: true });
  return to;
}

const paths = (at: string): readonly string[] =>
  JSON.parse(readFileSync(join(at, 'manifest.json'), 'utf8')).outputs.map(
    ({ path }: { path: string }) => path,
  );

const says = async (at: string) => {
  const { code, stderr, stdout } = await cli.run(['verify', at]);
  return { code, codes: [...stderr.matchAll(/error\[([a-z-]+)\]/g)].map(([, name]) => name), stdout, stderr };
};

describe('indexpress verify', () => {
  it('says that an edition is as it was published', async () => {
    const { code, codes, stdout } = await says(published);
    expect({ code, codes }).toEqual({ code: 0, codes: [] });
    expect(stdout).toMatch(
      new RegExp(`2018: edition 2018, run \\S+, ${paths(published).length} files: no differences`),
    );
  });

  it('names what is changed, missing, or no part of it', async () => {
    const at = copy();
    const [first = '', second = '', third = ''] = paths(at);
    appendFileSync(join(at, first), 'x');
    const bytes = readFileSync(join(at, second));
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    writeFileSync(join(at, second), bytes);
    rmSync(join(at, third));
    writeFileSync(join(at, 'note.txt'), 'mine');
    const { code, codes, stderr, stdout } = await says(at);
    expect(code).toBe(1);
    expect(codes).toEqual([
      'published-changed',
      'published-changed',
      'published-missing',
      'published-foreign',
    ]);
    expect(stderr).toContain(`${first} is not the file that was published: it has`);
    expect(stderr).toMatch(
      new RegExp(`${second} is not the file that was published: its SHA-256 is [0-9a-f]{64}, not`),
    );
    expect(stderr).toContain('note.txt is in the folder and not in the manifest');
    expect(stdout).toContain('4 differences');
  });

  it('reads nothing outside the folder, whatever the manifest or a link says', async () => {
    const at = copy();
    const file = join(at, 'manifest.json');
    const [first = ''] = paths(at);
    rmSync(join(at, first));
    symlinkSync(join(published, first), join(at, first));
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    manifest.outputs.push({ path: '../2018/manifest.json', bytes: 1, sha256: '0' });
    manifest.outputs.push({ path: '/etc/passwd', bytes: 1, sha256: '0' });
    writeFileSync(file, JSON.stringify(manifest));
    expect((await says(at)).codes).toEqual(['published-changed', 'manifest-path', 'manifest-path']);
  });

  it('says that a manifest is damaged, or not there', async () => {
    const at = copy();
    writeFileSync(join(at, 'manifest.json'), '{"outputs": [');
    expect(await says(at)).toMatchObject({ code: 1, codes: ['manifest-unreadable'] });
    writeFileSync(join(at, 'manifest.json'), '{"outputs": [{"path": 3}]}');
    expect(await says(at)).toMatchObject({ code: 1, codes: ['manifest-unreadable'] });
    expect(await says(join(folder, 'nowhere'))).toMatchObject({ code: 2, codes: ['manifest-missing'] });
    expect(await says(join(at, 'manifest.json'))).toMatchObject({ code: 2, codes: ['manifest-missing'] });
  });

  it('gives the differences as JSON', async () => {
    const at = copy();
    const [first = ''] = paths(at);
    rmSync(join(at, first));
    const { code, stdout } = await cli.run(['verify', '--json', at]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      edition: '2018',
      findings: [{ code: 'published-missing' }],
    });
  });
});
