// indexpress audit: how sure the computed ranking is, and whether the index holds together.
import { availableParallelism } from 'node:os';
import { done } from '../../diagnostics/diagnostic.ts';
import { type Audited, audit as auditEdition } from '../../pipeline.ts';
import { auditText } from '../audit/audit-text.ts';
import { type CacheFlags, openStore } from '../open-store.ts';
import type { CommonFlags } from './flags.ts';
import { runCommand } from './run-command.ts';

export interface AuditFlags extends CommonFlags, CacheFlags {
  readonly jobs?: number;
}

/** The exit code. */
export async function audit(wanted: string | null, flags: AuditFlags): Promise<number> {
  const opened = await openStore(flags);
  const jobs = flags.jobs ?? availableParallelism();
  return runCommand<Audited>(wanted, flags, {
    ready: (prepared) => done((hooks) => auditEdition({ ...prepared, ...opened, jobs }, hooks)),
    success: ({ robustness }) => ({
      lines: auditText(robustness),
      fields: { robustness },
      summary: null,
      notes: opened.notes(),
    }),
    finish: opened.close,
  });
}
