// Why a browser does not start: puppeteer hides what it says over a pipe, so it is started once more to listen.
import { spawn } from 'node:child_process';
import { endGroup } from './process-group.ts';

const PATIENCE_MS = 5_000;
/** Enough for what a browser complains of. */
const MOST_CHARACTERS = 1 << 20;

/** What the program says on stderr when it is started with these arguments; `''` where it says nothing. */
export async function askWhy(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const child = spawn(path, ['--headless', ...args, 'about:blank'], {
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    if (said.length < MOST_CHARACTERS) said += words;
  });
  const end = await new Promise<string>((resolve) => {
    const late = setTimeout(() => resolve(''), PATIENCE_MS);
    const settle = (how: string) => {
      clearTimeout(late);
      resolve(how);
    };
    child.once('error', (cause) => settle(cause.message));
    child.once('close', (code, signal) =>
      settle(signal === null ? `it ends with code ${code}` : `it ends by ${signal}`),
    );
  });
  await endGroup(child.pid);
  child.stderr.destroy();
  return said.trim() === '' ? end : said.trim();
}
