// Publishing is whole or not at all.
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prints, publishTo } from './edition.ts';

/** Larger than any process number of Linux. */
const DEAD = 4_194_400;

let parent = '';
let out = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'publish-'));
  out = join(parent, '2018');
});
afterEach(async () => {
  await chmod(parent, 0o700);
  await rm(parent, { recursive: true });
});

const read = (path: string) => readFile(join(out, path), 'utf8');

async function codes(...options: Parameters<typeof publishTo>): Promise<readonly string[]> {
  const result = await publishTo(...options);
  return result.ok ? [] : result.diagnostics.map((finding) => finding.code);
}

/** An edition that was published before. */
async function publishBefore(): Promise<void> {
  await mkdir(out);
  await writeFile(join(out, 'manifest.json'), 'before');
  await writeFile(join(out, 'gone.pdf'), 'before');
}

describe('publish', () => {
  it('writes every file, with its hash in the manifest', async () => {
    const result = await publishTo(out);
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    expect(result.value.files.map((file) => [file.path, file.pages])).toEqual([
      ['briefs/xian.zh.pdf', 1],
      ['data/league-table.csv', null],
      ['data/robustness.json', null],
      ['data/scorecard.json', null],
      ['whitepaper.zh.pdf', 12],
      ['manifest.json', null],
    ]);
    for (const { path, bytes, sha256 } of result.value.files) {
      const content = await readFile(join(out, path));
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    }
    const { outputs } = JSON.parse(await read('manifest.json')) as { outputs: unknown };
    expect(outputs).toEqual(result.value.files.slice(0, -1));
  });

  it('replaces the edition of before as a whole and leaves nothing beside it', async () => {
    await publishBefore();
    expect(await codes(out)).toEqual([]);
    expect((await readdir(out)).sort()).toEqual(['briefs', 'data', 'manifest.json', 'whitepaper.zh.pdf']);
    expect(await readdir(parent)).toEqual(['2018']);
  });

  it('gives the same bytes in another folder', async () => {
    await publishTo(out);
    const first = await read('manifest.json');
    out = join(parent, 'deep', 'other');
    await publishTo(out);
    expect(await read('manifest.json')).toBe(first);
  });

  it('keeps the edition of before when it is interrupted', async () => {
    await publishBefore();
    const signal = AbortSignal.abort(new Error('stopped by hand'));
    await expect(publishTo(out, { signal })).rejects.toThrow('stopped by hand');
    expect(await read('manifest.json')).toBe('before');
    expect(await readdir(parent)).toEqual(['2018']);
  });

  it('keeps the edition of before when writing fails in the middle', async () => {
    await publishBefore();
    const [first] = prints;
    const long = { ...first, sheet: { ...first.sheet, file: `z${'long'.repeat(80)}.pdf` } };
    expect(await codes(out, { printed: [first, long] })).toEqual(['output-failed']);
    expect(await read('gone.pdf')).toBe('before');
    expect(await readdir(parent)).toEqual(['2018']);
  });

  it('refuses a file that lies outside of the edition as a bug', async () => {
    const [first] = prints;
    const outside = { ...first, sheet: { ...first.sheet, file: '../escaped.pdf' } };
    await expect(publishTo(out, { printed: [outside] })).rejects.toThrow('../escaped.pdf');
    expect(await readdir(parent)).toEqual([]);
  });
});

describe('a target that may not be replaced', () => {
  it('is a file', async () => {
    await writeFile(out, 'mine');
    expect(await codes(out)).toEqual(['output-not-folder']);
    expect(await readFile(out, 'utf8')).toBe('mine');
  });

  it('is a symbolic link', async () => {
    await mkdir(join(parent, 'elsewhere'));
    await symlink('elsewhere', out);
    expect(await codes(out)).toEqual(['output-not-folder']);
  });

  it('is a folder with other files', async () => {
    await mkdir(out);
    await writeFile(join(out, 'thesis.docx'), 'mine');
    expect(await codes(out)).toEqual(['output-not-ours']);
    expect(await readdir(out)).toEqual(['thesis.docx']);
  });

  it('lies below a file', async () => {
    await writeFile(join(parent, 'file'), 'mine');
    expect(await codes(join(parent, 'file', '2018'))).toEqual(['output-failed']);
  });

  it.skipIf(process.getuid?.() === 0)('lies in a folder without the right to write', async () => {
    await chmod(parent, 0o500);
    expect(await codes(out)).toEqual(['output-failed']);
  });
});

describe('what a process that died has left', () => {
  it('is removed, and that of a living one is not', async () => {
    await mkdir(join(parent, `.2018.tmp-${DEAD}`));
    await mkdir(join(parent, `.2018.tmp-${process.ppid}`));
    await mkdir(join(parent, `.2017.tmp-${DEAD}`));
    expect(await codes(out)).toEqual([]);
    expect((await readdir(parent)).sort()).toEqual([
      `.2017.tmp-${DEAD}`,
      `.2018.tmp-${process.ppid}`,
      '2018',
    ]);
  });

  it('is put back where it is the only edition', async () => {
    await mkdir(join(parent, `.2018.old-${DEAD}`));
    await writeFile(join(parent, `.2018.old-${DEAD}`, 'manifest.json'), 'before');
    const signal = AbortSignal.abort(new Error('stopped by hand'));
    await expect(publishTo(out, { signal })).rejects.toThrow('stopped by hand');
    expect(await read('manifest.json')).toBe('before');
  });
});
