// What a run of the pipeline is asked to do.
import type { Dataset } from './dataset.ts';
import type { Result } from './result.ts';
import type { Selection } from './selection.ts';
import type { Store } from './store.ts';

export interface DataOptions {
  /** The edition's folder. */
  readonly folder: string;
  readonly templates: string;
  /** Warnings that the edition does not explain end the run. */
  readonly strict: boolean;
}

export interface AuditOptions extends DataOptions {
  /** Threads of the analysis, and browsers, at work at once. */
  readonly jobs: number;
  /** `null`: nothing is kept from one run to the next. */
  readonly store: Store | null;
  /** What the program itself is, to the byte, with everything that it depends on. */
  readonly code: string;
}

export interface BuildOptions extends AuditOptions {
  /** Folder that the edition is published to; a part of it goes to `<target>.partial`. */
  readonly target: string;
  /** What is asked for, said once it is known which cities and languages there are. */
  readonly select: (dataset: Dataset) => Result<Selection>;
  /** The same as typed: equal words are an equal selection. */
  readonly asked: string;
  /** Path of another browser than the embedded one, or `null`. */
  readonly browser: string | null;
  /** ISO date for the PDFs; `null` is the edition's own. */
  readonly date: string | null;
  readonly programVersion: string;
}
