// indexpress verify: whether a published edition is what its manifest says, and what a fresh build makes.
import { isUsage } from '../../diagnostics/catalogue/cli.ts';
import { renderDiagnostics } from '../../diagnostics/render.ts';
import type { Diagnostic } from '../../model/result.ts';
import { type Verified, verify as verifyFolder } from '../../publish/index.ts';
import { count } from '../count-words.ts';
import { EXIT } from '../exit-code.ts';
import { openTerminal } from '../terminal.ts';
import type { BuildFlags } from './build.ts';
import type { VerdictFlags } from './flags.ts';

export interface VerifyFlags
  extends VerdictFlags,
    Pick<BuildFlags, 'data' | 'templates' | 'jobs' | 'browser'> {
  readonly rebuild: boolean;
}

/** The exit code. */
export async function verify(folder: string, flags: VerifyFlags): Promise<number> {
  const read = await verifyFolder(folder);
  const findings = read.ok ? read.value.findings : read.diagnostics;
  if (flags.rebuild && read.ok && findings.length === 0) {
    const { rebuild } = await import('./rebuild.ts');
    return rebuild(folder, read.value, flags);
  }
  return say(folder, read.ok ? read.value : null, findings, flags);
}

function say(
  folder: string,
  held: Verified | null,
  findings: readonly Diagnostic[],
  { json, quiet }: VerdictFlags,
): number {
  const terminal = openTerminal();
  if (json) {
    const said = held ?? { edition: null, run: null, files: null };
    terminal.result(JSON.stringify({ ok: findings.length === 0, folder, ...said, findings }, null, 2));
  } else {
    terminal.write(renderDiagnostics(findings, terminal));
    if (findings.length > 0) terminal.say('');
    if (held !== null && !quiet) terminal.result(verdictLine(folder, held, findings.length));
  }
  if (findings.some(isUsage)) return EXIT.usage;
  return findings.length > 0 ? EXIT.input : EXIT.done;
}

/** "output/2018: edition 2018, run 5ca1ab1e0dd5, 36 files: no differences". */
export const verdictLine = (folder: string, { edition, run, files }: Verified, differences: number): string =>
  `${folder}: edition ${edition}, run ${run}, ${count(files, 'file')}: ${count(differences, 'difference')}`;
