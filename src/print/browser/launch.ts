// Starts one browser process, closed to network and files, and makes sure that nothing of it stays behind.
import { setTimeout } from 'node:timers/promises';
import { type Browser, launch } from 'puppeteer-core';
import * as catalogue from '../../diagnostics/catalogue/print.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
import { askWhy } from './ask-why.ts';
import { endGroup } from './process-group.ts';
import { makeProfile, removeProfile } from './profile.ts';
import { runsSandboxed } from './sandbox.ts';

export interface Executable {
  readonly path: string;
  /** Of the program's file. */
  readonly sha256: string;
  /** Variables that the child needs beside our own. */
  readonly env: Readonly<Record<string, string>>;
}

/** A running browser; both ways of ending it end all its processes and remove its profile. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** `HeadlessChrome/147.0.1.2 sha256:…`, the hash of its program. */
  readonly version: string;
  /** Resolves when it has ended, whatever has ended it. */
  readonly lost: Promise<void>;
  /** Also where it hangs or has crashed. */
  readonly close: () => Promise<void>;
  /** Does not wait for a goodbye. */
  readonly kill: () => Promise<void>;
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
const CLOSE_MS = 5_000;

/** It has `patience` milliseconds to start. Diagnostics: `browser-profile`, `browser-start`. */
export async function launchBrowser(
  { path, env, sha256 }: Executable,
  patience: number = START_MS,
): Promise<Result<RunningBrowser>> {
  const made = await makeProfile();
  if (!made.ok) return made;
  const profile = made.value;
  const discard = () => removeProfile(profile);
  const args = runsSandboxed() ? ARGUMENTS : [...ARGUMENTS, '--no-sandbox'];
  // What the browser puts down for a moment lies in its profile, and goes with it when it is killed.
  const environment = { ...process.env, ...env, TMPDIR: profile, TZ: 'UTC', LANG: 'C.UTF-8' };
  // Kills it, whatever it is waiting for.
  const late = new AbortController();
  const over = new AbortController();
  setTimeout(patience, undefined, { signal: over.signal }).then(
    () => late.abort(),
    () => undefined,
  );
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
      timeout: patience,
      // How long an answer may take is for whoever asks to say.
      protocolTimeout: 0,
      signal: late.signal,
    });
    // A browser that is killed resets its pipes; whoever waits for its answer is told of the loss there.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => undefined);
    const version = `${await browser.version()} sha256:${sha256}`;
    return done({
      browser,
      version,
      lost: new Promise((resolve) => browser.once('disconnected', () => resolve())),
      close: () => end(browser).finally(discard),
      kill: () => endGroup(browser.process()?.pid).finally(discard),
    });
  } catch (cause) {
    const said = late.signal.aborted
      ? `it does not answer within ${Math.ceil(patience / 1000)} s`
      : await askWhy(path, [...args, `--user-data-dir=${profile}`], environment);
    late.abort();
    await discard();
    return failed([catalogue.browserStart(path, said === '' ? cause : said)]);
  } finally {
    over.abort();
  }
}

async function end(browser: Browser): Promise<void> {
  // A browser that has crashed or hangs cannot say goodbye.
  const late = new AbortController();
  const goodbye = browser.close().catch(() => undefined);
  await Promise.race([
    goodbye,
    setTimeout(CLOSE_MS, undefined, { signal: late.signal }).catch(() => undefined),
  ]);
  late.abort();
  await endGroup(browser.process()?.pid);
}
