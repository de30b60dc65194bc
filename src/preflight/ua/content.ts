// PDF/UA-1, 7.1 and 7.20: everything that is painted is either tagged or an artifact.
import { ask } from '../../pdf/ask.ts';
import { isStream } from '../../pdf/values.ts';
import { type Breach, breach, quote, when } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';
import { keyOf, type PageContent } from '../document/scan-state.ts';

export function checkContent(pdf: OpenedPdf): readonly Breach[] {
  const claimed = claimedContent(pdf);
  const pages = pdf.contents.flatMap((content) => checkPage(content, claimed.get(content.page) ?? new Set()));
  return [...pages, ...checkForms(pdf)];
}

/** Page number → the content that an element of the structure holds. */
function claimedContent(pdf: OpenedPdf): ReadonlyMap<number, ReadonlySet<number>> {
  const claimed = new Map<number, Set<number>>();
  for (const { kids } of pdf.structure?.elements ?? []) {
    for (const kid of kids) {
      if (kid.kind !== 'content') continue;
      const page = pdf.numbers.get(kid.page ?? 0) ?? 0;
      const keys = claimed.get(page) ?? new Set();
      claimed.set(page, keys.add(keyOf(kid.stream, kid.mcid)));
    }
  }
  return claimed;
}

function checkPage(content: PageContent, claimed: ReadonlySet<number>): readonly Breach[] {
  const { page, loose, marked } = content;
  const orphans = [...marked].filter(([key, { painted }]) => painted > 0 && !claimed.has(key));
  const [orphan] = orphans;
  return [
    ...when(content.artifactsInTagged > 0, '7.1-1', page),
    ...when(content.taggedInArtifacts > 0, '7.1-2', page),
    ...when(loose.count > 0, '7.1-3', page, quote(loose.first), `${loose.count} in all`),
    ...(orphan === undefined
      ? []
      : [breach('7.1-3', page, quote(orphan[1].text), 'no element of the structure holds it')]),
  ];
}

function checkForms(pdf: OpenedPdf): readonly Breach[] {
  const marked = new Set(pdf.contents.flatMap(({ markedForms }) => [...markedForms]));
  const times = new Map<number, number>();
  for (const { forms } of pdf.contents)
    for (const [id, count] of forms) times.set(id, (times.get(id) ?? 0) + count);
  return [...times].flatMap(([id, count]) => {
    const page = pdf.contents.find(({ forms }) => forms.has(id))?.page ?? null;
    const form = pdf.file.get(id);
    const refers = isStream(form) && ask(pdf.file, form).dictionary('Ref') !== null;
    return [
      ...when(refers, '7.20-1', page, `form in object ${id}`),
      ...when(count > 1 && marked.has(id), '7.20-2', page, `form in object ${id}`),
    ];
  });
}
