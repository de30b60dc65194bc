// Hands the outcome of a command to its reader: findings to stderr, or everything as JSON to stdout.
import { isUsage } from '../diagnostics/catalogue/cli.ts';
import { failed } from '../diagnostics/diagnostic.ts';
import type { Outcome } from '../diagnostics/steps.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { count } from './count-words.ts';
import { EXIT } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** What a command says where it succeeds. */
export interface Success {
  /** Lines of the result, for stdout. */
  readonly lines: readonly string[];
  /** Fields of the result, for --json. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** A line for stderr, where nobody asked for quiet. */
  readonly summary: string | null;
  /** Lines for stderr that were asked for, or that must not be missed. */
  readonly notes?: readonly string[];
}

export interface ReportOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  /** `null` where it is not known which edition is meant. */
  readonly edition: string | null;
}

/** A command that ended before its first stage. */
export const refused = <T>(diagnostics: readonly Diagnostic[]): Outcome<T> => ({
  result: failed(diagnostics),
  explained: [],
});

const bySeverity = (diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']) =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity);

/** "no errors, 3 warnings (2 explained)"; what is explained is known only once the data has been read. */
export function countFindings(findings: readonly Diagnostic[], explained: readonly Diagnostic[]): string {
  const warnings = bySeverity(findings, 'warning').length + explained.length;
  const errors = count(bySeverity(findings, 'error').length, 'error');
  return `${errors}, ${count(warnings, 'warning')}${explained.length === 0 ? '' : ` (${explained.length} explained)`}`;
}

function exitCode<T>(result: Result<T>): number {
  if (result.ok) return EXIT.done;
  return result.diagnostics.some(isUsage) ? EXIT.usage : EXIT.input;
}

const findingsOf = <T>(result: Result<T>): readonly Diagnostic[] =>
  result.ok ? result.warnings : result.diagnostics;

function toJson<T>({ result, explained }: Outcome<T>, fields: Success['fields'], edition: string | null) {
  const marked = (known: boolean) => (warning: Diagnostic) => ({ ...warning, explained: known });
  const open = bySeverity(findingsOf(result), 'warning').map(marked(false));
  return {
    ok: result.ok,
    edition,
    ...fields,
    warnings: [...open, ...explained.map(marked(true))],
    diagnostics: result.ok ? [] : result.diagnostics,
  };
}

/** The renderer, which measures characters, is loaded only where there is something to render. */
async function write(findings: readonly Diagnostic[], terminal: Terminal): Promise<void> {
  if (findings.length === 0) return;
  const { renderDiagnostics } = await import('../diagnostics/render.ts');
  terminal.write(renderDiagnostics(findings, terminal));
}

/** Prints the outcome and gives back the exit code; `success` says what a value looks like. */
export async function report<T>(
  outcome: Outcome<T>,
  { json, quiet, edition }: ReportOptions,
  terminal: Terminal,
  success: (value: T) => Success,
): Promise<number> {
  const { result, explained } = outcome;
  const findings = findingsOf(result);
  const said = result.ok ? success(result.value) : null;
  if (json) {
    terminal.result(JSON.stringify(toJson(outcome, said?.fields ?? {}, edition), null, 2));
    return exitCode(result);
  }
  await write(findings, terminal);
  if (findings.length > 0) terminal.say(`\n${countFindings(findings, explained)}`);
  for (const line of said?.lines ?? []) terminal.result(line);
  for (const note of said?.notes ?? []) terminal.say(note);
  if (said?.summary && !quiet) terminal.say(said.summary);
  return exitCode(result);
}
