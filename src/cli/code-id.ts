// What the program is, to the byte: its own files and everything that it depends on.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `src` or `dist`: whichever runs. */
const HOME = fileURLToPath(new URL('..', import.meta.url));

/** Changes whenever another program, another dependency or another Node would run. */
export function readCodeId(): string {
  const hash = createHash('sha256');
  const own = readdirSync(HOME, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.[jt]s$/.test(path),
  );
  for (const path of own.sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(HOME, path)));
  for (const file of installed()) hash.update(readFileSync(file));
  hash.update(JSON.stringify([process.version, process.versions.icu, process.arch]));
  return hash.digest('hex');
}

/** The package files of what we depend on, and npm's list of everything below, where npm has left one. */
function installed(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(HOME, '..', 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const folders = createRequire(import.meta.url).resolve.paths('any') ?? [];
  const first = (name: string): readonly string[] =>
    folders
      .map((folder) => join(folder, name))
      .filter((file) => existsSync(file))
      .slice(0, 1);
  const names = Object.keys(dependencies).sort();
  return ['.package-lock.json', ...names.map((name) => join(name, 'package.json'))].flatMap(first);
}
