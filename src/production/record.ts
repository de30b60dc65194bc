// What a build remembers of itself, so that the next one can tell what has changed since.
import { createHash } from 'node:crypto';
import type { KnownIssue } from '../model/edition.ts';
import type { PrintParts, Published } from '../model/release.ts';
import type { Diagnostic } from '../model/result.ts';
import type { Store } from '../model/store.ts';

/** Name of a file or a setting → a digest, or the setting itself. */
export type Inputs = Readonly<Record<string, string>>;

export interface BuildRecord {
  readonly inputs: Inputs;
  /** Warnings of the build, and what the edition says to them. */
  readonly findings: readonly Diagnostic[];
  readonly knownIssues: readonly KnownIssue[];
  readonly published: Published;
  readonly sheets: Readonly<Record<string, PrintParts>>;
}

/** Raised whenever the shape of a record changes. */
const SHAPE = 1;

/** `question` names what was asked for: the edition's folder that is built, and what part of it. */
const keyOf = (question: string): string => createHash('sha256').update(question).digest('hex');

export async function recall(store: Store, question: string): Promise<BuildRecord | null> {
  const bytes = await store.get('build', keyOf(question));
  if (bytes === null) return null;
  try {
    const record: unknown = JSON.parse(bytes.toString('utf8'));
    return isRecord(record) ? record : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** Enough to know one of ours: the cache holds it to its digest, and the program that wrote it is among its inputs. */
const isRecord = (value: unknown): value is BuildRecord =>
  typeof value === 'object' && value !== null && 'shape' in value && value.shape === SHAPE;

export const remember = (store: Store, question: string, record: BuildRecord): Promise<void> =>
  store.put('build', keyOf(question), Buffer.from(JSON.stringify({ shape: SHAPE, ...record })));

/** Names of what is new, gone or different; in order. */
export function changedInputs(before: Inputs, now: Inputs): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.filter((name) => before[name] !== now[name]).sort();
}
