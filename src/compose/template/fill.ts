// Checks templates, and makes of them a function that fills one of them.
import { templateFailed } from '../../diagnostics/catalogue/compose.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../../model/result.ts';
import { type Limits, makeEngine } from './engine.ts';
import { checkMarkup } from './markup.ts';
import { checkPartials } from './partials.ts';
import { type Piece, walkTemplate } from './walk.ts';

export interface TemplateSource {
  /** Of a partial its bare name, of a template `<kind>/<name>`. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** `null` where no template has that name. */
export type Fill = (name: string, view: object) => Result<string> | null;

const messageOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem);

/** Of one template. */
const MOST_TOLD = 50;

function check(sources: readonly TemplateSource[]): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const walked = new Map<string, readonly Piece[]>();
  for (const { name, file, text } of sources) {
    try {
      const { pieces, findings: found } = walkTemplate(text, file);
      walked.set(name, pieces);
      findings.push(...(found.length > 0 ? found.slice(0, MOST_TOLD) : checkMarkup(pieces)));
    } catch (problem) {
      findings.push(templateFailed(file, messageOf(problem)));
    }
  }
  return [...findings, ...checkPartials(walked)];
}

/** Diagnostics: `template-failed`, `template-forbidden`, `template-raw`, `template-markup`, `template-recursion`, `template-growth`. */
export function makeFiller(sources: readonly TemplateSource[], limits?: Limits): Result<Fill> {
  const findings = check(sources);
  if (findings.length > 0) return failed(findings);
  const engine = makeEngine(limits);
  const filled = new Map<string, { readonly file: string; readonly fill: (view: object) => string }>();
  for (const { name, file, text } of sources) {
    if (name.includes('/')) filled.set(name, { file, fill: engine.template(text) });
    else engine.partial(name, text);
  }
  return done((name, view) => {
    const template = filled.get(name);
    if (template === undefined) return null;
    try {
      return done(template.fill(view));
    } catch (problem) {
      return failed([templateFailed(template.file, messageOf(problem))]);
    }
  });
}
