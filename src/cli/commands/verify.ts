// indexpress verify: whether a published edition is what its manifest says.
import { isUsage } from '../../diagnostics/catalogue/cli.ts';
import { renderDiagnostics } from '../../diagnostics/render.ts';
import { verify as verifyFolder } from '../../publish/index.ts';
import { count } from '../count-words.ts';
import { EXIT } from '../exit-code.ts';
import { openTerminal } from '../terminal.ts';
import type { VerdictFlags } from './flags.ts';

/** The exit code. */
export async function verify(folder: string, { json, quiet }: VerdictFlags): Promise<number> {
  const terminal = openTerminal();
  const read = await verifyFolder(folder);
  const findings = read.ok ? read.value.findings : read.diagnostics;
  if (json) {
    const held = read.ok ? read.value : { edition: null, run: null, files: null };
    terminal.result(JSON.stringify({ ok: findings.length === 0, folder, ...held, findings }, null, 2));
  } else {
    terminal.write(renderDiagnostics(findings, terminal));
    if (findings.length > 0) terminal.say('');
    if (read.ok && !quiet) {
      const { edition, run, files } = read.value;
      const wrong = count(findings.length, 'difference');
      terminal.result(`${folder}: edition ${edition}, run ${run}, ${count(files, 'file')}: ${wrong}`);
    }
  }
  if (findings.some(isUsage)) return EXIT.usage;
  return findings.length > 0 ? EXIT.input : EXIT.done;
}
