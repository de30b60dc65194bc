// Errors of the file system as diagnostics; anything else is thrown on.
import { outputFailed } from '../diagnostics/catalogue/publish.ts';
import type { Diagnostic } from '../model/result.ts';

export function systemFailure(out: string, cause: unknown): Diagnostic {
  if (cause instanceof Error && 'syscall' in cause && 'code' in cause && typeof cause.code === 'string')
    return outputFailed(out, cause.code, cause.message);
  throw cause;
}
