// Errors of the file system as diagnostics; anything else is thrown on.
import { outputFailed } from '../diagnostics/catalogue/publish.ts';
import type { Diagnostic } from '../model/result.ts';

export function systemFailure(out: string, cause: unknown): Diagnostic {
  const { code, message } = systemError(cause);
  return outputFailed(out, code, message);
}

/** Throws what is none. */
export function systemError(cause: unknown): { readonly code: string; readonly message: string } {
  if (cause instanceof Error && 'syscall' in cause && 'code' in cause && typeof cause.code === 'string')
    return { code: cause.code, message: cause.message };
  throw cause;
}
