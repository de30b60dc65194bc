// Starts one browser process, closed to network and files, and makes sure that nothing of it stays behind.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const environment = { ...process.env, ...env, TZ: 'UTC', LANG: 'C.UTF-8' };
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
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, CLOSE_MS, 'late');
  });
  // A browser that has crashed cannot say goodbye; then there is nothing left to end.
  const how = await Promise.race([browser.close().catch(() => 'gone'), late]);
  clearTimeout(timer);
  if (how === 'late' && child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}
