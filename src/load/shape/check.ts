// Plain data → data of the schema's type, or everything that is wrong with their shape.
import type { z } from 'zod';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
import { MAX_TOLD } from '../limits.ts';
import type { YamlFile } from '../yaml/parse.ts';
import { explainIssues } from './explain.ts';
import { flattenIssues } from './flatten.ts';

/** Without code that zod would write and compile for each schema first: even 3,000 cities don't earn it back. */
const AS_IT_STANDS = { jitless: true };

/** The file's data with defaults filled in; codes `missing-key`, `unknown-key`, `wrong-type` and their kin. */
export function checkShape<T extends z.ZodType>(file: YamlFile, schema: T): Result<z.output<T>> {
  const parsed = schema.safeParse(file.data, AS_IT_STANDS);
  if (parsed.success) return done(parsed.data);
  return failed(
    explainIssues(file, schema, flattenIssues(parsed.error.issues.slice(0, MAX_TOLD), file.data)),
  );
}
