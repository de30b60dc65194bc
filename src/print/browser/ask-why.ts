// Why a browser does not start: puppeteer hides what it says over a pipe, so it is started once more to listen.
import { execFile } from 'node:child_process';

const PATIENCE_MS = 5_000;

/** What the program says on stderr when it is started with these arguments; `''` where it says nothing. */
export function askWhy(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  return new Promise((resolve) => {
    const options = { env, timeout: PATIENCE_MS, killSignal: 'SIGKILL', maxBuffer: 1 << 20 } as const;
    execFile(path, ['--headless', ...args, 'about:blank'], options, (cause, _said, complained) => {
      // A program that cannot be executed at all has said nothing; then the system's error is the reason.
      resolve(complained.trim() === '' && cause !== null ? cause.message : complained.trim());
    });
  });
}
