// Starts one browser process, closed to network and files, and makes sure that nothing of it stays behind.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, launch } from 'puppeteer-core';
import * as catalogue from '../../diagnostics/catalogue/print.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
import { askWhy } from './ask-why.ts';

export interface Executable {
  readonly path: string;
  /** Variables that the child needs beside our own. */
  readonly env: Readonly<Record<string, string>>;
}

/** A running browser; `close` ends the process and removes its profile, also when it hangs or has crashed. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly version: string;
  readonly close: () => Promise<void>;
}

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-webgl',
  '--font-render-hinting=none',
  '--disable-domain-reliability',
  '--no-pings',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

const START_MS = 30_000;
const ANSWER_MS = 180_000;
const CLOSE_MS = 5_000;
const GROUP_MS = 500;
const POLL_MS = 10;

/**
 * Chromium keeps its sandbox unless we are root, where it cannot, or the user gives it up with
 * INDEXPRESS_NO_SANDBOX=1, as on machines that forbid user namespaces.
 */
export const runsSandboxed = (): boolean =>
  process.getuid?.() !== 0 && process.env.INDEXPRESS_NO_SANDBOX !== '1';

/** Diagnostic: `browser-start`. */
export async function launchBrowser({ path, env }: Executable): Promise<Result<RunningBrowser>> {
  const profile = await mkdtemp(join(tmpdir(), 'indexpress-profile-'));
  const discard = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const args = runsSandboxed() ? ARGUMENTS : [...ARGUMENTS, '--no-sandbox'];
  // What the browser puts down for a moment lies in its profile, and goes with it when it is killed.
  const environment = { ...process.env, ...env, TMPDIR: profile, TZ: 'UTC', LANG: 'C.UTF-8' };
  try {
    const browser = await launch({
      executablePath: path,
      headless: 'shell',
      // A pipe, not a port: nobody else can connect, and the browser ends with us whatever ends us.
      pipe: true,
      userDataDir: profile,
      args,
      env: environment,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: START_MS,
      protocolTimeout: ANSWER_MS,
    });
    // A browser that is killed resets its pipes; whoever waits for its answer is told of the loss there.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => undefined);
    const version = await browser.version();
    return done({ browser, version, close: () => end(browser).finally(discard) });
  } catch (cause) {
    const said = await askWhy(path, [...args, `--user-data-dir=${profile}`], environment);
    await discard();
    return failed([catalogue.browserStart(path, said === '' ? cause : said)]);
  }
}

async function end(browser: Browser): Promise<void> {
  const child = browser.process();
  // A browser that has crashed or hangs cannot say goodbye.
  const late = new AbortController();
  const goodbye = browser.close().catch(() => undefined);
  await Promise.race([
    goodbye,
    setTimeout(CLOSE_MS, undefined, { signal: late.signal }).catch(() => undefined),
  ]);
  late.abort();
  if (child?.pid !== undefined) await endGroup(child.pid);
}

/** The browser leads a process group: whatever of it is still there when it has said goodbye is killed and waited for. */
async function endGroup(leader: number): Promise<void> {
  const signal = (what: 'SIGKILL' | 0): boolean => {
    try {
      return process.kill(-leader, what);
    } catch {
      return false;
    }
  };
  signal('SIGKILL');
  // Bounded: where nobody reaps them, the dead stay listed for ever.
  for (let waited = 0; signal(0) && waited < GROUP_MS; waited += POLL_MS) await setTimeout(POLL_MS);
}
