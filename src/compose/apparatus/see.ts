// Cross-references: "see Figure 12, page 31", in the words of a language, with a page number that the press sets.
import type { Speaker } from '../../language/speaker.ts';
import type { CrossReference } from '../../model/prose.ts';
import { escapeHtml } from '../html.ts';
import type { Registered } from './register.ts';
import { weave } from './weave.ts';

/** The name without its page: "Figure 12", "the chapter “Trends”". */
function nameOf(speaker: Speaker, { kind, number, title }: Registered): string {
  const own = title.find(({ lang }) => lang === speaker.language)?.text ?? '';
  return speaker.phrase(`see.${kind}`, { number: number ?? '', title: own });
}

/** The page number of an element, set once the sheet has been printed. */
export const pageNumber = (anchor: string): string => `<span data-page-of="${escapeHtml(anchor)}">00</span>`;

/** A page number alone, as a link. */
export const pageLink = ({ anchor }: Registered): string =>
  `<a class="see" href="#${escapeHtml(anchor)}">${pageNumber(anchor)}</a>`;

/** A link to a place of the sheet, in one of the forms of a cross-reference. */
export function referenceHtml(speaker: Speaker, target: Registered, form: CrossReference['form']): string {
  const name = nameOf(speaker, target);
  const page = weave({ number: pageNumber(target.anchor) }, (slots) => speaker.phrase('see.page', slots));
  // "第15页" is four pieces of text to the browser: no line may part them.
  const words = weave({ page: `<span class="whole">${page}</span>` }, (slots) =>
    form === 'page' ? slots.page : form === 'name' ? name : speaker.phrase('see.full', { name, ...slots }),
  );
  return `<a class="see" href="#${escapeHtml(target.anchor)}">${words}</a>`;
}
