// indexpress preflight: holds any PDF to the standards, and to the promises that need no edition.
import { readFileSync } from 'node:fs';
import { isUsage, pdfMissing } from '../../diagnostics/catalogue/cli.ts';
import { failed } from '../../diagnostics/diagnostic.ts';
import { renderDiagnostics } from '../../diagnostics/render.ts';
import type { Diagnostic, Result } from '../../model/result.ts';
import { type PdfReport, preflightPdf } from '../../preflight/index.ts';
import { count } from '../count-words.ts';
import { EXIT } from '../exit-code.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import type { VerdictFlags } from './flags.ts';

interface Looked {
  readonly file: string;
  /** `null` where the file cannot be read. */
  readonly report: PdfReport | null;
  readonly findings: readonly Diagnostic[];
}

/** The exit code. */
export async function preflight(files: readonly string[], flags: VerdictFlags): Promise<number> {
  const terminal = openTerminal();
  const looked = files.map(look);
  if (flags.json) terminal.result(JSON.stringify(toJson(looked), null, 2));
  else for (const each of looked) say(each, flags.quiet, terminal);
  const findings = looked.flatMap((each) => each.findings);
  if (findings.some(isUsage)) return EXIT.usage;
  return findings.some(({ severity }) => severity === 'error') ? EXIT.input : EXIT.done;
}

function look(file: string): Looked {
  const read = readPdf(file);
  if (!read.ok) return { file, report: null, findings: read.diagnostics };
  return { file, report: read.value, findings: read.value.findings };
}

function readPdf(file: string): Result<PdfReport> {
  try {
    return preflightPdf(file, readFileSync(file));
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    return failed([pdfMissing(file, cause.message)]);
  }
}

function say({ file, report, findings }: Looked, quiet: boolean, terminal: Terminal): void {
  terminal.write(renderDiagnostics(findings, terminal));
  if (findings.length > 0) terminal.say('');
  if (report === null || quiet) return;
  const held = `${count(report.pages, 'page')}, ${count(report.fonts.length, 'font')}, held to ${report.standards.join(' and ')}`;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  terminal.result(`${file}: ${held}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`);
}

function toJson(looked: readonly Looked[]) {
  return {
    ok: looked.every(({ findings }) => findings.every(({ severity }) => severity !== 'error')),
    files: looked.map(({ file, report, findings }) => ({
      file,
      pages: report?.pages ?? null,
      standards: report?.standards ?? [],
      fonts: report?.fonts ?? [],
      breaches: report?.breaches ?? [],
      diagnostics: findings,
    })),
  };
}
