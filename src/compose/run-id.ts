// The run's id: one name for what a build was made from, so that two copies can be told apart or known to be one.
import { createHash } from 'node:crypto';
import type { Dataset } from '../model/dataset.ts';

/** Digits of the SHA-256 that are enough to tell editions apart, and short enough to be read out. */
const DIGITS = 12;

/** Of the edition's files, the templates and the program's version; neither clock, nor machine, nor paths are in it. */
export function runId({ inputs, edition }: Dataset, templates: string, programVersion: string): string {
  const files = inputs.map(({ sha256 }) => sha256).sort();
  const parts = [edition.id, programVersion, templates, ...files];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, DIGITS);
}
