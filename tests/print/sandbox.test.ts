// The browser keeps its sandbox wherever the user is not root: what a fake browser is told when it is started.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileModules } from '../cli/run.ts';

const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;

let room = '';
let launcher = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'printing-as-'));
  chmodSync(room, 0o755);
  launcher = join(compileModules(), 'print/browser/launch.js');
});
afterAll(() => rmSync(room, { recursive: true }));

/** The arguments of a browser that `launchBrowser` starts as this user. */
function argumentsAs(uid: number, env: Readonly<Record<string, string>> = {}): readonly string[] {
  const told = mkdtempSync(join(room, 'told-'));
  chmodSync(told, 0o777);
  const browser = join(room, 'browser.sh');
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > "$TOLD/arguments"\nexit 1\n`);
  chmodSync(browser, 0o755);
  // The child becomes somebody else when it has read the program, which may lie where only its owner reads.
  const script = `const [launcher, path, uid] = process.argv.slice(1);
    const { launchBrowser } = await import(launcher);
    if (process.getuid() === 0) process.setgid(Number(uid));
    if (process.getuid() === 0) process.setuid(Number(uid));
    const started = await launchBrowser({ path, env: {} });
    process.exit(started.ok ? 1 : 0);`;
  const words = ['--input-type=module', '-e', script, launcher, browser, String(uid)];
  execFileSync(process.execPath, words, {
    env: { PATH: process.env.PATH, TMPDIR: told, TOLD: told, ...env },
  });
  return readFileSync(join(told, 'arguments'), 'utf8').split('\n');
}

it.skipIf(!asRoot)('is on for everybody but root', () => {
  const args = argumentsAs(NOBODY);
  expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
  expect(args.filter((arg) => /sandbox|disable-web-security|single-process/.test(arg))).toEqual([]);
});

it.skipIf(asRoot)('is on for who runs this', () => {
  expect(argumentsAs(process.getuid?.() ?? 0)).not.toContain('--no-sandbox');
});

it('is off for root, who cannot have it', () => {
  if (asRoot) expect(argumentsAs(0)).toContain('--no-sandbox');
});

it('is off for who gives it up by name', () => {
  const uid = asRoot ? NOBODY : (process.getuid?.() ?? 0);
  expect(argumentsAs(uid, { INDEXPRESS_NO_SANDBOX: '1' })).toContain('--no-sandbox');
  expect(argumentsAs(uid, { INDEXPRESS_NO_SANDBOX: 'no' })).not.toContain('--no-sandbox');
});
