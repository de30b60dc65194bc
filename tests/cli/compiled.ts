// Where the workers of one test run keep the program that they compile, and its removal at the end of the run.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Below `node_modules`, where the compiled program finds its packages. */
    compiled: string;
  }
}

export function setup(project: TestProject): () => void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = join(root, 'node_modules', '.cache', `indexpress-${process.pid}`);
  project.provide('compiled', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
