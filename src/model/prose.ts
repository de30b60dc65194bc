// The editor's running text, parsed: the same tree in every language.
import type { Language } from './language.ts';
import type { Place } from './result.ts';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'see'; readonly see: CrossReference }
  /** `{{cite "ccid-2018-outlook"}}`: the mark of a source, for what no fact carries. */
  | { readonly kind: 'cite'; readonly source: string; readonly place: Place }
  /** `[^id]`: the place of a note. */
  | { readonly kind: 'note'; readonly note: string; readonly place: Place };

/** `{{fact "national.enterprises"}}`: a number or name that is stored elsewhere. */
export interface Reference {
  readonly address: string;
  /** `full` says bound, number and unit; `number` the number alone. */
  readonly form: 'full' | 'number';
  readonly place: Place;
}

/** What a cross-reference can lead to. */
export const SEE_KINDS = ['figure', 'table', 'chapter', 'section', 'issue'] as const;
export type SeeKind = (typeof SEE_KINDS)[number];

/** `{{see "figure:market-size"}}`: another place of the report. */
export interface CrossReference {
  readonly kind: SeeKind;
  readonly id: string;
  /** `full` says "see Figure 12, page 31", `name` "Figure 12", `page` "page 31". */
  readonly form: 'full' | 'name' | 'page';
  readonly place: Place;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: number;
      /** `## Limits {#limits}`: what a cross-reference calls it; `null` cannot be referred to. */
      readonly name: string | null;
      readonly inlines: readonly Inline[];
      readonly place: Place;
    }
  | { readonly kind: 'figure'; readonly figure: string; readonly place: Place }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[]; readonly place: Place }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
      readonly place: Place;
    };

/** `[^id]: text`, printed among the notes at the end of its chapter. */
export interface ProseNote {
  readonly id: string;
  readonly inlines: readonly Inline[];
  readonly place: Place;
}

/** One Markdown file in one language. */
export interface ProseFile {
  readonly name: string;
  readonly blocks: readonly Block[];
  /** In the order in which they are written. */
  readonly notes: readonly ProseNote[];
}

/** By language, then by file name without `.md`. */
export type Prose = Readonly<Record<Language, Readonly<Record<string, ProseFile>>>>;

/** What a reference can name beside the figures and observations, whose ids are its address. */
export const FRAMEWORK_FACTS = [
  'dimensions',
  'secondary',
  'indicators',
  'available',
  'missing',
  'coverage-threshold',
  'scale-from',
  'scale-to',
] as const;
export const EDITION_FACTS = ['title', 'data-year', 'origin', 'cities', 'known-issues'] as const;
export const RESULT_FACTS = [
  'spearman',
  'kendall',
  'largest-gap',
  'largest-gap-city',
  'largest-gap-published',
  'largest-gap-computed',
  'investment-total',
  'investment-share-total',
  'draws',
  'confidence',
  'mean-shift',
  'tiers',
] as const;
export const CITY_FACTS = ['name', 'score', 'rank'] as const;
