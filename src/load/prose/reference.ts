// References within a text: `{{fact "national.enterprises"}}`, `{{see "figure:market-size"}}`, `{{cite "ccid-2018"}}`.

import { referenceKind, referenceSyntax } from '../../diagnostics/catalogue/load-prose.ts';
import { type Inline, SEE_KINDS } from '../../model/prose.ts';
import type { Diagnostic, Place } from '../../model/result.ts';

const FACT = /^\{\{\s*fact\s+"([^"{}\s]+)"(\s+number)?\s*\}\}/;
const SEE = /^\{\{\s*see\s+"([^"{}\s:]+):([^"{}\s:]+)"(?:\s+(name|page))?\s*\}\}/;
const CITE = /^\{\{\s*cite\s+"([^"{}\s]+)"\s*\}\}/;

/** What is shown of something that begins like a reference. */
const attempt = (text: string): string => /^\{\{[^}]{0,40}\}{0,2}/.exec(text)?.[0] ?? '{{';

/** Place of the next `{{` of the file, `length` characters long. */
export type Locate = (length: number) => Place;

interface Found {
  readonly written: string;
  readonly inline: (place: Place) => Inline | Diagnostic;
}

function seeAt(text: string): Found | null {
  const [written, kindWord = '', id = '', formWord] = SEE.exec(text) ?? [];
  if (written === undefined) return null;
  const kind = SEE_KINDS.find((candidate) => candidate === kindWord);
  const form = formWord === 'name' || formWord === 'page' ? formWord : 'full';
  return {
    written,
    inline: (place) =>
      kind === undefined
        ? referenceKind(place, kindWord, SEE_KINDS)
        : { kind: 'see', see: { kind, id, form, place } },
  };
}

function factAt(text: string): Found | null {
  const [written, address = '', number] = FACT.exec(text) ?? [];
  if (written === undefined) return null;
  const form = number === undefined ? 'full' : 'number';
  return { written, inline: (place) => ({ kind: 'reference', reference: { address, form, place } }) };
}

function citeAt(text: string): Found | null {
  const [written, source = ''] = CITE.exec(text) ?? [];
  return written === undefined ? null : { written, inline: (place) => ({ kind: 'cite', source, place }) };
}

const nothingAt = (text: string): Found => {
  const written = attempt(text);
  return { written, inline: (place) => referenceSyntax(place, written) };
};

/** A text as words and references; `locate` is called once for every `{{`, in their order. */
export function splitReferences(text: string, locate: Locate, findings: Diagnostic[]): readonly Inline[] {
  const inlines: Inline[] = [];
  let rest = text;
  for (let at = rest.indexOf('{{'); at !== -1; at = rest.indexOf('{{')) {
    if (at > 0) inlines.push({ kind: 'text', text: rest.slice(0, at) });
    rest = rest.slice(at);
    const { written, inline } = factAt(rest) ?? seeAt(rest) ?? citeAt(rest) ?? nothingAt(rest);
    const found = inline(locate(written.length));
    if ('kind' in found) inlines.push(found);
    else findings.push(found);
    rest = rest.slice(written.length);
  }
  if (rest !== '') inlines.push({ kind: 'text', text: rest });
  return inlines;
}
