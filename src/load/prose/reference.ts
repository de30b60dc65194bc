// References to facts within a text: `{{fact "national.enterprises"}}`, `{{fact "…" number}}`.

import { referenceSyntax } from '../../diagnostics/catalogue/load-prose.ts';
import type { Inline } from '../../model/prose.ts';
import type { Diagnostic, Place } from '../../model/result.ts';

const REFERENCE = /^\{\{\s*fact\s+"([^"{}\s]+)"(\s+number)?\s*\}\}/;

/** What is shown of something that begins like a reference. */
const attempt = (text: string): string => /^\{\{[^}]{0,40}\}{0,2}/.exec(text)?.[0] ?? '{{';

/** Place of the next `{{` of the file, `length` characters long. */
export type Locate = (length: number) => Place;

/** A text as words and references; `locate` is called once for every `{{`, in their order. */
export function splitReferences(text: string, locate: Locate, findings: Diagnostic[]): readonly Inline[] {
  const inlines: Inline[] = [];
  let rest = text;
  for (let at = rest.indexOf('{{'); at !== -1; at = rest.indexOf('{{')) {
    if (at > 0) inlines.push({ kind: 'text', text: rest.slice(0, at) });
    rest = rest.slice(at);
    const match = REFERENCE.exec(rest);
    const written = match?.[0] ?? attempt(rest);
    const place = locate(written.length);
    const address = match?.[1];
    if (address === undefined) findings.push(referenceSyntax(place, written));
    else
      inlines.push({
        kind: 'reference',
        reference: { address, form: match?.[2] ? 'number' : 'full', place },
      });
    rest = rest.slice(written.length);
  }
  if (rest !== '') inlines.push({ kind: 'text', text: rest });
  return inlines;
}
