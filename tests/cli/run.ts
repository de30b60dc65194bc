// Runs the compiled program in child processes, as a user would.
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const FIXTURES = ['--data', 'tests/fixtures'];

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Cli {
  /** The compiled `cli/main.js`. */
  readonly main: string;
  run(words: readonly string[], options?: RunOptions): Promise<Ended>;
  start(words: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> };
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Without the variables by which a terminal or a test runner asks for colour, and with a cache of the tests' own. */
function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, NODE_OPTIONS: ___, ...rest } = process.env;
  return { ...rest, INDEXPRESS_CACHE: join(inject('compiled'), `cache-${process.pid}`), ...extra };
}

/** The compiler is slow to start: all test files of a worker run the same program. */
let main: string | null = null;

/**
 * Compiles, once, into a folder of this process; the types are the compiler's business in `npm run typecheck`,
 * not here.
 */
export function compileCli(): Cli {
  main ??= compile(join(inject('compiled'), String(process.pid)));
  const program = main;
  return {
    main: program,
    run: (words, options) => runToEnd(program, words, options),
    start: (words) => startChild(program, words),
  };
}

function compile(folder: string): string {
  const bundler = join(ROOT, 'node_modules', '.bin', 'rolldown');
  const to = prepare(folder);
  execFileSync(bundler, ['-c', join(ROOT, 'rolldown.config.ts'), '-d', to], { stdio: 'pipe' });
  return join(to, 'cli', 'main.js');
}

let modules: string | null = null;

/** The folder of the program's modules as JavaScript, each in a file of its own, for tests that run one by itself. */
export function compileModules(): string {
  if (modules === null) {
    modules = prepare(join(inject('compiled'), `${process.pid}-modules`));
    const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [compiler, '-p', ROOT, '--noCheck', '--outDir', modules]);
  }
  return modules;
}

/** Where the program stands in a folder, beside its package. */
function prepare(folder: string): string {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  return join(folder, 'dist');
}

function runToEnd(
  main: string,
  words: readonly string[],
  { cwd = ROOT, env }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...words],
      { cwd, env: environment(env), maxBuffer: 1 << 26 },
      (_, stdout, stderr) => resolve({ code: child.exitCode, signal: child.signalCode, stdout, stderr }),
    );
  });
}

function startChild(main: string, words: readonly string[]) {
  const child = spawn(process.execPath, [main, ...words], { cwd: ROOT, env: environment() });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part) => {
    stdout += part;
  });
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}
