// What can be said of any PDF, whoever wrote it.
import { damagedObject, damagedPage } from '../diagnostics/catalogue/preflight-rules.ts';
import type { Diagnostic } from '../model/result.ts';
import type { OpenedPdf } from './document/open.ts';
import { checkFontKinds } from './promises/document.ts';
import { checkFlow } from './promises/flow.ts';
import { checkLinks } from './promises/links.ts';
import { checkReadable } from './promises/text.ts';

/** Damage, fonts, text, links, headings and captions. `text` is that of the whole file. */
export function checkAnyPdf(
  name: string,
  pdf: OpenedPdf,
  text: string,
  blanks: boolean,
): readonly Diagnostic[] {
  return [
    ...checkDamage(name, pdf),
    ...checkFontKinds(name, pdf),
    ...checkReadable(name, text),
    ...checkLinks(name, pdf),
    ...checkFlow(name, pdf, blanks),
  ];
}

function checkDamage(name: string, { file, contents }: OpenedPdf): readonly Diagnostic[] {
  for (const id of file.ids) file.get(id);
  return [
    ...[...file.damaged].map(([id, why]) => damagedObject(name, id, why)),
    ...contents.flatMap(({ page, broken }) => (broken === null ? [] : [damagedPage(name, page, broken)])),
  ];
}
