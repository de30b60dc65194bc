// The output folder is replaced as a whole, so it must not hold, or lie in, what is read.
import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { outputOverInputs } from '../diagnostics/catalogue/cli.ts';
import type { Diagnostic } from '../model/result.ts';

/** The path without symbolic links, as far as it exists. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(real(parent), basename(path));
  }
}

function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}

/** Both paths as the user would type them. */
export function guardOutput(target: string, inputs: readonly string[]): readonly Diagnostic[] {
  const output = real(resolve(target));
  const clashes = inputs.filter((input) => {
    const read = real(resolve(input));
    return holds(output, read) || holds(read, output);
  });
  return clashes.map((input) => outputOverInputs(target, input));
}
