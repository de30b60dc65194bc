// What every command needs first: the edition's folder, the templates, a terminal, a way to be stopped.
import { join } from 'node:path';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
import type { DataOptions } from '../../pipeline.ts';
import { findEdition, findTemplates } from '../find-edition.ts';
import type { CommonFlags } from './flags.ts';

export interface Prepared extends DataOptions {
  readonly edition: string;
}

/** Everything that is wrong with the folders that the command line names. */
export function prepare(wanted: string | null, flags: CommonFlags): Result<Prepared> {
  const edition = findEdition(flags.data, wanted);
  const templates = findTemplates(flags.templates);
  if (!edition.ok || !templates.ok) {
    return failed([edition, templates].flatMap((result) => (result.ok ? [] : result.diagnostics)));
  }
  return done({
    edition: edition.value,
    folder: join(flags.data, edition.value),
    templates: templates.value,
    strict: flags.strict,
  });
}
