// PDF/UA-1, 7.2: the language of every text is known, and is a language tag.
import { ask } from '../../pdf/ask.ts';
import { type Breach, breach, quote, when } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';
import type { Element } from '../document/structure.ts';
import { describe, pageOf } from './describe.ts';

const TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** Key of a structure element or a span → rule for the element, rule for the span. */
const TEXTS: readonly (readonly [key: string, element: string, span: string])[] = [
  ['ActualText', '7.2-21', '7.2-30'],
  ['Alt', '7.2-22', '7.2-31'],
  ['E', '7.2-23', '7.2-32'],
];

export function checkLanguages(pdf: OpenedPdf): readonly Breach[] {
  const document = ask(pdf.file, pdf.catalogue).text('Lang');
  const elements = pdf.structure?.elements ?? [];
  const tags = elements.flatMap((element) => {
    if (!element.dictionary.has('Lang')) return [];
    const language = ask(pdf.file, element.dictionary).text('Lang') ?? '';
    if (TAG.test(language)) return [];
    return [breach('7.2-29', pageOf(pdf, element), describe(pdf, element), quote(language))];
  });
  const own = when(
    document !== null && !TAG.test(document),
    '7.2-29',
    null,
    'the catalogue',
    quote(document ?? ''),
  );
  // A document that says its language says it of all that says none.
  return document === null ? [...tags, ...checkUnsaid(pdf, elements)] : [...own, ...tags];
}

function checkUnsaid(pdf: OpenedPdf, elements: readonly Element[]): readonly Breach[] {
  const { navigation, metadata, annotations, contents } = pdf;
  const commented = annotations.find(({ contents: text, element }) => text !== null && !hasLanguage(element));
  const field = annotations.find(({ dictionary, element }) => dictionary.has('TU') && !hasLanguage(element));
  const silent = elements.find(
    (element) => element.kids.some(({ kind }) => kind === 'content') && !hasLanguage(element),
  );
  const texts = TEXTS.flatMap(([key, rule, span]) => {
    const element = elements.find((each) => each.dictionary.has(key) && !hasLanguage(each));
    const content = contents.find(({ spans }) =>
      spans.some(({ keys }) => keys.includes(key) && !keys.includes('Lang')),
    );
    return [
      ...(element === undefined ? [] : when(true, rule, pageOf(pdf, element), describe(pdf, element))),
      ...when(content !== undefined, span, content?.page ?? null),
    ];
  });
  return [
    ...when(navigation.outline !== null, '7.2-2'),
    ...when(metadata !== null, '7.2-33'),
    ...when(commented !== undefined, '7.2-24', commented?.page ?? null),
    ...when(field !== undefined, '7.2-25', field?.page ?? null),
    ...(silent === undefined ? [] : when(true, '7.2-34', pageOf(pdf, silent), describe(pdf, silent))),
    ...texts,
  ];
}

/** It says a language, or an element above it does. */
function hasLanguage(element: Element | null): boolean {
  for (let each = element; each !== null; each = each.parent) if (each.dictionary.has('Lang')) return true;
  return false;
}
